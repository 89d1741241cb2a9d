"""An earlier package may be anything: it is read with care, and nothing about it is made up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scormbuild import pipeline
from scormbuild.diagnostics import ScormbuildError
from scormbuild.reports.updates import report
from scormbuild.updates.comparison import compare
from scormbuild.updates.earlier import LARGEST_FILE, NotAnEarlierPackageError, read_earlier
from scormbuild.updates.facts import Facts
from scormbuild.updates.package import UnreadableError, facts_of
from tests.updates.course import BASE, Edit, build, edited, packaged, written

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    with ZipFile(packaged(tmp_path_factory.mktemp("package"), BASE)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(place: Path, files: Files) -> Path:
    with ZipFile(place, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return place


def plan_of(files: Files) -> dict[str, Any]:
    shell = files["index.html"].decode()
    start = shell.index('id="plan">') + len('id="plan">')
    plan: dict[str, Any] = json.loads(shell[start : shell.index("</script>", start)])
    return plan


def with_plan(files: Files, plan: object) -> Files:
    script = f'<script type="application/json" id="plan">{json.dumps(plan)}</script>'
    return {**files, "index.html": script.encode()}


def _large(files: Files) -> Files:
    return {**files, "index.html": b" " * (LARGEST_FILE + 1)}


REFUSED: dict[str, tuple[Callable[[Files], Files], str]] = {
    "no numbers": (
        lambda files: {"imsmanifest.xml": files["imsmanifest.xml"]},
        "it holds no tracking.lock",
    ),
    "numbers that are none": (
        lambda files: {**files, "tracking.lock": b"ledger 1\npage one intro\n"},
        "its tracking.lock is damaged",
    ),
    "numbers that are no text": (
        lambda files: {**files, "tracking.lock": b"\xff\xfe"},
        "it cannot be read as a zip of ours",
    ),
    "a file that fills the memory": (_large, "its index.html is too large"),
}


@pytest.mark.parametrize(("change", "reason"), REFUSED.values(), ids=REFUSED)
def test_packages_that_are_refused(
    tmp_path: Path, files: Files, change: Callable[[Files], Files], reason: str
) -> None:
    place = zipped(tmp_path / "old.zip", change(files))

    with pytest.raises(NotAnEarlierPackageError) as refused:
        read_earlier(place)

    assert str(refused.value) == f"{place.as_posix()} is not an earlier package: {reason}"
    assert isinstance(refused.value, ScormbuildError)


@pytest.mark.parametrize("cut", range(0, 100, 7))
def test_a_damaged_zip_is_refused_or_read(tmp_path: Path, files: Files, cut: int) -> None:
    whole = zipped(tmp_path / "whole.zip", files).read_bytes()
    place = len(whole) * cut // 100
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(whole[:place] + b"\xff\x00PK" + whole[place + 4 :])

    try:
        pages = read_earlier(damaged).ledger.pages
    except NotAnEarlierPackageError:
        return
    assert pages == {"one": 1, "two": 2, "final": 3}


def _without(name: str) -> Callable[[Files], Files]:
    return lambda files: {key: value for key, value in files.items() if key != name}


SILENT: dict[str, tuple[Callable[[Files], Files], str]] = {
    "no shell": (_without("index.html"), "it has no index.html"),
    "no manifest": (_without("imsmanifest.xml"), "it has no imsmanifest.xml"),
    "a manifest that is none": (
        lambda files: {**files, "imsmanifest.xml": b"<manifest"},
        "its imsmanifest.xml is not XML",
    ),
    "no plan": (
        lambda files: {**files, "index.html": b"<p>Hello</p>"},
        "its index.html has no plan of the course",
    ),
    "a plan of tomorrow": (
        lambda files: with_plan(files, {**plan_of(files), "format": 2}),
        "it was made by a newer scormbuild",
    ),
    "a plan of another shape": (
        lambda files: with_plan(files, {**plan_of(files), "pages": {"n": 1}}),
        "it does not describe its course as a package of scormbuild does",
    ),
    "a plan that is too deep": (
        lambda files: {
            **files,
            "index.html": b'<script type="application/json" id="plan">'
            + b"[" * 100_000
            + b"</script>",
        },
        "it does not describe its course as a package of scormbuild does",
    ),
    "a page that is no HTML": (
        lambda files: {
            **files,
            "pages/one.js": b'scormbuild.page({"html":"<![x[","questions":{}});',
        },
        "it does not describe its course as a package of scormbuild does",
    ),
}


@pytest.mark.parametrize(("change", "reason"), SILENT.values(), ids=SILENT)
def test_packages_that_only_have_numbers(
    tmp_path: Path, files: Files, change: Callable[[Files], Files], reason: str
) -> None:
    source = written(tmp_path / "after", BASE)
    place = zipped(tmp_path / "old.zip", change(files))
    checked, built = build(source, "scorm12", place)

    assert checked.earlier is not None
    assert checked.earlier.ledger.pages == {"one": 1, "two": 2, "final": 3}
    assert (checked.earlier.facts, checked.earlier.reason) == (None, reason)
    assert report(pipeline.updates(checked, [built], source).value, reason) == (
        "The numbers of the earlier package are kept. What changes for its learners cannot be "
        f"told: {reason}.\n"
    )


def test_a_page_without_its_script_is_not_compared(tmp_path: Path, files: Files) -> None:
    source = written(tmp_path / "after", BASE)
    lost = {name: content for name, content in files.items() if name != "pages/one.js"}
    checked, built = build(source, "scorm12", zipped(tmp_path / "old.zip", lost))

    assert report(pipeline.updates(checked, [built], source).value) == (
        "For learners who have begun the earlier version:\n"
        "- The earlier package does not say what was in: one, check.\n"
        "    Whether something has changed there cannot be told.\n"
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 3) | st.sampled_from(["", "lesson", "a", "<![x["]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["n", "id", "key", "html"]), inner, max_size=3)
    ),
    max_leaves=4,
)


def _places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to everything inside a JSON value."""
    yield way
    entries = value.items() if isinstance(value, dict) else ()
    items = enumerate(value) if isinstance(value, list) else ()
    for key, inner in (*entries, *items):
        yield from _places(inner, (*way, key))


def _put(value: Any, way: tuple[Any, ...], new: Any) -> Any:
    if not way:
        return new
    copy = value.copy()
    copy[way[0]] = _put(value[way[0]], way[1:], new)
    return copy


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_package_says_it_is_compared_or_refused(
    files: Files, data: st.DataObject
) -> None:
    plan = plan_of(files)
    del plan["words"]
    changed = _put(plan, data.draw(st.sampled_from(list(_places(plan)))), data.draw(JSON))
    script = json.loads(files["pages/final.js"].decode()[len("scormbuild.page(") : -len(");\n")])
    handed = _put(script, data.draw(st.sampled_from(list(_places(script)))), data.draw(JSON))
    hostile = {
        **with_plan(files, changed),
        "pages/final.js": f"scormbuild.page({json.dumps(handed)});\n".encode(),
    }

    try:
        facts = facts_of(hostile.get)
    except UnreadableError:
        return
    report(_compared(facts, facts_of(files.get)))
    report(_compared(facts_of(files.get), facts))


def _compared(before: Facts, after: Facts) -> Any:
    return compare(before, after)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ((("course.yaml", "score: 50", "score: 60"),), []),
        (
            (("course.yaml", "id: fire", "id: fire-2"),),
            [
                (
                    "CRS100",
                    (2, 5, 2, 11),
                    "the earlier package has the id 'fire', the course now 'fire-2'",
                )
            ],
        ),
        ((("course.yaml", "id: fire", "id: fire-2\nallow: [CRS100]"),), []),
    ],
)
def test_another_id_loses_progress(
    tmp_path: Path, edits: tuple[Edit, ...], expected: list[tuple[Any, ...]]
) -> None:
    before = packaged(tmp_path, BASE)
    source = written(tmp_path / "after", edited(BASE, edits))
    checked, built = build(source, "scorm12", before)

    found = pipeline.updates(checked, [built], source).diagnostics

    assert [
        (one.code, (one.at.line, one.at.column, one.at.end_line, one.at.end_column), one.message())
        for one in found
    ] == expected
    assert all(one.at.path.as_posix() == f"{source.as_posix()}/course.yaml" for one in found)
    assert all(one.hint() for one in found)


def test_an_activity_less_loses_progress(tmp_path: Path, files: Files) -> None:
    more = b'<item identifier="old" identifierref="gone"/></organization>'
    manifest = files["imsmanifest.xml"].replace(b"</organization>", more)
    source = written(tmp_path / "after", BASE)
    place = zipped(tmp_path / "old.zip", {**files, "imsmanifest.xml": manifest})
    checked, built = build(source, "scorm12", place)

    (found,) = pipeline.updates(checked, [built], source).diagnostics

    assert (found.code, found.at.line, found.at.column, found.message()) == (
        "CRS101",
        2,
        5,
        "the earlier package has items that are gone: old",
    )


def test_pages_that_were_scos_of_their_own(tmp_path: Path) -> None:
    """The items of pages go when the course becomes one SCO, and what is told is of all pages."""
    divided = {"course.yaml": BASE["course.yaml"] + "packaging: {sco: lesson}\n"}
    before = packaged(tmp_path, {**BASE, **divided})
    edits: tuple[Edit, ...] = (("lessons/two.md", "Another", "A further"),)
    source = written(tmp_path / "after", edited(BASE, edits))
    checked, built = build(source, "scorm12", before)

    outcome = pipeline.updates(checked, [built], source)

    assert [found.message() for found in outcome.diagnostics] == [
        "the earlier package has items that are gone: fire_item_one, fire_item_two, fire_item_final"
    ]
    assert report(outcome.value) == (
        "For learners who have begun the earlier version:\n"
        "- The pass mark of the course: none before, 50 % now.\n"
        "    Who has passed stays passed; for everybody else the new mark decides at the next "
        "visit.\n"
        "- Lessons with other content: two.\n"
        "    Who has read it has read it; nobody is asked to read it again.\n"
    )


def test_packages_that_do_not_tell_of_the_course(tmp_path: Path, files: Files) -> None:
    source = written(tmp_path / "after", BASE)
    checked, built = build(source, "scorm12", zipped(tmp_path / "old.zip", files))
    bare = replace(built, files=built.files[:1])

    outcome = pipeline.updates(checked, [bare], source)

    assert outcome.value is None
    assert report(outcome.value, "").endswith(
        "cannot be told: the new packages do not describe the course.\n"
    )
    assert pipeline.updates(checked, [bare, built], source).value == ()
