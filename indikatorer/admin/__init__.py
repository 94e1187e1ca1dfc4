"""Where admins work. One file a chapter."""

from indikatorer.admin import followup, indicators, plans, results, sources, years  # noqa: F401
