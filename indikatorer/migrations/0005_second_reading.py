"""Brings a database that was seeded before to what the second reading of the sources found.

What people have changed is left as it is: a field is set only where it still says what was seeded.
The list beside this file was made from the two versions of the fixtures.
"""

import json
from pathlib import Path

from django.db import migrations

LOOKUPS = {
    "indicator": ("slug",),
    "area": ("slug",),
    "plan": ("slug",),
    "breakdown": ("slug",),
    "remark": ("slug",),
    "planindicator": ("objective__slug", "indicator__slug"),
    "band": ("plan_indicator__objective__slug", "plan_indicator__indicator__slug", "order"),
    "seriesbreak": ("indicator__slug", "year"),
    "reportingyear": ("year",),
    "narrative": ("focus_area__slug", "objective__slug", "year"),
    "result": (
        "indicator__slug",
        "area__slug",
        "category__breakdown__slug",
        "category__slug",
        "year_from",
        "year",
    ),
}
POINTERS = {"subject": "subject", "source": "datasource", "document": "document"}
POINTERS |= {"indicator": "indicator", "objective": "objective", "breakdown": "breakdown"}
SEEDED = "fireaarsrapport-2020-2023"


def read_again(apps, schema_editor):
    model = lambda name: apps.get_model("indikatorer", name)  # noqa: E731
    if not model("document").objects.filter(slug=SEEDED).exists():
        return
    found = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    for item in found["created"]:
        if item["model"] != "remark":
            create(model, item["model"], item["fields"])
    for key, fields in found["moved"]:
        known = {
            field: pointed_to(model, field, value) if field in POINTERS else value
            for field, value in fields.items()
        }
        if None not in known.values():
            rows(model, "result", key).update(**known)
    for name, key, fields in found["changed"]:
        for row in rows(model, name, key):
            change(model, row, fields)
    for item in found["created"]:
        if item["model"] == "remark":
            create(model, "remark", item["fields"])
    for name, key in found["deleted"]:
        rows(model, name, key).delete()


def rows(model, name, key):
    wanted = dict(zip(LOOKUPS[name], key, strict=True))
    if name == "result" and key[2] is None:
        wanted = {lookup: value for lookup, value in wanted.items() if "category" not in lookup}
        wanted["category"] = None
    return model(name).objects.filter(**wanted)


def pointed_to(model, field, key):
    return model(POINTERS[field]).objects.filter(slug=key[0]).first() if key else None


def change(model, row, fields):
    """All fields at once that still say what was seeded."""
    changed = {}
    for field, (before, after) in fields.items():
        if field == "results":
            link(model, row, after)
            continue
        if field in POINTERS:
            before, after = pointed_to(model, field, before), pointed_to(model, field, after)
        if getattr(row, field) == before:
            changed[field] = after
    if changed:
        type(row).objects.filter(pk=row.pk).update(**changed)


def create(model, name, fields):
    """What is not there yet. A year counts as reported only where it has figures."""
    fields = dict(fields)
    results = fields.pop("results", [])
    plain = {
        field: pointed_to(model, field, value) if field in POINTERS else value
        for field, value in fields.items()
    }
    if None in [value for field, value in plain.items() if field in POINTERS]:
        return  # somebody has taken away what it hangs on
    if name == "reportingyear" and not model("result").objects.filter(year=plain["year"]).exists():
        return
    identity = {"reportingyear": ["year"], "planindicator": ["objective", "indicator"]}
    identity |= {"seriesbreak": ["indicator", "year"]}
    named = {field: plain.pop(field) for field in identity.get(name, ["slug"])}
    made, _created = model(name).objects.get_or_create(**named, defaults=plain)
    link(model, made, results)


def link(model, remark, results):
    if remark is not None and results:
        found = [rows(model, "result", key).first() for key in results]
        remark.results.set([result for result in found if result])


class Migration(migrations.Migration):
    dependencies = [("indikatorer", "0004_text_review")]
    operations = [migrations.RunPython(read_again, migrations.RunPython.noop)]
