"""One request at a time to a server on this machine, each with a connection of its own.

gunicorn's ordinary workers close every connection, so nobody gets to reuse one.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from time import perf_counter

LOOPBACK = "127.0.0.1"


class NoAnswerError(Exception):
    """The server gave up or was stopped before it had answered."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes
    seconds: float

    @property
    def ok(self) -> bool:
        return self.status == HTTPStatus.OK

    @property
    def compressed(self) -> bool:
        return self.headers.get("Content-Encoding") == "gzip"


def ask(port: int, path: str, *, patience: float, etag: str = "") -> Answer:
    """What is answered; redirects are not followed."""
    headers = {"Accept-Encoding": "gzip"} | ({"If-None-Match": etag} if etag else {})
    begun = perf_counter()
    try:
        with closing(HTTPConnection(LOOPBACK, port, timeout=patience)) as session:
            session.request("GET", path, headers=headers)
            response = session.getresponse()
            body = response.read()
    except (OSError, HTTPException) as problem:
        raise NoAnswerError(f"{path}: {problem!r}") from problem
    return Answer(response.status, response.headers, body, perf_counter() - begun)
