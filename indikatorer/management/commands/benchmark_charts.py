"""Measures what each kind of chart costs: to lay out, to print, to send, and in memory.

Times are the processor's own, so that others who use the machine do not count. Machines differ too;
each time is therefore also told against a reference that is measured in the same round.
"""

import gzip
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time

from django.core.management import BaseCommand

from indikatorer.management.samples import Kind, kinds, png

HEADINGS = ("plassere ms", "skrive ms", "sum ms", "× ref.", "bytes", "gzip", "minne kB")
HEADING_ROW = "{:<24} {:>11} {:>9} {:>8} {:>8} {:>8} {:>8} {:>9}"
ROW = "{:<24} {:>11.3f} {:>9.3f} {:>8.3f} {:>8.3f} {:>8} {:>8} {:>9.1f}"
NOTES = """
plassere   å finne hvor alt skal stå på tegningen
skrive     å gjøre det om til SVG, HTML eller PNG
ms         prosessorens tid, ikke klokkens: den midterste av {repeat} runder, {times} på rad i hver
× ref.     summen delt på referansen i samme runde: kan sammenlignes mellom maskiner;
           referansen er å legge sammen hundre tusen tall
bytes      det som sendes; gzip er det samme pakket
minne      det meste som trengs på en gang for å lage det

«I to bredder» er slik en side har diagrammet: tegnet for både telefon og bred skjerm."""
NUMBERS = 100_000  # it takes some milliseconds
AT_A_TIME = 5  # the first of them finds the processor busy with other things
RARER = 10  # rounds of others to one with what takes long
MILLISECONDS, KILOBYTE = 1000, 1024


@dataclass(frozen=True)
class Cost:
    layout: float  # ms
    printing: float  # ms
    ratio: float  # to the reference
    size: int  # bytes
    compressed: int
    memory: float  # kB at most


REFERENCE = Kind("Referanse", lambda: sum(number * number % 7 for number in range(NUMBERS)))


def measure(measured: list[Kind], repeat: int) -> list[Cost]:
    """What each costs, the first being the reference. In turns: a busy moment meets all alike."""
    for kind in measured:
        kind.print_out(kind.lay_out())  # the first time fills caches
    rounds = [[time_some(kind) for kind in measured] for _ in range(repeat)]
    times = list(zip(*rounds, strict=True))
    return [cost(kind, own, times[0]) for kind, own in zip(measured, times, strict=True)]


def time_some(kind: Kind) -> tuple[float, float]:
    """Milliseconds to lay one out, and to print it."""
    laid_out = kind.lay_out()
    return time_call(kind.lay_out), time_call(lambda: kind.print_out(laid_out))


def time_call(call: Callable[[], object]) -> float:
    begun = process_time()
    for _ in range(AT_A_TIME):
        call()
    return (process_time() - begun) / AT_A_TIME * MILLISECONDS


def cost(kind: Kind, times, references) -> Cost:
    layout, printing = map(median, zip(*times, strict=True))
    ratios = [sum(own) / sum(other) for own, other in zip(times, references, strict=True)]
    tracemalloc.start()
    printed = kind.print_out(kind.lay_out())
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    content = printed if isinstance(printed, bytes) else printed.encode()
    compressed = len(gzip.compress(content))
    return Cost(layout, printing, median(ratios), len(content), compressed, peak / KILOBYTE)


class Command(BaseCommand):
    help = "Measures what each kind of chart costs, against a reference in the same run."

    def add_arguments(self, parser):
        parser.add_argument("--repeat", type=int, default=40, help="how many rounds")

    def handle(self, *args, **options):
        repeat = options["repeat"]
        often, seldom = [REFERENCE, *kinds()], [REFERENCE, png()]
        costs = measure(often, repeat)
        costs += measure(seldom, max(1, repeat // RARER))[1:]
        self.stdout.write(HEADING_ROW.format("", *HEADINGS))
        for kind, item in zip([*often, *seldom[1:]], costs, strict=True):
            self.stdout.write(row(kind, item))
        self.stdout.write(NOTES.format(repeat=repeat, times=AT_A_TIME))


def row(kind: Kind, item: Cost) -> str:
    times = item.layout, item.printing, item.layout + item.printing, item.ratio
    return ROW.format(kind.name, *times, item.size, item.compressed, item.memory)
