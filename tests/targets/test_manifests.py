"""The manifests we write, held against the official schemas and against Moodle's habits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from scormbuild.targets import TARGETS
from scormbuild.targets.tree import identifier, plain
from tests.conftest import Golden
from tests.targets import samples

CP = {
    "scorm12": "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}",
    "scorm2004-3": "{http://www.imsglobal.org/xsd/imscp_v1p1}",
    "scorm2004-4": "{http://www.imsglobal.org/xsd/imscp_v1p1}",
}

PATHS = st.from_regex(
    r"(?:[a-z0-9_][a-z0-9_-]{0,9}/){0,2}[a-z0-9_-]{1,9}\.[a-z0-9]{1,4}", fullmatch=True
)

#: Any text that XML 1.0 can hold and that nobody would call control characters.
TITLES = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufffe\uffff"),
    max_size=200,
)


@pytest.fixture(scope="module")
def official(shared: Path) -> dict[str, etree.XMLSchema]:
    return {target: samples.official_schema(shared, target) for target in TARGETS}


@pytest.mark.parametrize("target", TARGETS)
def test_the_manifest_is_this_one(target: str, golden: Golden) -> None:
    title = 'Absagen & Übungen: <"vorher"> — 日本語 🙂'
    written = samples.manifest(target, samples.course(title=title), samples.files())

    golden.file(f"targets/golden/{target}.xml", written)


@pytest.mark.parametrize("target", TARGETS)
@given(
    course_id=st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,60}", fullmatch=True),
    title=TITLES,
    paths=st.sets(PATHS, max_size=8),
)
@example(course_id="a", title="0", paths=set())
@example(course_id="a", title="]]> &amp; &#233;\u2028\u00a0!", paths=set())
def test_any_course_gives_a_valid_manifest_that_says_its_title(
    official: dict[str, etree.XMLSchema],
    target: str,
    course_id: str,
    title: str,
    paths: set[str],
) -> None:
    listed = tuple({"index.html", *paths})
    course = samples.course(course_id, title)
    written = samples.manifest(target, course, samples.files(listed))
    root = etree.fromstring(written)

    official[target].assertValid(root)
    assert list(_titles(root, target)) == [title.strip() or identifier(course_id)] * 2
    assert [file.get("href") for file in root.iter(f"{CP[target]}file")] == sorted(listed)
    assert b"&#" not in written.replace(b"&amp;#", b"")


@pytest.mark.parametrize("target", TARGETS)
@given(title=st.text(st.characters(codec=None), max_size=200))
@example(title="a\x00\x0bb\r\n\tc\ud800\ufffe\x85 ")
def test_no_title_whatever_stops_the_build(
    official: dict[str, etree.XMLSchema], target: str, title: str
) -> None:
    root = etree.fromstring(samples.manifest(target, samples.course(title=title), samples.files()))

    official[target].assertValid(root)
    assert list(_titles(root, target)) == [plain(title) or "facing_rejection"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Facing rejection", "Facing rejection"),
        ("  two\r\n\tlines ", "two lines"),
        ("Bonjour\u00a0!", "Bonjour\u00a0!"),
        ("a\x00 \x1b b", "a b"),
        ("\ud83d\ufffe\uffff\x7f\x85", ""),
        ("👩‍🏫 می‌خواهم", "👩‍🏫 می‌خواهم"),
    ],
)
def test_titles_are_one_line_of_visible_text(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("course_id", "expected"),
    [
        ("facing-rejection", "facing_rejection"),
        ("Fire_1", "Fire_1"),
        ("1-fire.Ü", "_1_fire__"),
        ("", "_"),
    ],
)
def test_identifiers_are_plain_words(course_id: str, expected: str) -> None:
    assert identifier(course_id) == expected


@pytest.mark.parametrize("target", TARGETS)
def test_every_identifier_comes_from_the_course_id_alone(target: str) -> None:
    one = samples.manifest(target, samples.course("a-b", "One"), samples.files())
    two = samples.manifest(target, samples.course("a-b", "Two"), samples.files(("index.html",)))

    names = re.findall(rb' identifier="([^"]*)"', one)

    assert names == [b"a_b", b"a_b_organization", b"a_b_item", b"a_b_resource"]
    assert re.findall(rb' identifier="([^"]*)"', two) == names


@pytest.mark.parametrize(
    ("target", "schemaversion", "marked"),
    [
        ("scorm12", b"<schemaversion>1.2</schemaversion>", b'adlcp:scormtype="sco"'),
        (
            "scorm2004-3",
            b"<schemaversion>2004 3rd Edition</schemaversion>",
            b'adlcp:scormType="sco"',
        ),
        (
            "scorm2004-4",
            b"<schemaversion>2004 4th Edition</schemaversion>",
            b'adlcp:scormType="sco"',
        ),
    ],
)
def test_the_literal_words_that_moodle_looks_for(
    target: str, schemaversion: bytes, marked: bytes
) -> None:
    written = samples.manifest(target, samples.course(), samples.files())

    assert schemaversion in written
    assert written.count(marked) == 1
    assert re.search(rb"<resource [^>]*href=\"index.html\"", written)
    prefixes = set(re.findall(rb"[< ]/?([a-z]+):[a-zA-Z]+[ =>]", written)) - {b"xmlns", b"xsi"}
    assert prefixes <= {b"adlcp", b"adlnav", b"adlseq", b"imsss"}


@pytest.mark.parametrize("target", TARGETS)
def test_the_content_decides_about_the_status(target: str) -> None:
    written = samples.manifest(target, samples.course(), samples.files()).lower()

    for word in (b"mastery", b"satisfiedbymeasure", b"minnormalized", b"threshold", b"mapinfo"):
        assert word not in written


@pytest.mark.parametrize("target", TARGETS)
def test_a_zip_needs_no_more_than_the_manifest_says(target: str) -> None:
    described = TARGETS[target].describe(samples.course(), samples.files())
    root = etree.fromstring(samples.manifest(target, samples.course(), samples.files()))
    location = root.get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation") or ""

    at_root = [str(file.path) for file in described]

    assert at_root == ["imsmanifest.xml", *TARGETS[target].documents]
    assert set(location.split()[1::2]) <= set(at_root)
    assert location.split()[::2] == [uri for prefix, uri in root.nsmap.items() if prefix != "xsi"]


def _titles(root: etree._Element, target: str) -> Iterator[str | None]:
    return (title.text for title in root.iter(f"{CP[target]}title"))
