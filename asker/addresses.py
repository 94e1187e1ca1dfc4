"""Addresses made once: a page may lead to the same few hundred places from a thousand lines."""

from functools import lru_cache

from django.urls import reverse


@lru_cache(maxsize=4096)
def address(view_name: str, *args: str) -> str:
    """Where the view is. Addresses do not change while the portal runs."""
    return reverse(view_name, args=args)
