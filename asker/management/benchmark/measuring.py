"""Each page in turns with the same bytes as a file, round after round.

A busy moment meets all of them alike, and each round has a ratio of its own. Requests are read one
by one, only very quick ones some together: now and then one pays for Python's collection of
garbage, which can cost as much as the page. Medians are of requests without it; the mean has it in.
"""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from statistics import fmean, median
from time import perf_counter, sleep

from asker.management.benchmark.addresses import CONSTANT
from asker.management.benchmark.asking import Answer, NoAnswerError
from asker.management.benchmark.processes import has_fine_clock, used_between
from asker.management.benchmark.servers import WORKERS, Server

FILE, FIXED, UNCACHED, CACHED, UNCHANGED = "fil", "fast", "uten", "med", "304"
OTHER, DATABASE = "andre", "base"
RATIOS = ((UNCACHED, FILE), (CACHED, FILE), (UNCHANGED, FIXED), (UNCACHED, OTHER))
LEAST_REQUESTS, MOST_REQUESTS = 3, 40  # of one page in one go
REST = 0.003  # seconds after which a worker has ended what it does when the answer is sent
SLOW = 2  # seconds
MILLISECONDS = 1000


@dataclass(frozen=True)
class Page:
    """What is asked for: as a page, and as a file with the same bytes."""

    name: str
    path: str
    file: str
    size: int  # bytes as sent


@dataclass(frozen=True)
class Probe:
    """One way of being asked: `times` requests in one go, so many of them read `together`."""

    server: Server
    path: str
    status: int = HTTPStatus.OK  # what it must answer to count
    etag: str = ""
    times: int = 1
    together: int = 1

    def ask(self) -> Answer | None:
        """None where the server gave up, or answered something else."""
        try:
            answer = self.server.ask(self.path, self.etag)
        except NoAnswerError:
            return None
        return answer if answer.status == self.status else None


@dataclass
class Measured:
    """A page with its milliseconds a request: the median of each round, and all readings."""

    page: Page
    rounds: dict[str, list[float]] = field(default_factory=dict)
    readings: dict[str, list[float]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)  # on the clock, in all

    def note(self, column: str, readings: list[float]) -> None:
        self.rounds.setdefault(column, []).append(median(readings))
        self.readings.setdefault(column, []).extend(readings)

    def mean(self, column: str) -> float | None:
        noted = self.readings.get(column)
        return fmean(noted) if noted else None

    def typical(self, column: str) -> float | None:
        noted = self.rounds.get(column)
        return median(noted) if noted else None

    def ratio(self, column: str, to: str) -> float | None:
        """The median of each round's own ratio: both were measured in the same moment."""
        pairs = zip(self.rounds.get(column, ()), self.rounds.get(to, ()), strict=False)
        ratios = [one / other for one, other in pairs if other]
        return median(ratios) if ratios else None


@dataclass(frozen=True)
class Servers:
    """Those that are measured, in turns: with the pages kept, without, and another commit."""

    caching: Server
    plain: Server
    other: Server | None = None


def probes(page: Page, servers: Servers) -> dict[str, Probe]:
    """How the page is asked for in each column. One that does not answer well is not measured."""
    caching, plain = servers.caching, servers.plain
    found = {
        FILE: prepared(Probe(caching, page.file)),
        FIXED: prepared(Probe(caching, CONSTANT, HTTPStatus.FOUND)),
        UNCACHED: prepared(Probe(plain, page.path)),
        CACHED: prepared(Probe(caching, page.path)),
        UNCHANGED: prepared_unchanged(Probe(caching, page.path)),
        OTHER: servers.other and prepared(Probe(servers.other, page.path)),
    }
    return {column: probe for column, probe in found.items() if probe}


def prepared_unchanged(whole: Probe) -> Probe | None:
    """Asks for the page as it was last seen, where the server says what that was."""
    answer = whole.ask()
    etag = answer and answer.headers.get("ETag")
    return prepared(replace(whole, status=HTTPStatus.NOT_MODIFIED, etag=etag)) if etag else None


def prepared(probe: Probe) -> Probe | None:
    """With every worker warm and the number of requests decided; None if it cannot be measured.

    A slow page has little to gain by warmth, and two at once would be slower yet.
    """
    first = probe.ask()
    if first is None or first.seconds > SLOW:
        return first and replace(probe, times=1)
    with ThreadPoolExecutor(WORKERS) as together:
        answers = list(together.map(lambda _: probe.ask(), range(WORKERS)))
    if None in answers:
        return None
    seconds = min(answer.seconds for answer in answers)
    return replace(probe, times=enough(seconds), together=readable(seconds))


def enough(seconds: float) -> int:
    """So many requests that their median is worth something, and the clock can tell."""
    wanted = 0.25 if has_fine_clock() else 1.0
    return max(LEAST_REQUESTS, min(MOST_REQUESTS, int(wanted / seconds)))


def readable(seconds: float) -> int:
    """So many requests that the clock can tell, and that waking up weighs little."""
    wanted = 0.005 if has_fine_clock() else 1.0
    return max(1, min(enough(seconds), int(wanted / seconds)))


def measure(
    pages: Iterable[Page], servers: Servers, rounds: int, most_seconds: float
) -> list[Measured]:
    """All pages in all rounds; a column that has taken its seconds is left out of further ones."""
    measured = [(Measured(page), probes(page, servers)) for page in pages]
    for _round in range(rounds):
        for about, ways in measured:
            for column, probe in ways.items():
                if about.seconds.get(column, 0) < most_seconds:
                    measure_once(about, column, probe)
    return [about for about, _ways in measured]


def measure_once(about: Measured, column: str, probe: Probe) -> None:
    """Notes one round of one column; nothing where an answer fails."""
    begun = perf_counter()
    readings = [read(probe) for _reading in range(probe.times // probe.together)]
    about.seconds[column] = about.seconds.get(column, 0) + perf_counter() - begun
    if None in readings:
        return
    workers, database = zip(*readings, strict=True)
    about.note(column, list(workers))
    if column == UNCACHED and probe.server.backends:
        about.note(DATABASE, list(database))


def read(probe: Probe) -> tuple[float, float] | None:
    """Milliseconds of a request, the workers' and the database's own; None where it fails."""
    server, times = probe.server, probe.together
    before, database_before = server.processor(), server.processor_of_database()
    if any(probe.ask() is None for _time in range(times)):
        return None
    sleep(REST)
    used = used_between(before, server.processor())
    used_by_database = used_between(database_before, server.processor_of_database())
    return used * MILLISECONDS / times, used_by_database * MILLISECONDS / times
