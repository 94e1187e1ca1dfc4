"""The open pages of frivillighet."""

from django.urls import reverse

from asker.sitemaps import register

PAGES = ("overview", "policy", "agreements", "bodies", "centres")

register("frivillighet", lambda: [reverse(f"frivillighet:{name}") for name in PAGES])
