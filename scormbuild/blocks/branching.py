"""Whether the steps of a scenario hold together: every step is reached, and leads to an end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from scormbuild.blocks.findings import (
    EndWithOptions,
    NoWayToEnd,
    StepTwice,
    StepUnknown,
    StepUnreachable,
)
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.wording import closest

if TYPE_CHECKING:
    from scormbuild.blocks.scenario import Step


def findings(steps: tuple[Step, ...], start: str, at: Span) -> Iterator[Diagnostic]:
    """Report what keeps learners from walking through; `at` is the place that names the start."""
    known = {step.id: step for step in reversed(steps)}
    broken = [*_twice(steps, known), *_unknown(steps, known, start, at)]
    yield from broken
    ends = (step for step in steps if step.end and step.ways)
    yield from (EndWithOptions(at=step.at, name=step.id) for step in ends)
    if steps and not broken:
        yield from _astray(steps, start)


def _astray(steps: tuple[Step, ...], start: str) -> Iterator[Diagnostic]:
    """Report steps that nobody reaches, and one that nobody leaves."""
    onward = {step.id: {way.to for way in step.ways} for step in steps}
    reached = _closure({start}, onward)
    for step in steps:
        if step.id not in reached:
            yield StepUnreachable(at=step.at, name=step.id)
    back: dict[str, set[str]] = {}
    for name, targets in onward.items():
        for target in targets:
            back.setdefault(target, set()).add(name)
    ending = _closure((step.id for step in steps if not step.ways), back)
    lost = next((step for step in steps if step.id in reached - ending), None)
    if lost:
        yield NoWayToEnd(at=lost.at, name=lost.id)


def _twice(steps: tuple[Step, ...], known: Mapping[str, Step]) -> Iterator[Diagnostic]:
    for step in steps:
        first = known[step.id]
        if first is not step:
            yield StepTwice(at=step.at, name=step.id, first=first.at)


def _unknown(
    steps: tuple[Step, ...], known: Mapping[str, Step], start: str, at: Span
) -> Iterator[Diagnostic]:
    named = [(start, at), *((way.to, way.at) for step in steps for way in step.ways)]
    for name, place in named if steps else ():
        if name not in known:
            yield StepUnknown(at=place, name=name, suggestion=closest(name, known))


def _closure(names: Iterable[str], onward: Mapping[str, set[str]]) -> set[str]:
    """Return what can be reached from these names, themselves included."""
    found = set(names)
    waiting = list(found)
    while waiting:
        new = onward.get(waiting.pop(), set()) - found
        found |= new
        waiting.extend(new)
    return found
