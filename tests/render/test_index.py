"""The texts that a search finds: what learners read, piece by piece, and no answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scormbuild import pipeline
from scormbuild.course.course import Lesson, Quiz
from scormbuild.render import index as indexing
from scormbuild.render.articles import Article
from scormbuild.render.index import Index, Piece, index, pieces
from scormbuild.targets import TARGETS
from tests.benchmarks.course import write
from tests.render.making import AT


def lesson(html: str, name: str = "one") -> Article:
    return Article(Lesson(id=name, title="One", at=AT, source="one.md"), html, ())


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>Title</h1><p>Text <em>in</em>side &amp; out</p>", "Text inside & out"),
        ("<ul><li>one</li><li>two</li></ul>", "one two"),
        ("a<br>b<svg><title>no</title><g><svg></svg></g></svg>c", "a b c"),
        ('<img src="x" alt="A door"><figcaption>Open</figcaption>', "A door Open"),
        ("<form><p>Asked</p><template>right</template></form>after", "after"),
        ('<p>Lid <a href="x"><svg></svg><span class="vh">Back <b>up</b></span></a></p>', "Lid"),
        ("<details><summary>More</summary><p>Hidden</p></details>", "More Hidden"),
        (
            "<p>zero\N{ZERO WIDTH SPACE}width \n\t blanks</p>",
            "zero\N{ZERO WIDTH SPACE}width blanks",
        ),
    ],
)
def test_what_is_read_is_found(html: str, expected: str) -> None:
    assert pieces(lesson(html)) == [Piece("", "", expected)]


def test_headings_begin_pieces() -> None:
    html = '<p>First.</p><h2 id="a">An <code>a</code></h2><p>Below.</p><h3>No id</h3><p>So.</p>'

    assert pieces(lesson(html)) == [
        Piece("", "", "First."),
        Piece("a", "An a", "Below. No id So."),
    ]


def test_a_quiz_tells_nothing_of_its_questions() -> None:
    quiz = Quiz(id="q", title="Q", at=AT, source="q.yaml")
    html = '<p>Intro</p><div><form><h2 id="x">Asked</h2></form></div><h2 id="y">Later</h2>'

    assert index([Article(quiz, html, ())]) == Index([["q", "", "", "Intro"]], 5, (), 5)


def test_long_courses_are_cut_where_they_are_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "LARGEST", 20)
    pages = [
        lesson("abc", "a"),
        lesson('x<h2 id="h">H</h2>' + "y" * 40, "b"),
        lesson("z" * 30, "c"),
    ]

    found = index(pages)

    assert found.values[0] == ["a", "", "", "abc"]
    assert found.values[1] == ["b", "", "", "x", "h", "H", "y" * 7]
    assert found.values[2] == ["c", "", "", "z" * 8]
    assert (found.length, found.cut, found.most) == (74, ("b", "c"), 8)


def test_a_thousand_lessons_stay_below_what_the_manual_says(tmp_path: Path) -> None:
    source = write(tmp_path, lessons=1000, questions=10)
    built = pipeline.build(pipeline.check(source), TARGETS["scorm12"], source).value
    assert built is not None
    (file,) = (file for file in built.files if file.path.match("assets/search-*.js"))
    assert isinstance(file.content, bytes)

    assert len(file.content) < 1_250_000
    assert len(json.loads(file.content[len(b"scormbuild.index=") : -2])) >= 1000
