"""Where links lead."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from scormbuild.content import Link, Reference, RichText
from scormbuild.course import references
from scormbuild.course.course import External, Internal, Lesson, LinkTarget, Quiz
from scormbuild.course.findings import (
    LinkAnchorMissing,
    LinkNotInContents,
    LinkPageMissing,
    LinkToFile,
    LinkWrongCase,
    UnknownObjective,
)
from scormbuild.course.references import Site
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.questions.kind import Question

LESSON = PurePosixPath("lessons/tools.md")
AT = Span(LESSON, 4, 7, 4, 20)

SITE = Site(
    pages={
        LESSON: "tools",
        PurePosixPath("lessons/intro.md"): "intro",
        PurePosixPath("quizzes/final.yaml"): "final",
    },
    anchors={
        "tools": {"ladder": "ladder", "lamps": "lamps-2"},
        "intro": {"start": "start"},
        "final": {},
    },
    files=frozenset(map(PurePosixPath, ("media/plan.png", "lessons/draft.md"))),
    left_out=frozenset([PurePosixPath("lessons/draft.md")]),
    unknown=frozenset([PurePosixPath("lessons/broken.md")]),
)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://example.org/a#b", External("https://example.org/a#b")),
        ("mailto:sam@example.org", External("mailto:sam@example.org")),
        ("tel:+491234", External("tel:+491234")),
        ("intro.md", Internal("intro")),
        ("intro.md#start", Internal("intro", "start")),
        ("lessons/intro.md", Internal("intro")),
        ("../quizzes/final.yaml", Internal("final")),
        ("final", Internal("final")),
        ("intro#start", Internal("intro", "start")),
        ("#ladder", Internal("tools", "ladder")),
        ("#lamps", Internal("tools", "lamps-2")),
        ("#", Internal("tools")),
        ("broken.md#anything", Internal("lessons/broken.md")),
        (
            "#lader",
            LinkAnchorMissing(at=AT, anchor="lader", page="tools", suggestion="ladder"),
        ),
        ("intro.md#zzz", LinkAnchorMissing(at=AT, anchor="zzz", page="intro")),
        ("Intro.md", LinkWrongCase(at=AT, target="Intro.md", right="intro.md")),
        ("./intro.MD#start", LinkWrongCase(at=AT, target="./intro.MD", right="intro.md")),
        (
            "../Quizzes/final.yaml",
            LinkWrongCase(at=AT, target="../Quizzes/final.yaml", right="../quizzes/final.yaml"),
        ),
        (
            "Lessons/intro.md",
            LinkWrongCase(at=AT, target="Lessons/intro.md", right="lessons/intro.md"),
        ),
        ("FINAL", LinkWrongCase(at=AT, target="FINAL", right="final")),
        ("intr.md", LinkPageMissing(at=AT, target="intr.md", suggestion="intro.md")),
        (
            "..\\quizzes\\final.yaml",
            LinkPageMissing(
                at=AT, target="..\\quizzes\\final.yaml", suggestion="../quizzes/final.yaml"
            ),
        ),
        ("finale", LinkPageMissing(at=AT, target="finale", suggestion="final")),
        ("zzzzzz", LinkPageMissing(at=AT, target="zzzzzz")),
        ("../../etc/passwd", LinkPageMissing(at=AT, target="../../etc/passwd")),
        ("draft.md", LinkNotInContents(at=AT, path="lessons/draft.md")),
        ("../media/plan.png", LinkToFile(at=AT, path="media/plan.png")),
    ],
)
def test_a_link_leads_somewhere(target: str, expected: LinkTarget | Diagnostic) -> None:
    text = RichText(("See ", Link(target, AT), "."), "See.", AT)
    page = Quiz(id="tools", title="Tools", at=AT, source=str(LESSON), intro=text)

    targets, found = references.links([page], SITE)

    if isinstance(expected, Diagnostic):
        assert (targets, found) == ({}, (expected,))
    else:
        assert (targets, found) == ({("tools", target): expected}, ())


def test_objectives_must_exist() -> None:
    text = RichText(("Why?",), "Why?", AT)
    asked = Question(id="q", id_given=True, at=AT, prompt=text, objectives=(Reference("ak", AT),))
    lesson = Lesson(id="a", title="A", at=AT, source="a.md", objectives=(Reference("ask", AT),))
    quiz = Quiz(id="b", title="B", at=AT, source="b.md", questions=(asked,))

    assert list(references.objectives([lesson, quiz], ["ask", "learn"])) == [
        UnknownObjective(at=AT, name="ak", suggestion="ask")
    ]
    assert list(references.objectives([lesson], [])) == [UnknownObjective(at=AT, name="ask")]
