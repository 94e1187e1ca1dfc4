"""Measures what the open pages cost the server, beside the same bytes as a file."""

from pathlib import Path

from django.core.management import BaseCommand, CommandError

from asker.management.benchmark import table
from asker.management.benchmark.addresses import UnknownNameError, chosen
from asker.management.benchmark.preparing import UnfitDatabaseError, whole_address
from asker.management.benchmark.processes import has_fine_clock
from asker.management.benchmark.run import Outcome, Wanted, benchmark
from asker.management.benchmark.servers import CannotStartError
from asker.management.benchmark.table import number


class Command(BaseCommand):
    help = (
        "Starts the portal with two workers on a database, asks it for one page of each type, and "
        "prints the processor time of each: made anew, kept, unchanged, beside the same bytes as a "
        "static file. Asks only servers that it starts itself on this machine. The database must "
        "be migrated; nothing is written to it."
    )
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--database", required=True, help="its address, as in DATABASE_URL")
        parser.add_argument("--rounds", type=int, choices=range(1, 51), default=5, metavar="N")
        parser.add_argument("--only", nargs="+", metavar="NAME", help="pages by name; all")
        parser.add_argument(
            "--beside", type=Path, metavar="FOLDER", help="another checkout, measured in turns"
        )
        parser.add_argument(
            "--seconds", type=int, default=20, help="most for one page in one column, in all rounds"
        )
        parser.add_argument(
            "--patience", type=int, default=30, help="seconds a page may take to answer"
        )
        parser.add_argument("--memory", type=int, default=4096, help="MB a worker may take")
        parser.add_argument(
            "--csv", type=Path, metavar="FILE", help="all figures in a file as well"
        )

    def handle(self, *args, **options):
        try:
            wanted = self.wanted(options)
            outcome = benchmark(wanted)
        except (UnknownNameError, UnfitDatabaseError, CannotStartError) as problem:
            raise CommandError(str(problem)) from problem
        if not outcome.measured:
            raise CommandError(f"Ingen side kan måles: {in_words(outcome.left_out)}.")
        self.stdout.write("\n".join(report(outcome, wanted)))
        if options["csv"]:
            with options["csv"].open("w", newline="") as file:
                table.write_csv(outcome.measured, file)

    def wanted(self, options: dict) -> Wanted:
        beside = options["beside"]
        return Wanted(
            chosen(options["only"]),
            whole_address(options["database"]),
            beside=beside and beside.resolve(),
            **{name: options[name] for name in ["rounds", "seconds", "patience", "memory"]},
        )


def report(outcome: Outcome, wanted: Wanted) -> list[str]:
    """The table, what its columns mean, and what else a reader must know to trust it."""
    measured = outcome.measured
    lines = [*table.table(measured), "", *table.explanation(measured, has_fine_clock()), ""]
    if fewer := table.shortened(measured, wanted.rounds):
        lines.append(f"Målt i færre enn {wanted.rounds} runder, for å spare tid: {fewer}.")
    if outcome.left_out:
        lines.append(f"Utelatt: {in_words(outcome.left_out)}.")
    lines.append(table.steadiness(measured))
    before, after = outcome.load
    lines.append(f"Maskinens last var {number(before, 1)} før og {number(after, 1)} etter.")
    held = ", ".join(f"«{name}» {number(peak, 0)} MB" for name, peak in outcome.memory.items())
    return [*lines, f"Mest minne i én prosess: {held}."]


def in_words(left_out: dict[str, str]) -> str:
    return ", ".join(f"{name} ({why})" for name, why in left_out.items())
