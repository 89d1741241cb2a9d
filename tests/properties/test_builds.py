"""What holds for the package of every course that can be written."""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from posixpath import dirname, join, normpath
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from scormbuild.archive import OutputFile, pack
from scormbuild.blocks.kinds import BY_NAME
from scormbuild.blocks.kinds import KINDS as BLOCKS
from scormbuild.course.course import Course
from scormbuild.course.scos import Sco, scos
from scormbuild.targets import DEFAULT, TARGETS
from tests import strategies
from tests.properties import in_markdown
from tests.properties.building import Package, build, contents, shown, write
from tests.properties.markup import Markup
from tests.strategies import Data
from tests.targets import samples

#: A course's files as data, and its pictures.
Made: TypeAlias = tuple[dict[str, Data], dict[str, str]]

PLAN = re.compile(r'<script type="application/json" id="plan">(.*?)</script>', re.DOTALL)
ARTICLE = re.compile(r"<article .*</article>", re.DOTALL)
SCRIPT = re.compile(r"scormbuild\.page\((.*)\);\n", re.DOTALL)

#: Names that authors give to pictures, and to pages: what servers and file systems mix up.
PICTURES = (
    "a.svg",
    "A.svg",
    "a b.svg",
    "more/a.svg",
    "more/A.SVG",
    "é.svg",
    "e\u0301.svg",
    "日.svg",
)
PAGE_IDS = ("Intro", "l-1", "L_2", "player", "tracking", "theme", "favicon", "Z", "z9", "main")
#: Headings whose ids the shell has for itself, and one that is written in other letters.
HEADINGS = ("Contents", "Main", "Next", "Previous", "Start", "Plan", "Notices", "日本")

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
SETTINGS = settings(
    max_examples=500 if LONG else 50,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@st.composite
def courses(draw: st.DrawFn) -> Made:
    """Return a course with pictures and links, one SCO or many."""
    data = draw(strategies.course())
    head = data["course.yaml"]
    paths = list(head["contents"])
    head["packaging"] = {"sco": draw(st.sampled_from(["course", "lesson"]))}
    if draw(st.booleans()):
        head["contents"] = [*paths[1:], {"module": "Intro", "contents": paths[:1]}]
    media: dict[str, str] = {}
    for path, name in zip(paths, draw(st.permutations(PAGE_IDS)), strict=False):
        data[path]["id"] = name
        blocks = data[path].get("blocks", [])
        for picture in draw(st.lists(st.sampled_from(PICTURES), max_size=2)):
            media.setdefault(f"media/{picture}", _picture(draw(st.integers(1, 3))))
            blocks.insert(0, f"![What it shows](<media/{picture}>)")
        blocks += [f"## {name}" for name in draw(st.lists(st.sampled_from(HEADINGS), max_size=2))]
        blocks.append(f"See [there](../{draw(st.sampled_from(paths))}).")
    return _joined(data), shown(data) | media


def _picture(size: int) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="1"/>\n'


def _joined(value: Any) -> Any:
    """Return a course in which no text follows on a text: in Markdown they would be one."""
    if isinstance(value, dict):
        return {
            key: _one_text(part) if key == "blocks" else _joined(part)
            for key, part in value.items()
        }
    return [_joined(part) for part in value] if isinstance(value, list) else value


def _one_text(blocks: list[Any]) -> list[Any]:
    parts: list[Any] = []
    for block in blocks:
        if parts and isinstance(block, str) and isinstance(parts[-1], str):
            parts[-1] += f"\n\n{block}"
        else:
            parts.append(_joined(block))
    return parts


@pytest.fixture(scope="module")
def official(shared: Path) -> dict[str, etree.XMLSchema]:
    return {target: samples.official_schema(shared, target) for target in TARGETS}


@given(made=courses())
@SETTINGS
def test_every_course_becomes_packages(official: Mapping[str, etree.XMLSchema], made: Made) -> None:
    """Build a course written as YAML for every target, and written as Markdown for one.

    Between reading and rendering nobody knows which it was, so one is enough.
    """
    data, media = made
    course, packages = packages_of(strategies.files(data) | media)
    _, from_markdown = packages_of(in_markdown.files(data) | media, DEFAULT)

    for target, package in packages.items():
        root = etree.fromstring(package["imsmanifest.xml"])
        official[target].assertValid(root)
        named = [str(file.get("href")) for file in root.iter("{*}file")]
        control = TARGETS[target].documents
        assert sorted(package) == sorted(["imsmanifest.xml", *control, *named])
        assert all("/" not in name and name.endswith(".xsd") for name in control)
        assert_names(package)
        assert_pages(course, package)
    assert from_markdown == {DEFAULT: packages[DEFAULT]}


def test_courses_show_every_kind() -> None:
    shown = {BY_NAME[example["type"]].name for example in strategies.EXAMPLES}

    assert shown == BLOCKS.keys() - {"question", "text", "continue"}


def packages_of(files: dict[str, str], *targets: str) -> tuple[Course, dict[str, Package]]:
    """Build a course; return it, and what lies in the zip for each target, or for some."""
    with TemporaryDirectory() as folder:
        course, packages = build(write(Path(folder), files), *targets)
        return course, {target: _zipped(files) for target, files in packages.items()}


def _zipped(files: tuple[OutputFile, ...]) -> Package:
    out = io.BytesIO()
    pack(files, out)
    with ZipFile(out) as archive:
        assert archive.namelist()[0] == "imsmanifest.xml"
        package = {name: archive.read(name) for name in archive.namelist()}
    assert package == contents(files)
    return package


def assert_names(package: Package) -> None:
    """Hold names against servers that know no capitals, and those that know no folders."""
    bases = {PurePosixPath(name).name for name in package}

    assert [name for name in package if name != name.lower() or not name.isascii()] == []
    assert len(bases) == len(package)


def assert_pages(course: Course, package: Package) -> None:
    """Hold each SCO against its plan, and all pages against the files."""
    divided = scos(course)
    pages = {name for sco in divided for name in assert_sco(sco, package)}

    assert {name for name in package if name.startswith("pages/")} == pages
    launched = {str(sco.launch) for sco in divided}
    assert {name for name in package if re.fullmatch(r"[^/]*\.html", name)} == launched


def assert_sco(sco: Sco, package: Package) -> set[str]:
    """Hold each page against the plan, its script against its document, links against files.

    Return the files of its pages.
    """
    shell = package[str(sco.launch)].decode()
    plan = json.loads(_only(PLAN, shell))
    assert [page["id"] for page in plan["pages"]] == [page.id for page in sco.course.pages]
    assert plan["id"] == sco.course.id
    assert_markup(str(sco.launch), package)
    expected = set()
    for page in plan["pages"]:
        script, document = (f"pages/{page['id'].lower()}.{suffix}" for suffix in ("js", "html"))
        assert page["script"].startswith(f"{script}?")
        expected |= {script, document}
        assert_markup(document, package)
        handed = json.loads(_only(SCRIPT, package[script].decode()))
        article = _only(ARTICLE, package[document].decode())
        assert re.sub(r'(href|poster|src)="\.\./', r'\1="', article) == handed["html"]
        assert (handed["id"], handed["n"], handed["title"]) == (
            page["id"],
            page["n"],
            page["title"],
        )
        asked = [question["n"] for question in handed["questions"].values()]
        assert asked == page["questions"]
        together = re.sub(r"(<main [^>]*>).*(</main>)", "", shell, flags=re.DOTALL) + handed["html"]
        assert [fault for fault in Markup(together).faults if fault.startswith("id ")] == []
    return expected


def assert_markup(name: str, package: Package) -> None:
    """Hold a document against HTML, and its addresses against the package."""
    markup = Markup(package[name].decode())
    assert (name, markup.faults) == (name, [])
    for address in markup.addresses:
        parts = urlsplit(address)
        if parts.scheme:
            # A link to what an example embeds; the frame itself is the player's.
            assert (parts.scheme, parts.netloc in strategies.HOSTS) == ("https", True), address
            continue
        where = normpath(join(dirname(name), parts.path)) if parts.path else name
        assert where in package, f"{name} leads to {address}"
        inside = parts.fragment if where.startswith("pages/") else ""
        assert not inside or inside in Markup(package[where].decode()).ids, address


def _only(pattern: re.Pattern[str], text: str) -> str:
    (found,) = pattern.findall(text)
    return str(found)
