"""The ways to write what open pages show, and a process that writes so when it is told.

test_caching_processes.py runs it beside its servers. It reads lines, each the name of a way and a
word to write, and answers with the page as it is afterwards, made without a cache.
"""

import json
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import tablib
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.auth import get_user_model
from django.core import serializers
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import setup_test_environment
from import_export.resources import modelresource_factory

from frivillighet.models import PolicyMeasure, PolicyTheme
from indikatorer.models import Indicator, Result, State
from medvirkning.models import Arena

ARENAS = "/medvirkning/arenaer/"
THEMES = "/frivillighet/politikken/"
INDICATOR = "/indikatorer/kvalitet-paa-nettsidene/"
WAYS: dict[str, tuple[Callable[[str], None], str]] = {}


def shown_on(address: str):
    """Notes a way to write, and the page that shows it."""

    def note(way: Callable[[str], None]) -> Callable[[str], None]:
        WAYS[way.__name__] = (way, address)
        return way

    return note


def main() -> None:
    setup_test_environment()  # forms are read from the answers of the admin
    for line in sys.stdin:
        name, word = line.split()
        way, address = WAYS[name]
        way(word)
        page = Client(SERVER_NAME="localhost").get(address)
        sys.stdout.write(json.dumps(page.content.decode()) + "\n")
        sys.stdout.flush()


# Python and SQL ----------------------------------------------------------------------------------


@shown_on(ARENAS)
def save(word: str) -> None:
    arena = Arena.objects.last()
    arena.name = word
    arena.save()


@shown_on(ARENAS)
def queryset_update(word: str) -> None:
    Arena.objects.filter(pk=Arena.objects.first().pk).update(name=word)


@shown_on(ARENAS)
def bulk_create(word: str) -> None:
    like = Arena.objects.first()
    new = Arena(name=word, slug=word, area=like.area, document=like.document)
    Arena.objects.bulk_create([new])


@shown_on(ARENAS)
def bulk_update(word: str) -> None:
    arena = Arena.objects.first()
    arena.name = word
    Arena.objects.bulk_update([arena], ["name"])


@shown_on(ARENAS)
def delete(_word: str) -> None:
    Arena.objects.last().delete()


@shown_on(ARENAS)
def queryset_delete(_word: str) -> None:
    Arena.objects.filter(pk=Arena.objects.last().pk).delete()


@shown_on(ARENAS)
def sql_by_hand(word: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE medvirkning_arena SET description = %s", [word])


@shown_on(ARENAS)
def one_of_two_savepoints(word: str) -> None:
    with transaction.atomic():
        undone("lost")
        queryset_update(word)


def undone(word: str) -> None:
    """A write that is taken back."""
    with suppress(InterruptedError), transaction.atomic():
        queryset_update(word)
        raise InterruptedError


@shown_on(THEMES)
def many_to_many_set(_word: str) -> None:
    theme = PolicyTheme.objects.first()
    theme.indicators.set(Indicator.objects.exclude(pk__in=theme.indicators.all())[:1])


@shown_on(INDICATOR)
def history_alone(word: str) -> None:
    correction(f"{word}-before")
    newest = Result.history.latest("history_id")
    Result.history.filter(pk=newest.pk).update(history_change_reason=word)


@shown_on(INDICATOR)
def correction(word: str) -> None:
    """A new value of a published figure, with a reason."""
    result = shown_result()
    result.value = (result.value or 0) + 1
    result.reason = ""
    result._change_reason = word
    result.save()


def shown_result() -> Result:
    return Result.objects.published().filter(indicator__slug=INDICATOR.split("/")[2]).first()


# Commands and files ------------------------------------------------------------------------------


@shown_on(ARENAS)
def loaddata(word: str) -> None:
    arena = Arena.objects.first()
    arena.name = word
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "arena.json"
        file.write_text(serializers.serialize("json", [arena]))
        call_command("loaddata", file, verbosity=0)


@shown_on(ARENAS)
def spreadsheet_import(word: str) -> None:
    rows = tablib.Dataset([Arena.objects.first().pk, word], headers=["id", "name"])
    modelresource_factory(Arena)().import_data(rows, raise_errors=True)


# The admin ---------------------------------------------------------------------------------------


@shown_on(THEMES)
def admin_form(word: str) -> None:
    theme = PolicyTheme.objects.first()
    fill_in(f"/admin/frivillighet/policytheme/{theme.pk}/change/", name=word)


@shown_on(THEMES)
def admin_inline(word: str) -> None:
    theme = PolicyMeasure.objects.first().theme
    form = f"/admin/frivillighet/policytheme/{theme.pk}/change/"
    fill_in(form, **{"measures-0-name": word})


@shown_on(ARENAS)
def admin_deletion(_word: str) -> None:
    arena = Arena.objects.last()
    answer = administrator().post(f"/admin/medvirkning/arena/{arena.pk}/delete/", {"post": "yes"})
    assert answer.status_code == 302


@shown_on(INDICATOR)
def list_action(_word: str) -> None:
    result = shown_result()
    value = (result.value or 0) + 1
    Result.objects.filter(pk=result.pk).update(state=State.READY, value=value, reason="")
    choice = {"action": "publish", ACTION_CHECKBOX_NAME: [result.pk]}
    answer = administrator().post("/admin/indikatorer/result/", choice)
    assert answer.status_code == 302


def administrator() -> Client:
    user, _created = get_user_model().objects.get_or_create(
        username="administrator", defaults={"is_staff": True, "is_superuser": True}
    )
    client = Client(SERVER_NAME="localhost")
    client.force_login(user)
    return client


def fill_in(address: str, **changes: str) -> None:
    """Sends the form as it stands, with some fields changed."""
    client = administrator()
    shown = client.get(address).context
    formsets = [inline.formset for inline in shown["inline_admin_formsets"]]
    forms = [shown["adminform"].form]
    for formset in formsets:
        forms += [formset.management_form, *formset.forms]
    fields = {field.html_name: field.value() for form in forms for field in form}
    filled = {name: value for name, value in fields.items() if value is not None}
    answer = client.post(address, filled | changes)
    assert answer.status_code == 302, answer.content.decode()


# Long transactions -------------------------------------------------------------------------------


class LongTransaction(threading.Thread):
    """Writes at once, and commits when it is told."""

    def __init__(self, word: str):
        super().__init__()
        self.word, self.written, self.may_commit = word, threading.Event(), threading.Event()

    def run(self) -> None:
        with transaction.atomic():
            Arena.objects.filter(pk=Arena.objects.first().pk).update(description=self.word)
            self.written.set()
            self.may_commit.wait()
        connection.close()


begun: list[LongTransaction] = []


@shown_on(ARENAS)
def begin_long(word: str) -> None:
    begun.append(LongTransaction(word))
    begun[-1].start()
    begun[-1].written.wait()


@shown_on(ARENAS)
def end_long(_word: str) -> None:
    thread = begun.pop()
    thread.may_commit.set()
    thread.join()


# What nobody may see ------------------------------------------------------------------------------


@shown_on(ARENAS)
def rolled_back(word: str) -> None:
    undone(word)


@shown_on(ARENAS)
def behind_the_version(word: str) -> None:
    """Puts the version back in the same transaction, so that nobody can see the write."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM asker_data_version")
        stamps = cursor.fetchall()
        queryset_update(word)
        cursor.execute("DELETE FROM asker_data_version")
        cursor.executemany("INSERT INTO asker_data_version VALUES (%s, %s)", stamps)
