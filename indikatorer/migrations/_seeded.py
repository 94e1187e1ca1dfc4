"""How a migration brings a database that was seeded before to what the files say now.

What people have changed is left as it is: a field is set only where it still says what was seeded.
A list of what is new stands beside each migration, made from the two versions of the files:
`created`, `moved` (results that count under another key), `changed` (each field before and after)
and `deleted`.
"""

import json
from pathlib import Path

LOOKUPS = {
    "band": ("plan_indicator__objective__slug", "plan_indicator__indicator__slug", "order"),
    "narrative": ("focus_area__slug", "objective__slug", "year"),
    "planindicator": ("objective__slug", "indicator__slug"),
    "reportingyear": ("year",),
    "result": (
        "indicator__slug",
        "area__slug",
        "category__breakdown__slug",
        "category__slug",
        "year_from",
        "year",
    ),
    "seriesbreak": ("indicator__slug", "year"),
}
BY_SLUG = ("slug",)
POINTERS = {
    "area": "area",
    "breakdown": "breakdown",
    "document": "document",
    "focus_area": "focusarea",
    "indicator": "indicator",
    "objective": "objective",
    "source": "datasource",
    "subject": "subject",
}
IDENTITY = {
    "narrative": ("focus_area", "objective", "indicator", "year"),
    "planindicator": ("objective", "indicator"),
    "reportingyear": ("year",),
    "seriesbreak": ("indicator", "year"),
}
SEEDED = "fireaarsrapport-2020-2023"


class Seeded:
    """The rows of one app in a database as a migration finds it."""

    def __init__(self, apps, app="indikatorer", **lookups):
        self.apps, self.app = apps, app
        self.lookups = LOOKUPS | lookups

    def model(self, name, app=None):
        return self.apps.get_model(app or self.app, name)

    def bring_along(self, beside):
        """What the list beside a migration says; nothing where nobody seeded."""
        if not self.model("document", "indikatorer").objects.filter(slug=SEEDED).exists():
            return
        found = json.loads(Path(beside).with_suffix(".json").read_text(encoding="utf-8"))
        for item in found["created"]:
            if item["model"] != "remark":
                self.create(item["model"], item["fields"])
        for key, fields in found.get("moved", ()):
            self.move(key, fields)
        for name, key, fields in found.get("changed", ()):
            for row in self.rows(name, key):
                self.change(row, fields)
        for item in found["created"]:
            if item["model"] == "remark":
                self.create("remark", item["fields"])
        for name, key in found.get("deleted", ()):
            self.rows(name, key).delete()

    def rows(self, name, key):
        wanted = dict(zip(self.lookups.get(name, BY_SLUG), key, strict=True))
        if name == "result" and key[2] is None:
            wanted = {lookup: value for lookup, value in wanted.items() if "category" not in lookup}
            wanted["category"] = None
        return self.model(name).objects.filter(**wanted)

    def pointed_to(self, field, key):
        rows = self.model(POINTERS[field], "indikatorer").objects
        return rows.filter(slug=key[0]).first() if key else None

    def known(self, fields):
        """The fields with what they point to; None where it is no longer there."""
        return {
            field: self.pointed_to(field, value) if field in POINTERS else value
            for field, value in fields.items()
        }

    def move(self, key, fields):
        known = self.known(fields)
        if None not in known.values():
            self.rows("result", key).update(**known)

    def change(self, row, fields):
        """All fields at once that still say what was seeded."""
        changed = {}
        for field, (before, after) in fields.items():
            if field == "results":
                self.link(row, after)
                continue
            if field in POINTERS:
                before, after = self.pointed_to(field, before), self.pointed_to(field, after)
            if getattr(row, field) == before:
                changed[field] = after
        if changed:
            type(row).objects.filter(pk=row.pk).update(**changed)

    def create(self, name, fields):
        """What is not there yet. A year counts as reported only where it has figures."""
        fields = dict(fields)
        results = fields.pop("results", [])
        known = self.known(fields)
        if None in [known[field] for field in known if field in POINTERS]:
            return  # somebody has taken away what it hangs on
        if name == "reportingyear" and not self.has_figures(known["year"]):
            return
        named = {field: known.pop(field, None) for field in IDENTITY.get(name, BY_SLUG)}
        made, _created = self.model(name).objects.get_or_create(**named, defaults=known)
        self.link(made, results)

    def has_figures(self, year):
        return self.model("result").objects.filter(year=year).exists()

    def link(self, remark, results):
        if results:
            found = [self.rows("result", key).first() for key in results]
            remark.results.set([result for result in found if result])
