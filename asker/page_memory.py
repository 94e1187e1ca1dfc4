"""Django's cache in memory, with a limit in bytes as well as in number."""

from django.core.cache.backends.locmem import LocMemCache

MOST = 32 * 1024 * 1024  # all pages and files of the portal, compressed, are half of this


class PageMemory(LocMemCache):
    """What was not asked for longest goes first, so nobody can fill a memory by asking for more."""

    def _set(self, key, value, timeout):
        super()._set(key, value, timeout)
        held = sum(map(len, self._cache.values()))
        while held > MOST:
            longest_unasked, forgotten = self._cache.popitem()
            del self._expire_info[longest_unasked]
            held -= len(forgotten)
