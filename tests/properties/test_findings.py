"""Whatever becomes of a course's files, it is said where they are wrong, and nothing breaks."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scormbuild import pipeline
from scormbuild.archive import pack
from scormbuild.blocks.kinds import BY_NAME
from scormbuild.diagnostics import Span
from scormbuild.pipeline import Checked
from scormbuild.questions.kinds import KINDS as QUESTIONS
from scormbuild.reports import REPORTS
from scormbuild.reports import json as as_json
from scormbuild.reports import text as as_text
from scormbuild.targets import TARGETS
from tests import strategies
from tests.properties.mutations import SIGNS, mutated
from tests.properties.pieces import course

FILES = course()

EXAMPLES = 300 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 40


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("mutated") / "course_src"
    for path, content in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


@contextmanager
def written(folder: Path, path: str, content: bytes | None) -> Iterator[None]:
    """Change one file of the course, for a while."""
    place = folder / path
    if content is None:
        place.unlink()
    else:
        place.write_bytes(content)
    try:
        yield
    finally:
        place.write_bytes(FILES[path])


def test_the_course_itself_is_right(folder: Path) -> None:
    assert pipeline.validate(folder).diagnostics == ()


@given(change=mutated(FILES))
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_finding_has_its_place(folder: Path, change: tuple[str, bytes | None]) -> None:
    with written(folder, *change):
        checked = pipeline.validate(folder)
        wrong = [found for found in checked.diagnostics if not covers(found.at, checked, folder)]
        unsaid = [found for found in checked.diagnostics if not found.message().strip()]
        reported = as_json.report(checked.diagnostics, checked.sources, checked.files)
        for colour in (False, True):
            as_text.report(checked.diagnostics, checked.sources, checked.files, colour=colour)
        build_what_is_right(checked, folder)

    assert (wrong, unsaid) == ([], [])
    assert len(json.loads(reported)["findings"]) == len(checked.diagnostics)
    assert checked.course is not None or checked.diagnostics


@given(data=st.data())
@settings(max_examples=EXAMPLES)
def test_slips_in_any_course(data: st.DataObject) -> None:
    files = {
        path: text.encode("utf-8", "replace")
        for path, text in strategies.files(data.draw(strategies.course())).items()
    }
    path, content = data.draw(mutated(files))
    judge(files, {path: content})


#: Keys and words that mean something, so that random data gets further than the first schema.
WORDS = st.sampled_from(
    [
        *("type", "title", "text", "blocks", "items", "tabs", "questions", "question", "prompt"),
        *("choices", "correct", "pairs", "left", "right", "answer", "accept", "id", "points"),
        *("choice", "multi", "match", "fill", "order", "number", "note", "figure", "src", "alt"),
        *("lessons/a.md", "media/x.svg", "[[a|*b]]", "![x](y)", "1", "a: b", "", "é\u2028"),
        *BY_NAME,
        *QUESTIONS,
    ]
)
TREES = st.recursive(
    WORDS | st.text(max_size=8) | st.none() | st.booleans() | st.integers() | st.floats(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=5),
    max_leaves=20,
)
CONTENTS = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(st.sampled_from(SIGNS), max_size=30).map(lambda signs: "".join(signs).encode()),
    TREES.map(lambda tree: json.dumps(tree, ensure_ascii=False).encode("utf-8", "surrogatepass")),
    st.dictionaries(WORDS, TREES, max_size=6).map(
        lambda tree: json.dumps({"title": "T", **tree}, ensure_ascii=True).encode()
    ),
)
PLACES = ("course.yaml", "lessons/a.md", "lessons/b.yaml", "quizzes/c.yaml", "quizzes/d.md")
SOUND = {
    "course.yaml": b"scormbuild: 1\nid: a\ntitle: A\nlanguage: en\ncontents: [lessons/a.md,"
    b" lessons/b.yaml, quizzes/c.yaml, quizzes/d.md]\n",
    "lessons/a.md": b"---\ntitle: A\n---\nText.\n",
    "lessons/b.yaml": b"title: B\nblocks: [Text]\n",
    "quizzes/c.yaml": b"title: C\nquestions: [{id: c, type: true-false, prompt: P, answer: true}]",
    "quizzes/d.md": b"---\ntitle: D\n---\n::: question {#d}\nP\n\nAnswer: true\n:::\n",
}


@given(
    changed=st.dictionaries(
        st.sampled_from([*PLACES, "tracking.lock", "glossary.yaml", "media/x.svg"]),
        CONTENTS,
        min_size=1,
        max_size=3,
    )
)
@settings(max_examples=2 * EXAMPLES)
def test_whatever_lies_in_a_course_folder_is_judged(changed: dict[str, bytes]) -> None:
    judge(SOUND, changed)


def judge(files: Mapping[str, bytes], changed: Mapping[str, bytes | None]) -> None:
    """Validate a course with other files; every finding has its place, and reports can be made."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, content in {**files, **changed}.items():
            if content is not None:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(content)
        checked = pipeline.validate(folder)
        wrong = [found for found in checked.diagnostics if not covers(found.at, checked, folder)]
    for report in REPORTS.values():
        report(checked.diagnostics, checked.sources, checked.files)

    assert wrong == []
    assert all(found.message().strip() for found in checked.diagnostics)


def covers(at: Span, checked: Checked, folder: Path) -> bool:
    """Tell whether a span lies inside its file: a whole file, or from one column to a later one."""
    if at.line == 0:
        return at == Span(at.path)
    lines = source(at.path, checked, folder).split("\n")
    if not 1 <= at.line <= at.end_line <= len(lines):
        return False
    starts, ends = at.column - 1, at.end_column - 1
    inside = 0 <= starts <= len(lines[at.line - 1]) and 0 <= ends <= len(lines[at.end_line - 1])
    return inside and (at.line, at.column) <= (at.end_line, at.end_column)


def source(path: PurePosixPath, checked: Checked, folder: Path) -> str:
    """Return the text that columns count in; of a file that was refused, what can be read."""
    if path in checked.sources:
        return checked.sources[path]
    data = (folder / path.relative_to(folder.as_posix())).read_bytes()
    text = data.removeprefix(b"\xef\xbb\xbf").decode(errors="surrogateescape")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def build_what_is_right(checked: Checked, folder: Path) -> None:
    """Build a course that has no errors, for the target that was not asked for: it must go."""
    *_, other = TARGETS.values()
    if checked.course is not None and (built := pipeline.build(checked, other, folder).value):
        pack(built.files, io.BytesIO())
