"""The database notes by itself, in the same transaction, that something shown was written.

Django's signals miss what is written in bulk or by hand; triggers do not. The note is no model:
flush, dumpdata and loaddata would take it along, and an old version must never come back.

SQLite has one writer at a time, and one row, which gets a new random stamp. On PostgreSQL one row
would make writers wait for each other. There each transaction adds a row of its own, and removes
those rows of others that it can have without waiting. The version is all the stamps together. It is
always a new one: whoever commits adds a stamp that was never seen before.
"""

from django.apps import AppConfig
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

STAMPS = "SELECT stamp FROM asker_data_version ORDER BY stamp"


class SQLite:
    ready = ("CREATE TABLE IF NOT EXISTS asker_data_version (id integer PRIMARY KEY, stamp text)",)
    stamp = "REPLACE INTO asker_data_version VALUES (1, lower(hex(randomblob(16))))"
    existing = "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'"

    def triggers(self, table: str) -> dict[str, list[str]]:
        """What makes each trigger of the table, by its name, which is unique in a database."""
        return {
            f"asker_{table}_{event}": [
                f'DROP TRIGGER IF EXISTS "asker_{table}_{event}"',
                f'CREATE TRIGGER "asker_{table}_{event}" AFTER {event} ON "{table}" '
                f"BEGIN {self.stamp}; END",
            ]
            for event in ("insert", "update", "delete")
        }


class PostgreSQL:
    stamp = "INSERT INTO asker_data_version VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING"
    ready = (
        """
        CREATE TABLE IF NOT EXISTS asker_data_version (
            transaction xid8 PRIMARY KEY, stamp text DEFAULT gen_random_uuid()
        )
        """,
        """
        CREATE OR REPLACE FUNCTION asker_new_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO asker_data_version VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING;
            IF FOUND THEN
                DELETE FROM asker_data_version WHERE transaction IN (
                    SELECT transaction FROM asker_data_version
                    WHERE transaction <> pg_current_xact_id() FOR UPDATE SKIP LOCKED
                );
            END IF;
            RETURN NULL;
        END $$
        """,
    )
    existing = """
        SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
        WHERE pg_table_is_visible(tgrelid)
    """

    def triggers(self, table: str) -> dict[str, list[str]]:
        """What makes the table's trigger, by its name. One a statement, whatever its rows."""
        return {
            "asker_data_version": [
                "CREATE OR REPLACE TRIGGER asker_data_version "
                f'AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "{table}" '
                "FOR EACH STATEMENT EXECUTE FUNCTION asker_new_data_version()"
            ]
        }


DATABASES = {"sqlite": SQLite(), "postgresql": PostgreSQL()}


def install_triggers(sender: AppConfig, using: str, **_others) -> None:
    """Gives each table of the room the triggers it lacks. Runs after every migration.

    A migration makes tables, and on SQLite it replaces them, triggers and all. So it is a new
    version of the data, too.
    """
    connection = connections[using]
    database = DATABASES[connection.vendor]
    with transaction.atomic(using), connection.cursor() as cursor:
        for statement in (*database.ready, database.stamp):
            cursor.execute(statement)
        for statement in lacking(connection, tables(sender)):
            cursor.execute(statement)


def tables(room: AppConfig) -> list[str]:
    """All that the room stores: also its history, and the tables between two models."""
    return sorted({model._meta.db_table for model in room.get_models(include_auto_created=True)})


def lacking(connection: BaseDatabaseWrapper, wanted: list[str]) -> list[str]:
    """The statements that make the triggers which are not there."""
    database = DATABASES[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(database.existing)
        existing = set(cursor.fetchall())
    return [
        statement
        for table in wanted
        for name, making in database.triggers(table).items()
        if (table, name) not in existing
        for statement in making
    ]
