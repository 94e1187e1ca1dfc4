"""Tries the plausibility checks on the record: how often they warn, how many mistakes they find.

Run it when a threshold of `entry/checks.py` is changed, or when the record has grown. The mistakes
are planted in memory; nothing is written.
"""

from collections import Counter
from decimal import Decimal

from django.core.management import BaseCommand

from asker.numbers import format_number, with_unit
from indikatorer.entry.checks import Rule, doubts
from indikatorer.entry.lines import Lines
from indikatorer.figures.sums import percentage
from indikatorer.management.planted import (
    PLANTED,
    SEED,
    is_found,
    plant_all,
    shifted_columns,
    true_columns,
)

ROW = "{:<42} {:>7} {:>10} {:>14}"


class Command(BaseCommand):
    help = "Tries the plausibility checks on the published figures, and on mistakes planted there."

    def add_arguments(self, parser):
        parser.add_argument("--seed", type=int, default=SEED, help="which mistakes are planted")
        parser.add_argument("--planted", type=int, default=PLANTED, help="how many mistakes")

    def handle(self, *args, **options):
        lines = Lines.of()
        for row in [
            *record_rows(lines),
            (),
            *planted_rows(lines, options),
            (),
            *column_rows(lines),
        ]:
            self.stdout.write(ROW.format(*row).rstrip() if row else "")


def record_rows(lines: Lines):
    """How often each rule warns of a true figure."""
    measured = [lines.entered(figure) for figure in lines.figures if not figure.missing]
    with_history = sum(bool(entered.past) for entered in measured)
    found = [doubts(entered) for entered in measured]
    by_rule = Counter(doubt.rule for raised in found for doubt in raised)
    yield "Riktige tall", "antall", "av alle", "av med historie"
    yield "alle", len(measured), "", ""
    yield "med historie", with_history, share(with_history, len(measured)), ""
    for rule in Rule:
        if rule != Rule.SHIFTED:
            yield counted(f"advarsel: {rule.label}", by_rule[rule], len(measured), with_history)
    warned = sum(map(bool, found))
    yield counted("tall med advarsel", warned, len(measured), with_history)


def planted_rows(lines: Lines, options):
    """How many of the planted mistakes are found. Of each kind there are as many."""
    all_planted = all_found = 0
    yield "Feil lagt inn", "antall", "funnet", ""
    for mistake, planted in plant_all(lines, options["planted"], options["seed"]):
        found = sum(is_found(lines, figure) for figure in planted)
        yield mistake.name, len(planted), share(found, len(planted)), ""
        all_planted, all_found = all_planted + len(planted), all_found + found
    yield "alle", all_planted, share(all_found, all_planted), ""


def column_rows(lines: Lines):
    """How often a column is taken to be shifted, when it is and when it is not."""
    columns = list(true_columns(lines))
    pasted = list(shifted_columns(columns))
    yield "Kolonner på fem rader eller flere", "antall", "advarsel", ""
    yield "riktige", len(columns), *alarms(columns)
    yield "limt inn én rad feil", len(pasted), *alarms(pasted)


def alarms(columns):
    return share(sum(column.looks_shifted for column in columns), len(columns)), ""


def counted(name: str, count: int, measured: int, with_history: int):
    return name, count, share(count, measured), share(count, with_history)


def share(part: int, whole: int) -> str:
    """`2,5 %`"""
    return with_unit(format_number(percentage(Decimal(part), Decimal(whole)) or 0, 1), "%")
