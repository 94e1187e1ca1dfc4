"""Where admins work. One file a chapter."""

from indikatorer.admin import (  # noqa: F401
    followup,
    indicators,
    plans,
    results,
    reviews,
    sources,
    years,
)
