"""Writes every published result to a CSV file for other programs."""

import csv
from pathlib import Path

from django.core.management import BaseCommand

from indikatorer.figures.record import EXPORTED, exported_rows


class Command(BaseCommand):
    help = "Writes every published result as UTF-8 CSV: comma separated, decimal point."

    def add_arguments(self, parser):
        parser.add_argument("--output", required=True, type=Path, help="the file to write")

    def handle(self, *args, **options):
        written = 0
        with options["output"].open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([column.name for column in EXPORTED])
            for row in exported_rows():
                writer.writerow(row)
                written += 1
        self.stdout.write(f"{written} resultater skrevet til {options['output']}")
