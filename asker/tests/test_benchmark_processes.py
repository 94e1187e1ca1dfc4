"""What the benchmark of pages knows of running processes, the portal's and PostgreSQL's."""

import os
from contextlib import closing

import psycopg2
import pytest
from django.conf import settings
from django.db import connection

from asker.management.benchmark.postgres import watched
from asker.management.benchmark.processes import cpu_seconds, peak_memory, ticked, used_between


def test_processor_time_counts_work_and_not_waiting():
    pid = os.getpid()
    before = cpu_seconds([pid])
    while used_between(before, cpu_seconds([pid])) < 0.02:
        sum(range(10_000))
    assert ticked(pid) > 0
    assert peak_memory(pid) > 10


def test_a_process_that_came_in_the_meantime_began_at_nothing():
    assert used_between({1: 5, 2: 7}, {1: 6, 3: 2}) == 3


@pytest.mark.django_db
def test_postgresqls_own_processes_are_found_by_name():
    with watched(settings.DATABASE_URL, "benchmark-a") as backends:
        if connection.vendor != "postgresql":
            assert backends is None
            return
        assert backends.pids() == []
        other = psycopg2.connect(settings.DATABASE_URL, application_name="benchmark-b")
        named = psycopg2.connect(settings.DATABASE_URL, application_name="benchmark-a")
        with closing(other), closing(named):
            assert backends.pids() == [named.get_backend_pid()]
            assert cpu_seconds(backends.pids())[named.get_backend_pid()] > 0
