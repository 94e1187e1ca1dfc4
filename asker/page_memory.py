"""A cache of Django's kind for pages alone, in the memory of a process.

Django's own counts entries, not bytes, and copies each page whenever it is asked for.
"""

from collections import OrderedDict
from threading import Lock

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache

MOST = 32 * 1024 * 1024  # all pages and files of the portal, compressed, are half of this
BESIDES = 2048  # bytes reckoned for the headers of a page


class Memory:
    """Pages by their keys. The one that was not asked for longest goes first."""

    def __init__(self):
        self.pages = OrderedDict()
        self.size = 0
        self.lock = Lock()

    def get(self, key: str):
        with self.lock:
            page = self.pages.get(key)
            if page is not None:
                self.pages.move_to_end(key)
            return page

    def put(self, key: str, page) -> None:
        with self.lock:
            if key in self.pages:  # two threads made it
                return
            self.pages[key] = page
            self.size += weight(page)
            while self.size > MOST:
                _key, longest_unasked = self.pages.popitem(last=False)
                self.size -= weight(longest_unasked)


def weight(page) -> int:
    return len(page.content) + BESIDES


memories: dict[str, Memory] = {}


class PageMemory(BaseCache):
    """Django makes one for each thread; those of one name share their memory."""

    def __init__(self, name: str, params: dict):
        super().__init__(params)
        self.memory = memories.setdefault(name, Memory())

    def get(self, key, default=None, version=None):
        page = self.memory.get(key)
        return default if page is None else page

    def set(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        self.memory.put(key, value)
