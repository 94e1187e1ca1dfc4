"""Static files that are made of others. They are never committed, and made anew when those change.

`collectstatic` makes them for production. In development each is made when a browser asks for it,
so that an edited style sheet shows after a reload.
"""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.files.storage import FileSystemStorage

from asker import drawn, stylesheet

FOLDER = settings.BASE_DIR / "build" / "made"


@dataclass(frozen=True)
class Built:
    """One such file; `sources` are what it is made of."""

    name: str
    make: Callable[[], bytes]
    sources: Callable[[], Iterable[Path]]

    def fresh(self) -> str:
        """The path of the file, as its sources are now."""
        path, state = FOLDER / self.name, [stamp(source) for source in self.sources()]
        if _made.get(self.name) != state or not path.exists():
            write(path, self.make())
            _made[self.name] = state
        return str(path)


FILES = {
    built.name: built
    for built in (
        Built("asker/style.css", stylesheet.joined, stylesheet.sources),
        Built("asker/icon.png", drawn.icon, drawn.sources),
        Built("asker/share.png", drawn.card, drawn.sources),
    )
}
_made: dict[str, list] = {}  # by this process


def stamp(path: Path) -> tuple[Path, int, int]:
    told = path.stat()
    return path, told.st_mtime_ns, told.st_size


def write(path: Path, content: bytes) -> None:
    """As a whole: another process may be reading it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    made = Path(file.name)
    made.chmod(0o644)
    made.replace(path)


class BuiltFilesFinder(BaseFinder):
    """Finds them as Django's own finders find what lies in a folder."""

    def find(self, path: str, find_all: bool = False, **_old) -> str | list[str]:
        found = [FILES[path].fresh()] if path in FILES else []
        return found if find_all else next(iter(found), [])

    def list(self, ignore_patterns: Iterable[str]) -> Iterator[tuple[str, FileSystemStorage]]:
        storage = FileSystemStorage(location=FOLDER)
        for name, built in FILES.items():
            if not matches_patterns(name, ignore_patterns):
                built.fresh()
                yield name, storage
