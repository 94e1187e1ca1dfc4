import re
from contextlib import suppress

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from asker.caching import data_version, kept
from asker.roles import ROOMS
from asker.tests.portal import PAGES
from asker.triggers import DATABASES, install_triggers, lacking, tables
from indikatorer.models import Document, Remark
from indikatorer.tests.make import make_document, make_indicator, make_result

committing = pytest.mark.django_db(transaction=True)


def covered() -> set[str]:
    """The tables from which the database notes writes."""
    with connection.cursor() as cursor:
        cursor.execute(DATABASES[connection.vendor].existing)
        return {table for table, name in cursor.fetchall() if name.startswith("asker_")}


# Which tables -------------------------------------------------------------------------------------


def test_every_table_of_the_rooms_is_covered(db):
    stored = {name for name in connection.introspection.table_names() if name.startswith(ROOMS)}
    assert "indikatorer_historicalresult" in stored
    assert "indikatorer_remark_results" in stored
    assert covered() == stored


def test_open_pages_read_no_other_tables(figures, client):
    with CaptureQueriesContext(connection) as queries:
        for address in PAGES.values():
            client.get(address)
    asked = " ".join(query["sql"] for query in queries)
    read = set(re.findall(r'(?:FROM|JOIN) "(\w+)"', asked))
    assert "indikatorer_result" in read
    assert read - covered() == set()


@committing
def test_a_table_that_a_migration_has_made_anew_is_covered_again():
    room = apps.get_app_config("indikatorer")
    with connection.schema_editor() as editor:
        editor.delete_model(Remark)
        editor.create_model(Remark)
    assert "indikatorer_remark" not in covered()
    install_triggers(sender=room, using="default")
    assert "indikatorer_remark" in covered()
    assert lacking(connection, tables(room)) == []


def test_a_table_may_take_the_name_that_another_had(db):
    def create(name: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f'CREATE TABLE "{name}" (id integer)')
            for statement in lacking(connection, [name]):
                cursor.execute(statement)

    create("one")
    with connection.cursor() as cursor:
        cursor.execute('ALTER TABLE "one" RENAME TO "other"')
        for statement in lacking(connection, ["other"]):
            cursor.execute(statement)
    create("one")
    assert {"one", "other"} <= covered()
    assert lacking(connection, ["one", "other"]) == []


# The version --------------------------------------------------------------------------------------


@committing
def test_the_version_stays_until_something_is_written():
    make_document()
    assert data_version() == data_version()


def set_remarks() -> None:
    make_result(make_indicator(), 2014, "90").remarks.set(
        [Remark.objects.create(title="Trykkfeil")]
    )


@committing
@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda: make_document("Ny"), id="create"),
        pytest.param(lambda: Document.objects.update(title="Ny"), id="update"),
        pytest.param(lambda: Document.objects.all().delete(), id="delete"),
        pytest.param(lambda: Document.objects.all()._raw_delete("default"), id="raw-delete"),
        pytest.param(
            lambda: Document.objects.bulk_create([Document(title="Ny", year=2015)]), id="bulk"
        ),
        pytest.param(set_remarks, id="many-to-many"),
        pytest.param(lambda: call_command("flush", interactive=False, verbosity=0), id="flush"),
        pytest.param(lambda: call_command("migrate", verbosity=0), id="migrate"),
    ],
)
def test_a_write_is_a_new_version(write):
    make_document()
    before = data_version()
    write()
    assert data_version() != before


def undone() -> None:
    """A write that is taken back."""
    with suppress(InterruptedError), transaction.atomic():
        Document.objects.update(title="Tapt")
        raise InterruptedError


@committing
def test_what_is_undone_is_no_new_version():
    make_document()
    before = data_version()
    undone()
    assert data_version() == before


@committing
def test_what_is_written_after_an_undone_part_is_a_new_version():
    make_document()
    before = data_version()
    with transaction.atomic():
        undone()
        Document.objects.update(title="Ny")
    assert data_version() != before


@committing
def test_old_stamps_are_swept_away():
    for number in range(5):
        make_document(f"Dokument {number}")
    assert "," not in data_version()


@committing
def test_a_version_is_no_part_of_a_dump(capsys):
    make_document()
    call_command("dumpdata")
    assert data_version() not in capsys.readouterr().out


@committing
def test_a_connection_that_broke_is_opened_again(monkeypatch):
    class Broken:
        def cursor(self):
            raise connection.Database.OperationalError

    before, whole = data_version(), connection.connection
    monkeypatch.setattr(connection, "close", lambda: setattr(connection, "connection", whole))
    connection.connection = Broken()
    assert data_version() == before


def test_inside_a_transaction_no_version_is_like_another(db):
    assert data_version() != data_version()


# What is kept -------------------------------------------------------------------------------------


@committing
def test_a_value_is_made_once_a_version():
    values = iter(["first", "second"])
    assert [kept("word", lambda: next(values)) for _time in range(2)] == ["first", "first"]
    make_document()
    assert [kept("word", lambda: next(values)) for _time in range(2)] == ["second", "second"]


@committing
def test_values_of_different_names_are_apart():
    assert kept("one", lambda: 1) == 1
    assert kept("two", lambda: None) is None
    assert kept("two", lambda: 3) is None


@committing
def test_what_is_written_while_a_value_is_made_is_in_the_next():
    def make() -> int:
        count = Document.objects.count()
        if not count:
            make_document()
        return count

    assert kept("count", make) == 0
    assert kept("count", make) == 1


def test_inside_a_transaction_nothing_is_kept(db):
    values = iter(["first", "second"])
    assert [kept("word", lambda: next(values)) for _time in range(2)] == ["first", "second"]
