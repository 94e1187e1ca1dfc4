"""Before anything is measured: the database, another commit's copy of it, the pages as files."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import dj_database_url
from django.conf import settings

from asker.management.benchmark.asking import Answer, NoAnswerError
from asker.management.benchmark.measuring import Page
from asker.management.benchmark.postgres import is_postgres
from asker.management.benchmark.servers import CannotStartError, Checkout, Server

FOLDER = "benchmark"
COMPRESSED = ".gz"


class UnfitDatabaseError(Exception):
    """The portal cannot be started on it; the message says why."""


def whole_address(database: str) -> str:
    """The database's address as any folder understands it. It must be there: none is made."""
    if is_postgres(database):
        return database
    name = dj_database_url.parse(database)["NAME"]
    file = Path(name).resolve()
    if not file.is_file():
        raise UnfitDatabaseError(f"Det finnes ingen database i {name}.")
    return f"sqlite:///{file}"


def check_migrated(checkout: Checkout) -> None:
    """Nothing is written to the database, so its tables must already be those of the code."""
    try:
        checkout.manage("migrate", "--check")
    except CannotStartError as problem:
        raise UnfitDatabaseError(
            f"Databasen passer ikke til koden i {checkout.folder}. Kjør migrate først.\n{problem}"
        ) from problem


def copied(database: str, folder: Path) -> str:
    """A copy of the SQLite file, page by page as it lies, for another commit that may change it."""
    copy = folder / "other.sqlite3"
    source = urlsplit(database).path
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(copy)) as target:
        original.backup(target)
    return f"sqlite:///{copy}"


def as_files(
    pages: dict[str, str], server: Server, static_root: Path
) -> tuple[list[Page], dict[str, str]]:
    """Each page asked for once and laid down as a file; and of those left out, why."""
    found, left_out = [], {}
    (static_root / FOLDER).mkdir()
    for name, path in pages.items():
        try:
            answer = server.ask(path)
        except NoAnswerError:
            left_out[name] = f"svarte ikke innen {server.patience:g} s"
            continue
        if answer.ok:
            file = lay_down(answer, static_root, f"{len(found)}{suffix(path)}")
            found.append(Page(name, path, file, len(answer.body)))
        else:
            left_out[name] = f"svarte {answer.status}"
    return found, left_out


def suffix(path: str) -> str:
    return PurePosixPath(urlsplit(path).path).suffix or ".html"


def lay_down(answer: Answer, static_root: Path, name: str) -> str:
    """Writes what was sent so that whitenoise sends the same bytes. Gives the file's address."""
    file = static_root / FOLDER / name
    if answer.compressed:
        file.with_name(name + COMPRESSED).write_bytes(answer.body)
        file.write_bytes(gzip.decompress(answer.body))
    else:
        file.write_bytes(answer.body)
    return f"{settings.STATIC_URL}{FOLDER}/{name}"
