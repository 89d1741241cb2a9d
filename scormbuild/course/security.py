"""What a package keeps from learners and from strangers: the keys `security` and `csp`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scormbuild.source.document import Cursor


class AnswerKeys(StrEnum):
    """How right answers stand in a package."""

    PLAIN = "plain"
    MASKED = "masked"


class Csp(StrEnum):
    """Whether pages tell browsers what they may load and run (content security policy)."""

    STRICT = "strict"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Security:
    """The switches, as most courses need them."""

    answer_keys: AnswerKeys = AnswerKeys.PLAIN
    csp: Csp = Csp.STRICT

    @property
    def masked(self) -> bool:
        """Tell whether right answers cannot be read in the source of a page."""
        return self.answer_keys is AnswerKeys.MASKED


def read(root: Cursor) -> Security:
    """Read the two keys; their values were checked by the schema."""
    usual = Security()
    security = root.value("security", {})
    return Security(
        AnswerKeys(security.get("answer_keys", usual.answer_keys)),
        Csp(root.value("csp", usual.csp)),
    )
