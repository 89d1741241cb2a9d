"""Findings as JUnit XML, which Jenkins, GitLab, Azure Pipelines and most other CI systems read.

A file of the course is a test suite. Each finding is a test in it: errors and warnings are failed
ones, advice is a passed one that has something to say. A file without a finding is one passed test,
so that a good course is not taken for a run without tests.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from lxml import etree

from scormbuild.diagnostics import Diagnostic, Severity
from scormbuild.render.theme import BUILTIN
from scormbuild.reports import text
from scormbuild.reports.report import count

#: Everything that XML 1.0 has no place for, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, str],
    files: int,  # noqa: ARG001 - part of the contract
) -> str:
    """Return the findings as one `testsuites` document."""
    by_file: dict[PurePosixPath, list[Diagnostic]] = {
        path: [] for path in sources if not str(path).startswith(BUILTIN)
    }
    for found in diagnostics:
        by_file.setdefault(found.at.path, []).append(found)
    suites = [_suite(path, by_file[path], sources) for path in sorted(by_file)]
    document = _element("testsuites", suites, name="scormbuild", **_counts(diagnostics, suites))
    content: bytes = etree.tostring(
        document, encoding="utf-8", pretty_print=True, xml_declaration=True
    )
    return content.decode()


def _suite(
    path: PurePosixPath, found: Sequence[Diagnostic], sources: Mapping[PurePosixPath, str]
) -> etree._Element:
    name = _clean(path.as_posix())
    seen: Counter[str] = Counter()
    cases = []
    for one in found:
        seen[one.code] += 1
        cases.append(_case(one, name, seen[one.code], sources))
    if not cases:
        cases = [_element("testcase", name="no findings", classname=name, file=name)]
    return _element("testsuite", cases, name=name, **_counts(found, cases))


def _counts(found: Sequence[Diagnostic], parts: Sequence[etree._Element]) -> dict[str, str]:
    counts = count(found)
    tests = sum(int(part.get("tests", "1")) for part in parts)
    return {"tests": str(tests), "failures": str(counts.errors + counts.warnings), "errors": "0"}


def _case(
    found: Diagnostic, name: str, number: int, sources: Mapping[PurePosixPath, str]
) -> etree._Element:
    """Return a finding as a test; its name has no line, so that its history goes on."""
    title = f"{found.code} {found.slug()}" + (f" ({number})" if number > 1 else "")
    place = {"file": name, **({"line": str(found.at.line)} if found.at.line else {})}
    shown = _clean(text.finding(found, sources))
    if found.severity is Severity.ADVICE:
        inside = _element("system-out")
    else:
        said = _clean(found.message())
        inside = _element("failure", message=said, type=found.severity.value)
    inside.text = shown
    return _element("testcase", [inside], name=title, classname=name, **place)


def _element(
    tag: str, children: Iterable[etree._Element] = (), **attributes: str
) -> etree._Element:
    element = etree.Element(tag, attributes)
    element.extend(children)
    return element


def _clean(content: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", content)
