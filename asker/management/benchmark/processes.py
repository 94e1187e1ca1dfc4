"""What the system knows of running processes: their children, processor time and memory."""

import os
from collections.abc import Iterable
from pathlib import Path

PROCESSES = Path("/proc")
NANOSECONDS = 1_000_000_000
KILOBYTES_IN_MEGABYTE = 1024


def children(pid: int) -> list[int]:
    listed = PROCESSES / str(pid) / "task" / str(pid) / "children"
    return [int(child) for child in listed.read_text().split()]


def has_fine_clock() -> bool:
    """The system counts nanoseconds for each thread; else only the 100 ticks of a second."""
    return (PROCESSES / "self" / "schedstat").exists()


def cpu_seconds(pids: Iterable[int]) -> dict[int, float]:
    """Processor time that each process has used, its own and the system's for it."""
    read = spent if has_fine_clock() else ticked
    return {pid: read(pid) for pid in pids}


def used_between(before: dict[int, float], after: dict[int, float]) -> float:
    """Seconds used between two readings; a process that came in the meantime began at nothing."""
    return sum(seconds - before.get(pid, 0) for pid, seconds in after.items())


def spent(pid: int) -> float:
    stories = (PROCESSES / str(pid) / "task").glob("*/schedstat")
    return sum(int(story.read_text().split()[0]) for story in stories) / NANOSECONDS


def ticked(pid: int) -> float:
    # The program's name stands in brackets and may hold blanks: fields are counted after it.
    fields = (PROCESSES / str(pid) / "stat").read_text().rpartition(")")[2].split()
    user, system = fields[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def peak_memory(pid: int) -> float:
    """The most memory the process has held at once, in MB."""
    status = (PROCESSES / str(pid) / "status").read_text()
    [line] = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(line.split()[1]) / KILOBYTES_IN_MEGABYTE
