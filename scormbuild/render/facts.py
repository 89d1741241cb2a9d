"""What the pages must know of the target they are packed for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """One target as a page sees it.

    `driver` names the script that talks to the LMS (`runtime/entry-<driver>.js`), `suspend_limit`
    is what the LMS must at least keep of `cmi.suspend_data`, in characters; `text_limit` is the
    most that a field for typed answers takes, `long_text_limit` that of one for long answers, so
    that nothing typed is dropped; `longest_state` is what a learner's state can need of
    `suspend_limit`.
    """

    driver: str
    suspend_limit: int
    text_limit: int
    long_text_limit: int
    longest_state: int
