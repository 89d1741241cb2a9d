"""From the files of a package, ours or an earlier one of ours, to facts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from scormbuild.course import ledger_file
from scormbuild.course.ledger import PATH as LEDGER
from scormbuild.questions.masking import unmasked
from scormbuild.updates.facts import (
    Facts,
    KeptFacts,
    PageFacts,
    PoolFacts,
    QuestionFacts,
    QuizFacts,
    TimeFacts,
)
from scormbuild.updates.text import PageText, feedback_text

#: Returns what lies at a path of the package, or None if nothing does.
Read = Callable[[str], bytes | None]

MANIFEST = "imsmanifest.xml"

#: The plan that this version of scormbuild writes and reads.
_FORMAT = 1

_PLAN = re.compile(r'<script type="application/json" id="plan">(.*?)</script>', re.DOTALL)
_HANDED = re.compile(r"\s*scormbuild\.page\((.*)\);\s*", re.DOTALL)


class UnreadableError(Exception):
    """A package does not say what we look for, or not in a way that we know."""


def facts_of(read: Read) -> Facts:
    """Return what a package says. Whatever stands in its files: this ends in facts or the error."""
    try:
        return _facts(read)
    except UnreadableError:
        raise
    # What is read was written by somebody: it can have any shape.
    # AssertionError: Python's parser of HTML stops at declarations that it does not know.
    except (
        *(ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError),
        *(TypeError, ValueError),
    ):
        message = "it does not describe its course as a package of scormbuild does"
        raise UnreadableError(message) from None


@dataclass(frozen=True, slots=True)
class _Manifest:
    """The version of SCORM, the items that can be launched, and the documents that they open."""

    version: str
    items: tuple[str, ...]
    shells: tuple[str, ...]


def _facts(read: Read) -> Facts:
    manifest = _manifest(read)
    plans = [_plan(read, shell) for shell in manifest.shells]
    first = plans[0]
    pages = [row for plan in plans for row in _numbered(plan["pages"])]
    handed = {number: _handed(read, page) for number, page in pages}
    quizzes = {number: quiz for plan in plans for number, quiz in _numbered(plan["quizzes"])}
    texts = {number: PageText(str(page["html"])) for number, page in handed.items() if page}
    places = {n: (number, place) for number, n, place in _places(pages)}
    return Facts(
        # Where each page is a SCO, each has the course's id and its own.
        id=_text(first["id"]).partition("/")[0],
        title=_text(first["title"]),
        language=_text(first["language"]),
        version=manifest.version,
        items=manifest.items,
        navigation=_text(first["navigation"]),
        viewed=_text(first["completion"]["viewed"]),
        passing=_optional(first["passing"]),
        lessons=frozenset(_number(n) for plan in plans for n in plan["completion"]["lessons"]),
        renewed=any("renew" in plan for plan in plans),
        pages={
            number: _page(page, place, quizzes.get(number), texts.get(number))
            for place, (number, page) in enumerate(pages)
        },
        questions={
            n: _question(question, places[n], handed, texts)
            for plan in plans
            for n, question in _numbered(plan["questions"])
        },
        kept=None if len(texts) < len(pages) else _kept(read, texts),
    )


def _kept(read: Read, texts: Mapping[int, PageText]) -> Mapping[int, KeptFacts]:
    """Return the blocks that keep something; what they are called stands in the ledger."""
    ledger = ledger_file.parse(_decoded(read, str(LEDGER))).value
    names = {number: name for name, number in ledger.questions.items()} if ledger else {}
    return {
        number: KeptFacts(names.get(number, str(number)), kind, frozenset(options))
        for text in texts.values()
        for number, (kind, options) in text.kept.items()
    }


def _plan(read: Read, shell: str) -> Mapping[str, Any]:
    found = _PLAN.search(_decoded(read, shell))
    if found is None:
        message = f"its {shell} has no plan of the course"
        raise UnreadableError(message)
    plan: Mapping[str, Any] = json.loads(found[1])
    if _number(plan["format"]) > _FORMAT:
        message = "it was made by a newer scormbuild"
        raise UnreadableError(message)
    return plan


def _manifest(read: Read) -> _Manifest:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    content = read(MANIFEST)
    if content is None:
        message = f"it has no {MANIFEST}"
        raise UnreadableError(message)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        message = f"its {MANIFEST} is not XML"
        raise UnreadableError(message) from None
    resources = {found.get("identifier"): found.get("href") for found in root.iter("{*}resource")}
    items = [item for item in root.iter("{*}item") if item.get("identifierref")]
    opened = (resources.get(item.get("identifierref")) for item in items)
    return _Manifest(
        root.findtext(".//{*}schemaversion", ""),
        tuple(item.get("identifier", "") for item in items),
        tuple(dict.fromkeys(href for href in opened if href)),
    )


def _handed(read: Read, page: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return what the script of a page hands to the shell; None if there is no such script."""
    name = _text(page["script"]).partition("?")[0]
    content = read(name) if name.startswith("pages/") else None
    found = _HANDED.fullmatch(content.decode("utf-8")) if content is not None else None
    return json.loads(found[1]) if found else None


def _page(
    page: Mapping[str, Any],
    place: int,
    quiz: Mapping[str, Any] | None,
    text: PageText | None,
) -> PageFacts:
    return PageFacts(
        id=_text(page["id"]),
        title=_text(page["title"]),
        kind=_text(page["kind"]),
        place=place,
        module=_text(page["module"]) if "module" in page else None,
        text=text.text if text and quiz is None else None,
        quiz=_quiz(quiz) if quiz else None,
    )


def _quiz(quiz: Mapping[str, Any]) -> QuizFacts:
    return QuizFacts(
        attempts=_optional(quiz["attempts"]),
        passing=_optional(quiz["pass"]),
        must=None if quiz["must"] is None else _text(quiz["must"]),
        counted=_text(quiz["counted"]),
        weight=_number(quiz["weight"]),
        feedback=_text(quiz["feedback"]),
        answers=_text(quiz["answers"]),
        shuffle=_text(quiz["shuffle"]),
        fails=quiz.get("fails") is True,
        mode=_text(quiz.get("mode", "test")),
        layout=_text(quiz.get("layout", "page")),
        back=quiz.get("back") is not False,
        retry=_text(quiz.get("retry", "all")),
        time=_time(quiz["time"]) if "time" in quiz else None,
        pools=tuple(
            PoolFacts(_number(pool["count"]), tuple(map(_number, pool["questions"])))
            for pool in quiz.get("pools", ())
        ),
        excuses={
            number: tuple(map(_text, page["objectives"]))
            for number, page in _numbered(quiz.get("excuses", ()))
        },
    )


def _time(time: Mapping[str, Any]) -> TimeFacts:
    return TimeFacts(_number(time["limit"]), _number(time["extend"]))


def _places(
    pages: Iterable[tuple[int, Mapping[str, Any]]],
) -> Iterator[tuple[int, int, int]]:
    """Yield page number, question number and place of each question on its page."""
    for number, page in pages:
        for place, question in enumerate(page["questions"]):
            yield number, _number(question), place


def _question(
    question: Mapping[str, Any],
    where: tuple[int, int],
    handed: Mapping[int, Mapping[str, Any] | None],
    texts: Mapping[int, PageText],
) -> QuestionFacts:
    page, place = where
    name = _text(question["id"])
    facts = QuestionFacts(
        id=name,
        type=_text(question["type"]),
        page=page,
        place=place,
        points=_number(question["points"]) if question["graded"] else 0,
    )
    script = handed.get(page)
    if script is None:
        return facts
    told = script["questions"][name]
    extras = list(texts[page].extras.get(name, ()))
    if "masked" in told:
        told = {**told, **unmasked(_text(told["masked"]), _number(told["n"]))}
        extras += [text for how in told["told"].items() for text in feedback_text(*how)]
    return QuestionFacts(
        id=name,
        type=facts.type,
        page=page,
        place=place,
        points=facts.points,
        prompt=_text(told["prompt"]),
        choices={int(number): _text(label) for number, label in told["labels"].items()},
        key=dict(told["key"]),
        extras=tuple(extras),
    )


def _numbered(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for row in rows:
        yield _number(row["n"]), row


def _decoded(read: Read, name: str) -> str:
    content = read(name)
    if content is None:
        message = f"it has no {name}"
        raise UnreadableError(message)
    return content.decode("utf-8")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value


def _optional(value: object) -> int | None:
    return None if value is None else _number(value)
