"""PostgreSQL's own processes that work for one of our servers.

SQLite works inside the portal's processes. PostgreSQL works beside them, and its time must be
looked for there.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2

NAMED = "SELECT pid FROM pg_stat_activity WHERE application_name = %s"


def is_postgres(database: str) -> bool:
    return urlsplit(database).scheme in {"postgres", "postgresql"}


class Backends:
    """Found by the name the server's connections bear, anew each time: connections are renewed."""

    def __init__(self, session, name: str):
        self.session, self.name = session, name

    def pids(self) -> list[int]:
        """Nothing where PostgreSQL runs on another machine."""
        with self.session.cursor() as cursor:
            cursor.execute(NAMED, [self.name])
            return [pid for (pid,) in cursor if runs_here(pid)]


def runs_here(pid: int) -> bool:
    program = Path("/proc") / str(pid) / "comm"
    return program.exists() and program.read_text().startswith("postgres")


@contextmanager
def watched(database: str, name: str) -> Iterator[Backends | None]:
    """None where the database is no PostgreSQL."""
    if not is_postgres(database):
        yield None
        return
    with closing(psycopg2.connect(database)) as session:
        session.autocommit = True
        yield Backends(session, name)
