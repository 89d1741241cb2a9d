"""Our own schemas against the official ones: same verdict, other text."""

from __future__ import annotations

import csv
import difflib
import shutil
import subprocess
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from lxml import etree

from scormbuild.targets import TARGETS
from tests.targets import samples

HERE = Path(__file__).parent

LOM = ("http://ltsc.ieee.org/xsd/LOM", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1")


@pytest.mark.parametrize("target", TARGETS)
def test_our_schemas_accept_our_manifest(target: str, tmp_path: Path) -> None:
    written = samples.manifest(target, samples.course(), samples.files())

    samples.own_schema(target, tmp_path).assertValid(etree.fromstring(written))


@pytest.mark.parametrize("target", TARGETS)
def test_the_folder_holds_what_the_target_ships(target: str) -> None:
    folder = resources.files("scormbuild.targets") / "control" / target

    assert tuple(sorted(file.name for file in folder.iterdir())) == TARGETS[target].documents


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_is_fetched_from_elsewhere(target: str) -> None:
    described = TARGETS[target].describe(samples.course(), samples.files())
    names = [str(file.path) for file in described]
    for document in described[1:]:
        assert isinstance(document.content, bytes)
        root = etree.fromstring(document.content)
        assert b"<!DOCTYPE" not in document.content
        for element in root.iter("{*}import", "{*}include"):
            assert element.get("schemaLocation") in names


@pytest.mark.parametrize("target", TARGETS)
def test_our_schemas_agree_with_the_official_ones_on_real_manifests(
    target: str, shared: Path, tmp_path: Path
) -> None:
    official = samples.official_schema(shared, target)
    own = samples.own_schema(target, tmp_path)

    verdicts = {
        path.relative_to(shared).as_posix(): (official.validate(root), own.validate(root))
        for path, root in _manifests_without_lom(shared, samples.OFFICIAL[target])
    }

    assert len(verdicts) > 10
    assert {path: pair for path, pair in verdicts.items() if pair[0] != pair[1]} == {}


@pytest.mark.parametrize("target", TARGETS)
def test_our_schemas_agree_on_every_broken_copy_of_a_rich_manifest(
    target: str, shared: Path, tmp_path: Path
) -> None:
    official = samples.official_schema(shared, target)
    own = samples.own_schema(target, tmp_path)
    good = etree.fromstring((HERE / f"rich-{target}.xml").read_bytes())
    official.assertValid(good)

    verdicts = [
        (what, official.validate(root), own.validate(root)) for what, root in _mutations(good)
    ]

    assert sum(not valid for _, valid, _ in verdicts) > len(verdicts) / 4
    assert [verdict for verdict in verdicts if verdict[1] != verdict[2]] == []


@pytest.mark.parametrize("target", TARGETS)
def test_our_schemas_are_not_copies(target: str, shared: Path) -> None:
    folder = shared / "schemas" / samples.OFFICIAL[target]
    theirs = {
        line
        for file in sorted(folder.glob("*.xsd"))
        for line in _normal(file.read_text(encoding="utf-8"))
    }
    for document in TARGETS[target].describe(samples.course(), samples.files())[1:]:
        assert isinstance(document.content, bytes)
        text = document.content.decode()
        comments = [line for line in _normal(text) if line.startswith("<!--")]
        assert "It is not the document of" in text or "xml" in str(document.path)
        assert not theirs.intersection(comments)
        same = difflib.SequenceMatcher(
            None, _normal(text), _normal(_text(folder / document.path)), autojunk=False
        )
        assert same.ratio() < 0.5


def test_the_documents_load_in_xerces(tmp_path: Path) -> None:
    java = shutil.which("java")
    if java is None or shutil.which("javac") is None:
        pytest.skip("no JDK, whose validator is Xerces")
    folders = []
    for name in TARGETS:
        folder = tmp_path / name
        folder.mkdir()
        for file in TARGETS[name].describe(samples.course(), samples.files()):
            assert isinstance(file.content, bytes)
            (folder / file.path).write_bytes(file.content)
        folders.append(str(folder))

    run = subprocess.run(
        [java, str(HERE / "Validate.java"), *folders], capture_output=True, text=True, check=False
    )

    assert (run.stdout.splitlines(), run.stderr) == ([f"valid {name}" for name in folders], "")


def _manifests_without_lom(shared: Path, kind: str) -> Iterator[tuple[Path, etree._Element]]:
    with (shared / "packages" / "expected.csv").open(encoding="utf-8", newline="") as table:
        names = [row["name"] for row in csv.DictReader(table) if row["kind"] == kind]
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for name in sorted(names):
        for path in sorted((shared / "packages" / name).rglob("imsmanifest.xml")):
            try:
                root = etree.parse(path, parser).getroot()
            except etree.XMLSyntaxError:
                continue
            if b"<!DOCTYPE" not in path.read_bytes() and not _has_lom(root):
                yield path, root


def _has_lom(root: etree._Element) -> bool:
    return any(str(element.tag).startswith(f"{{{uri}}}") for element in root.iter() for uri in LOM)


def _mutations(good: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Yield copies with one thing changed: left out, doubled, misplaced, another value."""
    for number, element in enumerate(good.iter("*")):
        where = f"{number} {element.tag}"
        for name in map(str, element.attrib):
            yield f"{where} without {name}", _changed(good, number, name, None)
            for value in ("", "x y", "true", "2", "-0.5", "x" * 300):
                yield f"{where} {name}={value[:9]!r}", _changed(good, number, name, value)
        yield f"{where} with another attribute", _changed(good, number, "new", "x")
        yield f"{where} with another text", _with_text(good, number, "0.25 x")
        yield f"{where} with an attribute of adlcp", _foreign(good, number, "scormType")
        if number:
            for what in ("removed", "doubled", "last", "renamed"):
                yield f"{where} {what}", _moved(good, number, what)


def _copy(good: etree._Element, number: int) -> tuple[etree._Element, etree._Element]:
    root = etree.fromstring(etree.tostring(good))
    return root, list(root.iter("*"))[number]


def _changed(good: etree._Element, number: int, name: str, value: str | None) -> etree._Element:
    root, element = _copy(good, number)
    if value is None:
        del element.attrib[name]
    else:
        element.set(name, value)
    return root


def _with_text(good: etree._Element, number: int, text: str) -> etree._Element:
    root, element = _copy(good, number)
    element.text = text
    return root


def _foreign(good: etree._Element, number: int, name: str) -> etree._Element:
    root, element = _copy(good, number)
    element.set(f"{{{root.nsmap['adlcp']}}}{name}", "sco")
    return root


def _moved(good: etree._Element, number: int, what: str) -> etree._Element:
    root, element = _copy(good, number)
    parent = element.getparent()
    assert parent is not None
    match what:
        case "removed":
            parent.remove(element)
        case "doubled":
            element.addnext(etree.fromstring(etree.tostring(element)))
        case "last":
            parent.append(element)
        case _:
            element.tag = f"{element.tag}x"
    return root


def _normal(text: str) -> list[str]:
    lines = (" ".join(line.split()).replace(" = ", "=") for line in text.splitlines())
    return [line for line in lines if line]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
