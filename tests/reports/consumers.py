"""Who reads our reports: the published schema of SARIF, a library for JUnit, what CI accepts."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from junitparser import JUnitXml

_SCHEMA = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
_COMMAND = re.compile(r"::(?P<level>error|warning|notice) (?P<properties>[^\r\n]*?)::(?P<text>.*)")
_UNESCAPED = re.compile(r"%(?!25|0D|0A|3A|2C)")


@cache
def _sarif() -> jsonschema.Draft4Validator:
    path = Path(__file__).parents[2] / _SCHEMA
    return jsonschema.Draft4Validator(json.loads(path.read_text(encoding="utf-8")))


def sarif(report: str) -> Any:
    """Return a SARIF log that its schema accepts."""
    log = json.loads(report)
    _sarif().validate(log)
    return log


def junit(report: str) -> list[tuple[str, str | None, list[tuple[str, str]]]]:
    """Return (class name, name, [(kind of result, message)]) of each test."""
    suites = JUnitXml.fromstring(report.encode())
    return [
        (
            case.classname or "",
            case.name,
            [(type(result).__name__, str(result.message)) for result in case.result],
        )
        for suite in suites
        for case in suite
    ]


def github(report: str) -> list[tuple[str, dict[str, str], str]]:
    """Return (level, properties, message) of each command, as the runner of GitHub reads them."""
    commands = []
    for line in re.split("\r\n|\r|\n", report.removesuffix("\n")):
        command = _COMMAND.fullmatch(line)
        if command is None:
            continue
        pairs = (pair.split("=", 1) for pair in command["properties"].split(","))
        properties = {name: _plain(value) for name, value in pairs}
        assert not _UNESCAPED.search(command["text"])
        commands.append((command["level"], properties, _plain(command["text"])))
    return commands


def _plain(text: str) -> str:
    for escaped, plain in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n")):
        text = text.replace(escaped, plain)
    return text.replace("%25", "%")


def gitlab(report: str) -> Any:
    """Return a Code Quality report that has what GitLab asks for."""
    issues = json.loads(report)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues
