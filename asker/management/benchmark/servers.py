"""A portal started as in production, for as long as it is measured: gunicorn with two workers."""

import os
import resource
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from asker.management.benchmark.asking import LOOPBACK, Answer, NoAnswerError, ask
from asker.management.benchmark.postgres import Backends, watched
from asker.management.benchmark.processes import children, cpu_seconds, peak_memory

WORKERS = 2
KEPT = {"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "VIRTUAL_ENV"}
MEGABYTE = 1024 * 1024
TO_END = 10  # seconds


class CannotStartError(Exception):
    """A command or the server did not do its work; the message is what it said."""


@dataclass(frozen=True)
class Checkout:
    """A folder with the portal's code, and what it is started with."""

    folder: Path
    environment: dict[str, str]

    def manage(self, *arguments: str) -> None:
        """Runs manage.py; what it says is only heard when it fails."""
        command = start(self, "manage.py", *arguments, stdout=subprocess.PIPE, text=True)
        said, _ = command.communicate()
        if command.returncode:
            raise CannotStartError(f"manage.py {' '.join(arguments)}: {said.strip()}")

    def but(self, **variables: str) -> "Checkout":
        return Checkout(self.folder, self.environment | variables)


def checkout(folder: Path, database: str, static_root: Path) -> Checkout:
    """As an administrator sets it up, and nothing of what this command itself runs with."""
    kept = {name: value for name, value in os.environ.items() if name in KEPT}
    return Checkout(
        folder,
        kept
        | {
            "DEBUG": "0",
            "HTTPS": "0",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": LOOPBACK,
            "DATABASE_URL": database,
            "STATIC_ROOT": str(static_root),
        },
    )


def start(what: Checkout, *arguments: str, **options) -> subprocess.Popen:
    return subprocess.Popen(  # noqa: S603 - our own commands
        [*tied_to_us(), sys.executable, *arguments],
        cwd=what.folder,
        env=what.environment,
        stderr=subprocess.STDOUT,
        **options,
    )


def tied_to_us() -> list[str]:
    """The words before a command that end it when we end, even when we are killed."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig=TERM"] if setpriv else []


@dataclass
class Server:
    """gunicorn at work. `patience` is how long it may take to answer, in seconds."""

    process: subprocess.Popen
    port: int
    log: Path
    patience: float
    backends: Backends | None = None

    @property
    def workers(self) -> list[int]:
        return children(self.process.pid)

    def ask(self, path: str, etag: str = "") -> Answer:
        # gunicorn stops a worker that takes too long; we give it time to do so.
        return ask(self.port, path, patience=self.patience + TO_END, etag=etag)

    def processor(self) -> dict[int, float]:
        return cpu_seconds(self.workers)

    def processor_of_database(self) -> dict[int, float]:
        return cpu_seconds(self.backends.pids()) if self.backends else {}

    def peak_memory(self) -> float:
        """Of the worker that has held most, in MB."""
        return max(map(peak_memory, self.workers))


@contextmanager
def serving(what: Checkout, log: Path, *, patience: int, memory: int) -> Iterator[Server]:
    """Serves on a free port; always stopped. A worker may take so many MB of memory.

    The socket is opened here and handed over, so nobody can take the port in between, and a request
    made too early waits until gunicorn answers it.
    """
    name = f"benchmark-{secrets.token_hex(4)}"
    with socket.create_server((LOOPBACK, 0)) as listener, log.open("w") as said:
        port, number = listener.getsockname()[1], listener.fileno()
        options = [f"--workers={WORKERS}", f"--timeout={patience}", f"--bind=fd://{number}"]
        # Several servers run at once, and would share the socket by which gunicorn is told things.
        gunicorn = ["-m", "gunicorn", "asker.wsgi", *options, "--no-control-socket"]
        process = start(what.but(PGAPPNAME=name), *gunicorn, stdout=said, pass_fds=[number])
    try:
        # Workers inherit it. A page that would fill the machine answers 500 instead.
        resource.prlimit(process.pid, resource.RLIMIT_AS, (memory * MEGABYTE,) * 2)
        with watched(what.environment["DATABASE_URL"], name) as backends:
            server = Server(process, port, log, patience, backends)
            check_it_runs(server)
            yield server
    finally:
        stop(process)


def check_it_runs(server: Server) -> None:
    try:
        server.ask("/favicon.ico")
    except NoAnswerError as problem:
        raise CannotStartError(server.log.read_text().strip()) from problem


def stop(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(timeout=TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
