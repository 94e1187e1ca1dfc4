"""Writes all that the portal says, so that a person can hold it against the figures."""

from pathlib import Path

from django.core.management import BaseCommand

from asker.management.aloud import as_jsonl, as_markdown
from asker.spoken import spoken

FORMATS = {"markdown": as_markdown, "jsonl": as_jsonl}


class Command(BaseCommand):
    help = (
        "Writes every sentence, heading and label of the open pages beside the figures it speaks "
        "of: Markdown to be read in an hour, or one JSON object a sentence."
    )

    def add_arguments(self, parser):
        parser.add_argument("--output", type=Path, help="the file to write; else standard output")
        parser.add_argument("--format", choices=FORMATS, default="markdown")

    def handle(self, *args, **options):
        text = "\n".join(FORMATS[options["format"]](spoken())) + "\n"
        if options["output"]:
            options["output"].write_text(text, encoding="utf-8")
        else:
            self.stdout.write(text, ending="")
