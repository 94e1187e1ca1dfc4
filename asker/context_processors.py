"""What every page knows."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, str]:
    """Whose portal this is, and where its accessibility statement stands."""
    return {
        "site_owner": settings.SITE_OWNER,
        "accessibility_statement": settings.ACCESSIBILITY_STATEMENT,
    }
