"""Our own schemas by themselves: complete, small, without a network, nobody's copy."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from lxml import etree

from scormbuild.targets import TARGETS
from tests.targets import samples

#: They lie in every package, so they are not to grow without a thought (bytes, not compressed).
LARGEST = {"scorm12": 10_000, "scorm2004-3": 26_000, "scorm2004-4": 28_000}

#: What the editions of SCORM 2004 have in common, word for word.
COMMON = ("adlnav_v1p3.xsd", "imsss_v1p0.xsd", "xml.xsd")


@pytest.mark.parametrize("target", TARGETS)
def test_our_schemas_accept_our_manifest(target: str) -> None:
    written = samples.manifest(target, samples.course(), samples.files())

    samples.own_schema(target).assertValid(etree.fromstring(written))


@pytest.mark.parametrize("target", TARGETS)
def test_the_folder_holds_what_the_target_ships(target: str) -> None:
    shipped = TARGETS[target].describe(samples.course(), samples.files())[1:]
    folder = {path.name: path.read_bytes() for path in samples.own_documents(target)}

    assert {str(file.path): file.content for file in shipped} == folder
    assert TARGETS[target].documents == tuple(folder)


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_is_fetched_from_elsewhere(target: str) -> None:
    documents = samples.own_documents(target)
    names = [path.name for path in documents]
    for path in documents:
        tree = etree.parse(path)
        assert tree.docinfo.internalDTD is None
        parts = [part for part in tree.iter("*") if part.get("schemaLocation") is not None]
        assert {etree.QName(part).localname for part in parts} <= {"import"}
        assert [part.get("schemaLocation") in names for part in parts] == [True] * len(parts)


@pytest.mark.parametrize("target", TARGETS)
def test_the_documents_are_small(target: str) -> None:
    sizes = {path.name: path.stat().st_size for path in samples.own_documents(target)}
    print(f"{target}: {sum(sizes.values())} bytes, {sizes}")

    assert sum(sizes.values()) <= LARGEST[target]


@pytest.mark.parametrize("name", COMMON)
def test_what_editions_have_in_common_is_the_same(name: str) -> None:
    third, fourth = (
        next(path for path in samples.own_documents(target) if path.name == name)
        for target in ("scorm2004-3", "scorm2004-4")
    )

    assert third.read_bytes() == fourth.read_bytes()


@pytest.mark.parametrize("target", TARGETS)
def test_our_schemas_are_not_copies(target: str, shared: Path) -> None:
    folder = samples.official_driver(shared, target).parent
    theirs = {
        line
        for file in sorted(folder.glob("*.xsd"))
        for line in _normal(file.read_text(encoding="utf-8"))
    }
    for path in samples.own_documents(target):
        text = path.read_text(encoding="utf-8")
        comments = [line for line in _normal(text) if line.startswith("<!--")]
        assert "It is not the document of" in text or "xml" in path.name
        assert not theirs.intersection(comments)
        official = _normal((folder / path.name).read_text(encoding="utf-8"))
        same = difflib.SequenceMatcher(None, _normal(text), official, autojunk=False)
        assert same.ratio() < 0.5


def _normal(text: str) -> list[str]:
    lines = (" ".join(line.split()).replace(" = ", "=") for line in text.splitlines())
    return [line for line in lines if line]
