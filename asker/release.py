"""What pages are made with besides the data: code, texts, packages, static files, some settings."""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from django.apps import apps
from django.conf import settings

SHOWN = (
    "SITE_OWNER",
    "ACCESSIBILITY_STATEMENT",
    "EMBEDDED_BY",
    "SECURITY_CONTACT",
    "SECURITY_EXPIRES",
    "CONTENT_SECURITY_POLICY",
)
KINDS = {".py", ".html", ".css", ".js", ".svg", ".mo"}


def release() -> str:
    """The same in all processes that make the same pages. A shared cache never mixes two."""
    found = blake2b(digest_size=16)
    for path in parts():
        found.update(path.name.encode() + path.read_bytes())
    found.update(repr([getattr(settings, name) for name in SHOWN]).encode())
    return found.hexdigest()


def parts() -> Iterator[Path]:
    """The portal's own files, the list of packages, and the names that static files have now."""
    ours = [Path(room.path) for room in apps.get_app_configs() if is_ours(room.path)]
    for folder in (*ours, settings.BASE_DIR / "templates", settings.BASE_DIR / "locale"):
        yield from sorted(path for path in folder.rglob("*") if path.suffix in KINDS)
    for single in (
        settings.BASE_DIR / "requirements.txt",
        settings.STATIC_ROOT / "staticfiles.json",
    ):
        if single.exists():
            yield single


def is_ours(folder: str) -> bool:
    return Path(folder).parent == settings.BASE_DIR
