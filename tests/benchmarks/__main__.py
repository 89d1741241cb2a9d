"""Time a cold build of 1,000 lessons and 1,000 questions, as a process of its own.

    python -m tests.benchmarks [--runs N] [--lessons N] [--questions N]

Prints CPU seconds (user and system), wall seconds and peak memory of each run and their medians;
then what a learner with a slow device waits for, in milliseconds (medians).
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.benchmarks.course import write
from tests.benchmarks.shell import FIRST_GOAL, NEXT_GOAL, SLOWER, chromium, waited

EXAMPLE = Path(__file__).parents[2] / "course_src"


def timed(command: list[str]) -> tuple[float, float, float]:
    """Run a command; return its CPU seconds, wall seconds and peak memory in MB."""
    start = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = perf_counter() - start
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with status {process.returncode}")
    per_megabyte = 1024 if sys.platform != "darwin" else 1024 * 1024
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / per_megabyte


def first_steps(call: list[str]) -> tuple[float, float, float]:
    """Start a course, validate it and build it, as on the first day."""
    with tempfile.TemporaryDirectory() as folder:
        source = f"{folder}/demo/course_src"
        figures = (
            timed([*call, "new", f"{folder}/demo"]),
            timed([*call, "validate", "--strict", source]),
            timed([*call, "package", source, "--output", f"{folder}/demo/dist"]),
        )
    cpu, wall, memory = zip(*figures, strict=True)
    return sum(cpu), sum(wall), max(memory)


def show(name: str, measure: Callable[[], tuple[float, float, float]], runs: int) -> None:
    """Print one row a run and the medians."""
    figures = [measure() for _ in range(runs)]
    for cpu, wall, memory in figures:
        print(f"{name:<28} {cpu:6.2f} s CPU {wall:6.2f} s wall {memory:6.0f} MB")
    cpu, wall, memory = (median(column) for column in zip(*figures, strict=True))
    print(f"{name + ', median':<28} {cpu:6.2f} s CPU {wall:6.2f} s wall {memory:6.0f} MB")


def show_pages(courses: dict[str, Path], folder: Path, runs: int) -> None:
    """Print what learners wait for in each course, beside the goals."""
    with chromium() as browser:
        if browser is None:
            print("pages                        not measured: no Chromium")
            return
        for number, (name, source) in enumerate(courses.items()):
            found = waited(browser, source, folder / f"unpacked-{number}", runs)
            for what, figures, goal in (
                ("cover", found.cover, FIRST_GOAL),
                ("first lesson", found.first, FIRST_GOAL),
                ("next page", found.following, NEXT_GOAL),
            ):
                took = f"{figures.wait:6.0f} ms, {figures.work:.0f} of them work"
                print(f"{f'{name}, {what}':<28} {took}; goal {goal}, {SLOWER}x slower")
            print(f"{f'{name}, slower in fact':<28} {found.slower:6.1f} times")


def main() -> None:
    """Write the course into a temporary folder and time the commands on it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--questions", type=int, default=1000)
    asked = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as folder:
        source = write(Path(folder), lessons=asked.lessons, questions=asked.questions)
        call = [sys.executable, "-m", "scormbuild"]
        packing = [*call, "package", str(source), "--output", folder]
        show("package, cold", partial(timed, packing), asked.runs)
        show("validate", partial(timed, [*call, "validate", str(source)]), asked.runs)
        show("new, validate, package", partial(first_steps, call), asked.runs)
        show("--help", partial(timed, [*call, "--help"]), asked.runs)
        show_pages({"large course": source, "example": EXAMPLE}, Path(folder), asked.runs)


main()
