"""The open page of frivillighet."""

from django.urls import reverse

from asker.sitemaps import register

register("frivillighet", lambda: [reverse("frivillighet:overview")])
