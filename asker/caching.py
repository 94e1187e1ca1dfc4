"""What is made from the data is made once, and never shown when the data are no longer the same.

Everything rests on the data's version: a text that the database itself changes in the transaction
that writes (asker/triggers.py). An old one never comes back.
"""

import secrets
from collections.abc import Callable
from typing import TypeVar

from django.db import DEFAULT_DB_ALIAS, connections

from asker.triggers import STAMPS

Made = TypeVar("Made")

_kept: dict[str, tuple[str, object]] = {}


def data_version() -> str:
    """The version of all that is stored, as any process sees it now.

    Inside a transaction it is another one each time: what is seen there may be undone.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    if connection.connection is None:
        connection.ensure_connection()
    if not connection.autocommit:
        return secrets.token_hex()
    try:  # past Django, which would ask twice: first whether the connection is well
        return _answer(connection.connection.cursor())
    except connection.Database.Error:
        connection.close()  # it broke, or the server closed it: Django opens a new one
        with connection.cursor() as cursor:
            return _answer(cursor)


def _answer(cursor) -> str:
    """The stamps of all writes that are not yet swept away, which together are the version."""
    cursor.execute(STAMPS)
    return ",".join(stamp for (stamp,) in cursor.fetchall())


def kept(name: str, make: Callable[[], Made]) -> Made:
    """What `make` gives, made once a version in each process. Only the newest is held.

    The version is asked before making: what is written meanwhile has a version of its own.
    """
    version = data_version()
    of_version, value = _kept.get(name, (None, None))
    if of_version != version:
        value = make()
        _kept[name] = (version, value)
    return value
