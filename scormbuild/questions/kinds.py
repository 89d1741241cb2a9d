"""The table of question types: one line each."""

from __future__ import annotations

from typing import Any

from scormbuild.questions import (
    choice,
    fill,
    hotspot,
    match,
    multi,
    number,
    order,
    scale,
    short,
    sort,
    text,
    true_false,
)
from scormbuild.questions.kind import QuestionKind

KINDS: dict[str, QuestionKind[Any]] = {
    kind.name: kind
    for kind in (
        choice.KIND,
        multi.KIND,
        true_false.KIND,
        short.KIND,
        number.KIND,
        order.KIND,
        match.KIND,
        fill.KIND,
        sort.KIND,
        scale.KIND,
        text.KIND,
        hotspot.KIND,
    )
}
