"""Fills a database with invented figures, to try the portal at a size it does not have yet."""

from argparse import ArgumentTypeError

from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError

from asker.numbers import format_number, format_period
from indikatorer.management.trials import CannotGrowError, Growth, fill, plan_growth
from indikatorer.models import Document, Result


class Command(BaseCommand):
    help = (
        "Adds invented figures to a database that already holds the seeded ones: for our own "
        "municipality, or for many. For trials only: it never touches a database that people "
        "work in, and wants to be told that this is a trial."
    )

    def add_arguments(self, parser):
        parser.add_argument("--years", type=positive, default=10, help="years after the newest")
        parser.add_argument(
            "--municipalities",
            type=positive,
            default=1,
            help="our own, which goes on with all its series, and others, which have wholes only",
        )
        parser.add_argument("--indicators", type=positive, help="how many; all if not given")
        parser.add_argument(
            "--yes-this-is-a-trial",
            action="store_true",
            dest="trial",
            help="without it the command only says what it would do",
        )

    def handle(self, *args, **options):
        try:
            growth = plan_growth(options["years"], options["municipalities"], options["indicators"])
        except CannotGrowError as problem:
            raise CommandError(f"{problem} Kjør først migrate og seed.") from problem
        self.stdout.write(in_words(growth))
        if not options["trial"]:
            raise CommandError(
                "Ingenting er endret. Er databasen bare til prøver, si det med "
                "--yes-this-is-a-trial."
            )
        refuse_where_people_work()
        count = fill(growth)
        self.stdout.write(f"Ferdig: {format_number(count)} oppdiktede resultater, uten historikk.")


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ArgumentTypeError("must be 1 or more")
    return number


def in_words(growth: Growth) -> str:
    """What will be done."""
    indicators = len({item.indicator.pk for item in growth.series})
    return (
        f"Legger til {format_number(growth.count)} oppdiktede, publiserte resultater, med ett "
        f"dokument for hvert år. Kommuner: {growth.municipalities}. Indikatorer: {indicators}. "
        f"År: {format_period(growth.years[0], growth.years[-1])}. "
        "De kan ikke tas ut igjen. Historikk skrives ikke."
    )


def refuse_where_people_work() -> None:
    if get_user_model().objects.filter(last_login__isnull=False).exists():
        raise CommandError("Ingenting er endret: noen har logget inn og arbeidet i databasen.")
    if Result.history.filter(history_user__isnull=False).exists():
        raise CommandError("Ingenting er endret: resultater er endret av brukere i databasen.")
    if Document.objects.filter(slug__startswith="proevetall-").exists():
        raise CommandError("Ingenting er endret: databasen har alt fått prøvetall.")
