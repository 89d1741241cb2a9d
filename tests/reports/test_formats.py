"""The formats for CI systems: whole reports, and what their readers make of any finding."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild import __version__
from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.reports import REPORTS
from scormbuild.reports.manual import manual
from tests.conftest import Golden
from tests.reports import consumers
from tests.reports.samples import FIRE, FOUND, NOTES, SOURCES, Doubtful, Dull, NotAChoice

READERS: dict[str, Callable[[str], Any]] = {
    "json": json.loads,
    "sarif": consumers.sarif,
    "junit": consumers.junit,
    "github": consumers.github,
    "gitlab": consumers.gitlab,
}

SUFFIXES = {"text": "txt", "junit": "xml", "github": "txt"}


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_whole_report(name: str, golden: Golden) -> None:
    report = REPORTS[name](FOUND, SOURCES, 2)

    told = report.replace(f'"version": "{__version__}"', '"version": "(this version)"')
    golden.file(f"reports/golden/{name}.{SUFFIXES.get(name, 'json')}", told.encode())


@pytest.mark.parametrize(
    ("name", "nothing"),
    [
        ("text", "0 errors, 0 warnings in 2 files\n"),
        ("github", "0 errors, 0 warnings in 2 files\n"),
        ("gitlab", "[]\n"),
    ],
)
def test_nothing_found(name: str, nothing: str) -> None:
    assert REPORTS[name]((), SOURCES, 2) == nothing


def test_a_good_course_passes_a_test_for_each_file() -> None:
    builtin = {PurePosixPath("builtin/theme.toml"): "x"}

    assert consumers.junit(REPORTS["junit"]((), SOURCES | builtin, 2)) == [
        (str(NOTES), "no findings", []),
        (str(FIRE), "no findings", []),
    ]


def test_every_format_is_read_by_a_reader() -> None:
    assert READERS.keys() == REPORTS.keys() - {"text"}


def fingerprints(report: str) -> list[str]:
    (run,) = consumers.sarif(report)["runs"]
    return [result["partialFingerprints"]["findingHash/v1"] for result in run["results"]]


def test_fingerprints_stay_when_lines_move() -> None:
    moved = tuple(
        replace(one, at=replace(one.at, line=one.at.line + 2, end_line=one.at.end_line + 2))
        if one.at.line
        else one
        for one in FOUND
    )
    sources = SOURCES | {FIRE: "# a comment\n\n" + SOURCES[FIRE].replace("answer", "  answer")}

    before, after = (
        fingerprints(REPORTS["sarif"](FOUND, SOURCES, 2)),
        fingerprints(REPORTS["sarif"](moved, sources, 2)),
    )

    assert before == after
    assert len(set(before)) == len(FOUND)


@pytest.mark.parametrize(
    "other",
    [
        Doubtful(at=Span(FIRE, 2, 9, 2, 14)),
        NotAChoice(at=Span(NOTES, 1, 1, 1, 2)),
        NotAChoice(at=Span(FIRE, 1, 1, 1, 2)),
        NotAChoice(at=Span(FIRE), says="something else"),
    ],
)
def test_fingerprints_differ_by_code_file_and_line(other: Diagnostic) -> None:
    found = (NotAChoice(at=Span(FIRE, 2, 9, 2, 14)), other)

    first, second = fingerprints(REPORTS["sarif"](found, SOURCES, 2))

    assert first != second


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("course_src/quizzes/fire.yaml", "course_src/quizzes/fire.yaml"),
        ("my course/50% #1?.md", "my%20course/50%25%20%231%3F.md"),
        ("../Prüfung/ё.md", "../Pr%C3%BCfung/%D1%91.md"),
        ("a:b.md", "a%3Ab.md"),
        ("/tmp/a b/x.md", "file:///tmp/a%20b/x.md"),  # noqa: S108 - a path, not a file
        ("C:/a b/x.md", "file:///C:/a%20b/x.md"),
    ],
)
def test_paths_as_uris(path: str, uri: str) -> None:
    log = consumers.sarif(REPORTS["sarif"]((Dull(at=Span(PurePosixPath(path))),), {}, 1))

    (result,) = log["runs"][0]["results"]
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": uri}}}]


@pytest.mark.parametrize(
    ("says", "text"),
    [
        ("there is no [page]", "there is no [page]"),
        ("[a](b) leads nowhere", "\\[a\\](b) leads nowhere"),
        ("\\[a](b)", "\\\\\\[a\\](b)"),
    ],
)
def test_messages_make_no_links(says: str, text: str) -> None:
    found = (NotAChoice(at=Span(FIRE), says=says, advises=None),)

    log = consumers.sarif(REPORTS["sarif"](found, {}, 1))

    assert log["runs"][0]["results"][0]["message"] == {"text": text}


def test_a_path_is_escaped_in_a_command() -> None:
    found = (Dull(at=Span(PurePosixPath("a:b, 100%.md"), 3)),)

    assert consumers.github(REPORTS["github"](found, {}, 1)) == [
        ("notice", {"file": "a:b, 100%.md", "line": "3", "title": "DES901 dull"}, "this is dull")
    ]


def test_a_manual_page_in_its_parts() -> None:
    page = manual(NotAChoice)

    assert (page.summary, page.wrong, page.right) == (
        "The answer is none of the choices.",
        "answer: A lit\n",
        "answer: A lid\n",
    )
    assert (manual(Doubtful).wrong, manual(Doubtful).right) == ("a: b\n", None)
    assert (manual(Dull).wrong, manual(Dull).right) == (None, None)


AWKWARD = st.one_of(
    st.sampled_from(
        [
            "%",
            "%0A::error::hm",
            "a\nb\r\nc\rd",
            "]]>",
            "\x00\x1b[31m\x7f\x85\u2028",
            "::error file=x::y",
            "##[error]x",
            "\ud800",
            "\U0001f469\u200d\U0001f469",
            "\ufffe\uffff",
            "<a&b>\"'",
            "{0} [x](1)",
            "x" * 20_000,
        ]
    ),
    st.text(st.characters(codec=None), max_size=60),
)
PATHS = AWKWARD.map(lambda text: PurePosixPath(text.replace("/", "").replace("\0", "") or "x"))


@st.composite
def findings(draw: st.DrawFn) -> tuple[Diagnostic, ...]:
    """Return findings with awkward texts at awkward places."""
    kinds = draw(st.lists(st.sampled_from([NotAChoice, Doubtful, Dull]), min_size=1, max_size=4))
    path = draw(PATHS)
    places = st.sampled_from(
        [Span(path), Span(path, 1), Span(path, 1, 1, 1, 3), Span(path, 1, 2, 2, 1), Span(path, 99)]
    )
    return tuple(
        kind(at=draw(places), says=draw(AWKWARD) or "x", advises=draw(st.none() | AWKWARD))
        for kind in kinds
    )


@pytest.mark.parametrize("name", sorted(READERS))
@given(found=findings(), source=AWKWARD)
def test_any_finding_can_be_read(name: str, found: tuple[Diagnostic, ...], source: str) -> None:
    report = REPORTS[name](found, {found[0].at.path: source}, 1)
    read = READERS[name](report.encode().decode())

    if name == "sarif":
        read = read["runs"][0]["results"]
    listed = read["findings"] if name == "json" else read
    assert len(listed) == len(found)
    assert report.endswith("\n")
