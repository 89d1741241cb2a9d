from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scormbuild.runtime.link import LinkError, link, minify
from tests.needed import node

RUNTIME = Path(__file__).parents[2] / "scormbuild" / "runtime"
ENTRIES = sorted(path.name for path in RUNTIME.glob("entry-*.js"))


def linked(**modules: str) -> str:
    """Link modules given as `a__b=...` for `a/b.js`; the entry is `entry`."""
    files = {name.replace("__", "/") + ".js": text for name, text in modules.items()}
    return link("entry.js", files.__getitem__)


def test_modules_stand_in_the_order_of_their_need_and_once() -> None:
    script = linked(
        entry='import { one } from "./part/one.js";\nimport { last } from "./last.js";one(last);\n',
        part__one='import { last } from "../last.js";\nexport const one = (it) => last(it);\n',
        last="/** Says it. */\nexport function last() {}\n",
    )

    assert script == (
        '(function () {\n"use strict";\n'
        "/** Says it. */\nfunction last() {}\n"
        "const one = (it) => last(it);\n"
        "one(last);\n"
        "})();\n"
    )


def test_an_import_over_several_lines_goes_whole() -> None:
    script = linked(
        entry='import {\n  one,\n  two,\n} from "./a.js";\none(two);\n',
        a="export const one = 1;\nexport let two = 2;\nexport {};\n",
    )

    body = "const one = 1;\nlet two = 2;\none(two);"
    assert script == f'(function () {{\n"use strict";\n{body}\n}})();\n'


@pytest.mark.parametrize(
    "text",
    [
        "// import { a } from './no.js'",
        '/** @type {import("./no.js").No} */\nconst kind = 1;',
        "/*\nimport x from './no.js';\nexport default x;\n*/",
        "const words = \"import('x')\";",
        "const pattern = /import\\(['\"`]/;",
        "const lines = `\nexport default\n`;",
        "important();",
        "a.import(b);",
    ],
)
def test_words_in_comments_and_texts_are_no_imports(text: str) -> None:
    assert linked(entry=text) == f'(function () {{\n"use strict";\n{text}\n}})();\n'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('import x from "./a.js";', "only named imports"),
        ('import * as x from "./a.js";', "only named imports"),
        ('import "./a.js";', "only named imports"),
        ('import { one as two } from "./a.js";', "imports must keep their names: one as two"),
        ('import { one } from "package";', "only own modules can be imported: package"),
        ('import { one } from "../../a.js";', "leaves the runtime: ../../a.js"),
        ('import { none } from "./a.js";', "a.js does not export none"),
        ('import { hidden } from "./a.js";', "a.js does not export hidden"),
        ('const x = import("./a.js");', "only named imports"),
        ("const x = import.meta.url;", "only named imports"),
        ("export default 1;", "only named imports"),
        ('export { one } from "./a.js";', "only named imports"),
        ('export * from "./a.js";', "only named imports"),
        ('import { one } from "./a.js";\nconst hidden = 2;', "hidden is declared in a.js, too"),
        ('import { one } from "./a.js";\nfunction one() {}', "one is declared in a.js, too"),
        ('import { one } from "./a.js";\nclass hidden {}', "hidden is declared in a.js, too"),
        ("const { a, b } = window;", "top-level names are declared one by one: { a, b }"),
        ('import { again } from "./b.js";', "entry.js: imports itself by way of entry.js, b.js"),
    ],
)
def test_what_is_not_known_is_refused(text: str, problem: str) -> None:
    with pytest.raises(LinkError) as caught:
        linked(
            entry=f"{text}\nexport const entry = 1;",
            a="const hidden = 1;\nexport const one = hidden;",
            b='import { entry } from "./entry.js";\nexport const again = entry;',
        )

    assert problem in str(caught.value)


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_runtime_links_to_the_same_script_each_time(entry: str) -> None:
    def read(path: str) -> str:
        return (RUNTIME / path).read_text(encoding="utf-8")

    assert link(entry, read) == link(entry, lambda path: read(path).replace("\n", "\r\n"))


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_linked_scripts_are_sound(entry: str, tmp_path: Path) -> None:
    script = link(entry, lambda path: (RUNTIME / path).read_text(encoding="utf-8"))
    for name, text in (("linked.js", script), ("small.js", minify(script))):
        (tmp_path / name).write_text(text, encoding="utf-8")
        done = subprocess.run(
            [node(), "--check", str(tmp_path / name)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (name, done.stderr) == (name, "")


def test_the_small_tracking_script_opens_a_session(tmp_path: Path) -> None:
    script = minify(
        link("entry-scorm12.js", lambda path: (RUNTIME / path).read_text(encoding="utf-8"))
    )
    program = tmp_path / "play.js"
    program.write_text(
        "globalThis.window = globalThis; window.parent = window; const ignore = () => {};\n"
        "window.addEventListener = ignore; window.document = { addEventListener: ignore };\n"
        f"{script}\n"
        "const plan = { id: 'x', limit: 4000, pages: [], questions: [], quizzes: [],"
        " completion: { lessons: [1], viewed: 'end' }, passing: null };\n"
        "const session = window.scormbuild.open(plan);\n"
        "session.visit(1); session.finishPage(1);\n"
        "process.stdout.write(JSON.stringify([session.mode, session.outcome()]));\n"
        "process.exit(0);\n",
        encoding="utf-8",
    )
    done = subprocess.run([node(), str(program)], capture_output=True, text=True, check=True)

    assert done.stdout == '["normal",{"complete":true,"success":"unknown","score":null}]'
