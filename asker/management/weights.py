"""What a page weighs for the one who opens it for the first time: itself and all that it loads.

Compressed, in bytes, without the font: it comes once, and a page that it is late for does without.
"""

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client
from django.urls import resolve

MOST = 60_000
STYLE, SCRIPT, PICTURE, FONT = "style", "script", "picture", "font"
FRAME = re.compile(r'<iframe src="[a-z]+://[^/"]+([^"]+)"')  # code for other sites: the page in it


@dataclass(frozen=True)
class Weight:
    """One page; `loaded` is what comes with it, by kind."""

    address: str
    html: int
    loaded: dict[str, int]

    @property
    def total(self) -> int:
        return self.html + sum(size for kind, size in self.loaded.items() if kind != FONT)


class Parts(HTMLParser):
    """What a page loads, and where it leads."""

    def __init__(self, html: str):
        super().__init__()
        self.files: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        match tag:
            case "a":
                self.links.append(found.get("href", ""))
            case "script" | "img" if "src" in found:
                self.files.append((SCRIPT if tag == "script" else PICTURE, found["src"]))
            case "link":
                kinds = {"stylesheet": STYLE, "icon": PICTURE, "preload": FONT}
                if found.get("rel") in kinds:
                    self.files.append((kinds[found["rel"]], found["href"]))

    def handle_data(self, data):
        self.links += FRAME.findall(data)


def weigh(client: Client, address: str) -> tuple[Weight, list[str]]:
    """The page's weight, and the links on it."""
    response = client.get(address, headers={"accept-encoding": "gzip"})
    body = response.content
    compressed = response.headers.get("Content-Encoding") == "gzip"
    parts = Parts((gzip.decompress(body) if compressed else body).decode())
    loaded: dict[str, int] = {}
    for kind, file in parts.files:
        loaded[kind] = loaded.get(kind, 0) + file_size(file)
    return Weight(address, len(body), loaded), parts.links


@cache
def file_size(address: str) -> int:
    """A static file as it is sent: compressed, unless it already is."""
    name = urlsplit(address).path.removeprefix(settings.STATIC_URL)
    content = Path(finders.find(name) or staticfiles_storage.path(name)).read_bytes()
    return min(len(content), len(gzip.compress(content)))


def weigh_all(client: Client, start: str = "/") -> Iterator[Weight]:
    """Every open page that links lead to; not the admin, nor files, nor the same page filtered."""
    waiting, seen = [start], {start}
    while waiting:
        weight, links = weigh(client, waiting.pop(0))
        yield weight
        for link in links:
            found = urlsplit(urldefrag(urljoin(weight.address, link)).url)
            if found.netloc == "" and found.path not in seen and is_open_page(found.path):
                seen.add(found.path)
                waiting.append(found.path)


def is_open_page(path: str) -> bool:
    return path.endswith("/") and resolve(path).app_name != "admin"


def page_type(path: str) -> str:
    """The name of the page's address pattern."""
    return resolve(path).view_name


def heaviest(weights: list[Weight], key: Callable[[Weight], str]) -> dict[str, Weight]:
    """Of each type the one that weighs most."""
    found: dict[str, Weight] = {}
    for weight in weights:
        known = found.get(key(weight))
        if known is None or weight.total > known.total:
            found[key(weight)] = weight
    return found
