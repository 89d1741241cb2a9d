"""Properties get short names only where nobody else asks for them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from scormbuild.runtime.link import link
from scormbuild.runtime.properties import OWN, NotRenamedError, rename
from tests.needed import not_run

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "scormbuild" / "runtime"
TYPES = ROOT / "node_modules" / "@typescript"
OTHERS = re.compile(r"^\s+(?:readonly |get |set )?([A-Za-z_$][\w$]*)\??\s*[:(<]", re.MULTILINE)


def properties(script: str) -> set[str]:
    found = set()

    def look(node: Node) -> None:
        if "property_identifier" in node.type:
            found.add((node.text or b"").decode())
        for child in node.children:
            look(child)

    look(Parser(Language(tree_sitter_javascript.language())).parse(script.encode()).root_node)
    return found


def linked(name: str) -> str:
    return link(f"entry-{name}.js", lambda path: (RUNTIME / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("f(one.own, one.other);", "f(one.e, one.other);"),
        ("f({own: 1, other: 2});", "f({e: 1, other: 2});"),
        ("f({own, other});", "f({e:own, other});"),
        ("const {own, other} = f();", "const {e:own, other} = f();"),
        ("const {own = 1} = f();", "const {e:own = 1} = f();"),
        ("const it = {own() { return own; }};", "const it = {e() { return own; }};"),
        ("f(one.own, one.e);", "f(one.t, one.e);"),
        ("f(one.own, two.mine, `${three.own}`);", "f(one.e, two.t, `${three.e}`);"),
        ('f("é", one.own);', 'f("é", one.e);'),
    ],
)
def test_properties_get_short_names(script: str, expected: str) -> None:
    assert rename(script, frozenset(("own", "mine"))) == expected


@pytest.mark.parametrize("script", ['f(one["own"], two.own);', "f(one.own, 'own');"])
def test_a_property_that_a_text_names_keeps_its_name(script: str) -> None:
    with pytest.raises(NotRenamedError, match="own"):
        rename(script, frozenset(("own",)))


def test_all_of_them_are_in_the_tracking_scripts_and_none_in_the_player() -> None:
    tracking = properties(linked("scorm12")) | properties(linked("scorm2004"))

    assert tracking >= OWN
    for name in (
        "player",
        "questions-scorm12",
        "questions-scorm2004",
        "exercises",
        "quiz",
        "dragging",
        "blocks",
        "tools",
    ):
        assert OWN.isdisjoint(properties(linked(name)))


def test_no_session_names_them() -> None:
    session = (RUNTIME / "tracking" / "session.js").read_text(encoding="utf-8")
    called = session[session.rindex("return {\n    get mode()") :]
    names = re.findall(r"^    (?:get )?(\w+)(?:\(|:)", called, re.MULTILINE)

    assert {"mode", "visit", "passMark", "listen"} <= set(names)
    assert OWN.isdisjoint(names)


def test_no_plan_and_nothing_that_is_kept_names_them() -> None:
    shapes = (RUNTIME / "tracking" / "types.js").read_text(encoding="utf-8")
    plan = re.findall(r"(\w+)\??:", shapes[: shapes.index("What a learner answered")])
    kept = {"state", "base", "rev", "session", "at", "word"}

    assert {"limit", "interval", "question_text", "must"} <= set(plan)
    assert OWN.isdisjoint({*plan, *kept})


def test_no_browser_names_them() -> None:
    libraries = [
        *sorted(TYPES.glob("*/lib/lib.es*.d.ts")),
        *sorted(TYPES.glob("*/lib/lib.dom*.d.ts")),
    ]
    if not libraries:
        not_run("not run: there is no TypeScript (npm ci)")
    names = {name for each in libraries for name in OTHERS.findall(each.read_text("utf-8"))}

    assert {"addEventListener", "postMessage", "padStart"} <= names
    assert OWN.isdisjoint(names)
