"""The whole of it: servers started, pages asked for in turns, servers stopped."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from asker.management.benchmark.measuring import (
    CACHED,
    OTHER,
    UNCACHED,
    Measured,
    Servers,
    measure,
)
from asker.management.benchmark.postgres import is_postgres
from asker.management.benchmark.preparing import as_files, check_migrated, copied
from asker.management.benchmark.servers import Checkout, Server, checkout, serving

NOTHING_KEPT = {"PAGE_CACHE": "off"}


@dataclass(frozen=True)
class Wanted:
    pages: dict[str, str]  # addresses by name
    database: str
    rounds: int
    seconds: float  # most for one page in one column, in all
    patience: int  # seconds a page may take
    memory: int  # MB a worker may take
    beside: Path | None = None  # another checkout


@dataclass(frozen=True)
class Outcome:
    measured: list[Measured]
    left_out: dict[str, str]  # why, by name
    memory: dict[str, float]  # the most a worker held, MB, by what its server is to the table
    load: tuple[float, float]  # of the machine, before and after


def benchmark(wanted: Wanted) -> Outcome:
    with TemporaryDirectory() as place, ExitStack() as running:
        folder = Path(place)

        def serve(what: Checkout, name: str) -> Server:
            log = folder / f"{name}.log"
            limits = {"patience": wanted.patience, "memory": wanted.memory}
            return running.enter_context(serving(what, log, **limits))

        ours = checkout(Path(settings.BASE_DIR), wanted.database, folder / "static")
        check_migrated(ours)
        collect_files(ours)
        before = os.getloadavg()[0]
        plain = serve(ours.but(**NOTHING_KEPT), "plain")
        pages, left_out = as_files(wanted.pages, plain, folder / "static")
        # Started after the files are there: whitenoise looks for them once.
        servers = Servers(serve(ours, "caching"), plain, other(wanted, folder, serve))
        measured = measure(pages, servers, wanted.rounds, wanted.seconds)
        load = before, os.getloadavg()[0]
        return Outcome(measured, left_out, memory(servers), load)


def collect_files(what: Checkout) -> None:
    what.manage("collectstatic", "--no-input")


def other(wanted: Wanted, folder: Path, serve: Callable[[Checkout, str], Server]) -> Server | None:
    """Another commit's portal, on a copy of the database that it may migrate to its own tables.

    PostgreSQL is not copied: there both commits must fit the same database.
    """
    if wanted.beside is None:
        return None
    same = is_postgres(wanted.database)
    database = wanted.database if same else copied(wanted.database, folder)
    theirs = checkout(wanted.beside, database, folder / "other-static")
    if same:
        check_migrated(theirs)
    else:
        theirs.manage("migrate", "--no-input")
    collect_files(theirs)
    return serve(theirs.but(**NOTHING_KEPT), "other")


def memory(servers: Servers) -> dict[str, float]:
    named = {CACHED: servers.caching, UNCACHED: servers.plain, OTHER: servers.other}
    return {name: server.peak_memory() for name, server in named.items() if server}
