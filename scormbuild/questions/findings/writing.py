"""Findings about how a question is written in Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic


@dataclass(frozen=True, kw_only=True)
class QuestionWithoutAnswer(Diagnostic):
    """A question in Markdown ends with a list or a table that is no answer, or is empty.

    Why: the type of a question follows from its answer. One that is prose and no more asks for a
    text, which nobody grades; here something seems to be missing from the answers.

    Wrong:

        ::: question
        What will you do tonight?

        - Call a friend
        - Reply at once
        :::

    Right:

        ::: question
        What will you do tonight?

        - [x] Call a friend
        - [ ] Reply at once
        :::
    """

    code: ClassVar[str] = "QST010"

    def message(self) -> str:
        """Say what is missing."""
        return "this question has no answer"

    def hint(self) -> str | None:
        """List the ways to write one."""
        return (
            "write answers as - [ ] and - [x], steps as 1. 2. 3., pairs as a table with two "
            "columns, a gap as [[word]], a number as = 42, or a line Answer: true; or say type=text"
        )


@dataclass(frozen=True, kw_only=True)
class QuestionWithoutPrompt(Diagnostic):
    """A question asks nothing.

    Why: learners, and the reports of the LMS, see only the answers.

    Wrong:

        ::: question
        - [x] Yes
        - [ ] No
        :::

    Right:

        ::: question
        Is it normal that it stings?

        - [x] Yes
        - [ ] No
        :::
    """

    code: ClassVar[str] = "QST030"

    def message(self) -> str:
        """Say what is missing."""
        return "this question has no prompt"


@dataclass(frozen=True, kw_only=True)
class TwoKindsOfAnswer(Diagnostic):
    """A question is written as two types at once.

    Why: the type follows from the answer, so it must have only one.

    Wrong:

        ::: question
        The sky is [[blue]].

        Answer: true
        :::

    Right:

        ::: question
        The sky is [[blue]].
        :::
    """

    code: ClassVar[str] = "QST011"

    first: str
    second: str

    def message(self) -> str:
        """Name both."""
        return f"the answer is both {self.first} and {self.second}"

    def hint(self) -> str | None:
        """Offer both ways out."""
        return "make it two questions, or name the one you mean: {type=...}"


@dataclass(frozen=True, kw_only=True)
class TypeContradictsAnswer(Diagnostic):
    """The type that a question names is not the type it is written as.

    Why: one of the two is a mistake, and only you know which.

    Wrong:

        ::: question {type=order}
        Which comes first?

        - [x] The event
        - [ ] The feeling
        :::

    Right:

        ::: question {type=order}
        Put them in order.

        1. The event
        2. The feeling
        :::
    """

    code: ClassVar[str] = "QST012"

    type: str
    written: str

    def message(self) -> str:
        """Name both."""
        return f"the type is {self.type!r}, but the answer is written as {self.written}"

    def hint(self) -> str | None:
        """Point at the simplest way."""
        return "leave `type` out: it follows from how the answer is written"


@dataclass(frozen=True, kw_only=True)
class AnswerWithoutBox(Diagnostic):
    """One answer of a list has no box.

    Why: without [ ] or [x] nobody knows whether it is right.

    Wrong:

        - [x] Call a friend
        - Reply at once

    Right:

        - [x] Call a friend
        - [ ] Reply at once
    """

    code: ClassVar[str] = "QST013"

    def message(self) -> str:
        """Say what is missing."""
        return "this answer has no [ ] or [x] before it"


@dataclass(frozen=True, kw_only=True)
class TextAfterAnswers(Diagnostic):
    """Text follows the answers of a question.

    Why: a learner reads the question, then the answers; what comes after belongs to neither.

    Wrong:

        - [x] Yes
        - [ ] No

        Think of last week.

    Right:

        Think of last week.

        - [x] Yes
        - [ ] No
    """

    code: ClassVar[str] = "QST014"

    def message(self) -> str:
        """Say it."""
        return "text after the answers belongs to nothing"

    def hint(self) -> str | None:
        """Name the places it can have."""
        return "write it before the answers, or inside `::: feedback`, `::: hint` or `::: solution`"


@dataclass(frozen=True, kw_only=True)
class FeedbackHasNoAnswer(Diagnostic):
    """A `>` line stands under something that has no feedback of its own.

    Why: steps of an `order` question are right or wrong only together.

    Wrong:

        1. First
           > Well seen.
        2. Second

    Right:

        1. First
        2. Second

        ::: feedback correct
        Well seen.
        :::
    """

    code: ClassVar[str] = "QST015"

    def message(self) -> str:
        """Say it."""
        return "a step of an ordered list has no feedback of its own"

    def hint(self) -> str | None:
        """Name the place."""
        return "write it inside `::: feedback correct` or `::: feedback incorrect`"


@dataclass(frozen=True, kw_only=True)
class UnknownFeedback(Diagnostic):
    """A feedback container is named for something a question does not know.

    Why: feedback is chosen by how right the answer was.

    Wrong:

        ::: feedback wrong

    Right:

        ::: feedback incorrect
    """

    code: ClassVar[str] = "QST026"

    name: str

    def message(self) -> str:
        """Quote it."""
        return f"there is no feedback for {self.name!r}"

    def hint(self) -> str | None:
        """List the names."""
        return (
            "write `correct`, `partial`, `incorrect`, or nothing for feedback that is always shown"
        )


@dataclass(frozen=True, kw_only=True)
class SaidTwice(Diagnostic):
    """A question says the same thing in two places.

    Why: only one of them could be used.

    Wrong:

        ::: question {#q points=1}
        ```yaml
        points: 2
        ```

    Right:

        ::: question {#q points=2}
    """

    code: ClassVar[str] = "QST027"

    what: str

    def message(self) -> str:
        """Name it."""
        return f"{self.what!r} is there twice in this question"


@dataclass(frozen=True, kw_only=True)
class NotPartOfQuestion(Diagnostic):
    """A container inside a question is none that a question has.

    Why: it has no place on the page of a question.

    Wrong:

        ::: question
        ::: tip

    Right:

        ::: question
        ::: hint
    """

    code: ClassVar[str] = "QST028"

    name: str
    inside: str

    def message(self) -> str:
        """Name both."""
        return f"{self.name!r} cannot stand inside {self.inside!r}"

    def hint(self) -> str | None:
        """List what can."""
        return "a question can contain `feedback`, `hint` and `solution`; these contain only text"


@dataclass(frozen=True, kw_only=True)
class YamlPartNotTable(Diagnostic):
    """The ```yaml part of a question is not a list of keys and values.

    Why: it adds keys to the question.

    Wrong:

        ```yaml
        Think of steel.
        ```

    Right:

        ```yaml
        hint: Think of steel.
        ```
    """

    code: ClassVar[str] = "QST029"

    def message(self) -> str:
        """Say it."""
        return "this part must be keys with values, like `accept: [bridges]`"
