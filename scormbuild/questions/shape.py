"""What a Markdown question looks like, and which type that makes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.questions.findings import (
    AnswerWithoutBox,
    FeedbackHasNoAnswer,
    QuestionWithoutAnswer,
    TextAfterAnswers,
    TwoKindsOfAnswer,
)
from scormbuild.questions.rows import Row, leaf_of
from scormbuild.questions.scan import Form, Section
from scormbuild.source.document import Leaf, Place

Report = Callable[[Diagnostic], None]
At = Callable[[Place], Span]

#: An author who wrote two of these contradicts himself.
_STRONG = (Form.BOXES, Form.TRUTH, Form.NUMBER, Form.GAPS)

#: These can also illustrate a prompt: only the last is an answer, and only without a strong one.
_WEAK = (Form.NUMBERED, Form.TABLE)

#: How a line starts that is meant as an answer.
_ALMOST = re.compile(r"\s*(?:answer\s*:|=)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shape:
    """A question as it was written, cut into prompt and answer.

    `prose` is the prompt as lines, so that a type can divide it; `answer` is the section of the
    type's form (None for gaps, which stand in the prose, and for types written as YAML only).
    `comment` is what stands behind `>` under an answer line.
    """

    place: Place
    prose: tuple[Row, ...]
    answer: Section | None = None
    comment: Leaf | None = None

    @property
    def prompt(self) -> Leaf | None:
        """Return the question itself."""
        return leaf_of(self.prose)

    @property
    def answer_place(self) -> Place:
        """Return where the answers stand."""
        return self.answer.place if self.answer else self.place


def forms(parts: Sequence[Section]) -> tuple[Form, ...]:
    """Return the forms of answer that were written, the one that decides first."""
    written = {part.form for part in parts}
    if any(part.gaps for part in _texts(parts)):
        written.add(Form.GAPS)
    strong = [form for form in _STRONG if form in written]
    weak = [part.form for part in reversed(parts) if part.form in _WEAK]
    return tuple(dict.fromkeys(form for form in (*strong, *weak) if form))


def _texts(parts: Sequence[Section]) -> list[Section]:
    return [part for part in parts if part.form not in (Form.BOXES, Form.DATA)]


def form_written(parts: Sequence[Section], at: Span, report: Report) -> Form | None:
    """Return the form of the answer of a question that names no type.

    What looks like a gap in a code block is one only where nothing else is an answer: `[[ -f a ]]`
    is also a line of a program.
    """
    written = forms(parts)
    strong = [form for form in written if form in _STRONG]
    if len(strong) > 1:
        report(TwoKindsOfAnswer(at=at, first=strong[0].value, second=strong[1].value))
        return None
    if written:
        return written[0]
    if any(part.gaps_in_code for part in _texts(parts)):
        return Form.GAPS
    report(QuestionWithoutAnswer(at=at))
    return None


def only_asks(parts: Sequence[Section]) -> bool:
    """Tell whether a question is prose and no more: what is written down as its answer is a text.

    A list or a table at the end is rather an answer whose signs are missing, and a line
    “Answer: perhaps” or “= many” one that is not quite right.
    """
    said = [part for part in parts if part.form is not Form.DATA and not part.blank]
    if not said or said[-1].items or said[-1].cells or forms(parts):
        return False
    if any(_ALMOST.match(row.text) for row in said[-1].rows):
        return False
    return not any(part.gaps_in_code for part in _texts(parts))


def contradicts(parts: Sequence[Section], wanted: Form | None, *, answered: bool) -> Form | None:
    """Return the form that an answer has instead of the one its type asks for.

    `answered` means that attributes or a YAML part hold the answer: then lists and tables are part
    of the prompt.
    """
    written = forms(parts)
    if wanted in written or (wanted is Form.GAPS and has_gaps_anywhere(parts)):
        return None
    instead = [form for form in written if form in _STRONG or not (answered or wanted is None)]
    return instead[0] if instead else None


def has_gaps_anywhere(parts: Sequence[Section]) -> bool:
    """Tell whether the text has gaps, if need be in code."""
    return any("[[" in row.text for row in _rows(parts))


def shape_of(
    place: Place, parts: Sequence[Section], form: Form | None, at: At, report: Report
) -> Shape:
    """Divide a question at its answer."""
    index = max((number for number, part in enumerate(parts) if part.form is form), default=None)
    if index is None or form is None:
        return Shape(place, _rows(parts))
    answer, comment = parts[index], None
    for part in parts[index + 1 :]:
        if part.quote and comment is None and form in (Form.TRUTH, Form.NUMBER):
            comment = part.quote
        elif not part.blank and part.form is not Form.DATA:
            report(TextAfterAnswers(at=at(part.place)))
            break
    _check_items(answer, at, report)
    return Shape(place, _rows(parts[:index]), answer, comment)


def _check_items(answer: Section, at: At, report: Report) -> None:
    for item in answer.items:
        if answer.form is Form.BOXES and item.marked is None:
            report(AnswerWithoutBox(at=at(item.place)))
        if answer.form is Form.NUMBERED and item.feedback:
            report(FeedbackHasNoAnswer(at=at(item.feedback.place)))


def _rows(parts: Iterable[Section]) -> tuple[Row, ...]:
    return tuple(row for part in parts if part.form is not Form.DATA for row in part.rows)
