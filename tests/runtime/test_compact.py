"""Compact scripts do what the readable ones do."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scormbuild.runtime.compact import NotCompactedError, compact
from tests.needed import node
from tests.runtime.programs import Programs


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("/* one */ f( 1 ); // two\n", "f(1)"),
        ('f("a  b /* no */", /a \\/\\/ {2}/g);', 'f("a  b /* no */",/a \\/\\/ {2}/g)'),
        ("f(`a ${ b + `${ c }  d` }  e`);", "f(`a ${b+`${c}  d`}  e`)"),
        ("const one = 1;\nconst two = 2;\nlet three;\nf();", "let one=1,two=2,three;f()"),
        ("const { one } = f();", "let{one}=f()"),
        ("for (const one of f()) { g(one); }", "for(let one of f())g(one)"),
        ("for (let n = 0, m = 1; n < m; n++) f(n);", "for(let n=0,m=1;n<m;n++)f(n)"),
        ("function f() {\n  return typeof one;\n}\nf();", "function f(){return typeof one}f()"),
        ("if (one) f(); else { g(); }", "one?f():g()"),
        (
            "if (!one) f();\nif (two || three) g(); else if (two) f();",
            "one||f(),two||three?g():two&&f()",
        ),
        ("if (one) two = 1; f();", "one&&(two=1),f()"),
        (
            "if (one) { const two = 1; f(two); } else throw two;",
            "if(one){let two=1;f(two)}else throw two",
        ),
        (
            "if (one) { for (;;) { if (two) return; } } else f();",
            "if(one){for(;;)if(two)return}else f()",
        ),
        ("if (one) { let two; }", "if(one){let two}"),
        ("if (one) {} f();", "if(one){}f()"),
        (
            "f(function () { if (one) return 1; if (!two) { return 2; } f(); return 3; });",
            "f(function(){if(one)return 1;if(!two)return 2;f();return 3})",
        ),
        (
            "f(() => { if (one) return 1; if (!two) { return 2; } return 3; });",
            "f(()=>one?1:two?3:2)",
        ),
        ("f(() => { if (one) return; f(); g(); });", "f(()=>{one||(f(),g())})"),
        ("f(() => { if (!one) return; if (two) f(); });", "f(()=>{one&&two&&f()})"),
        ("f(() => { return { one }; }, () => { f(); });", "f(()=>({one}),()=>{f()})"),
        ("({ one } = two); if (({ one }).one) f();", "({one}=two,({one}).one&&f())"),
        (
            "f((one && two) || three, (one || two) && three);",
            "f(one&&two||three,(one||two)&&three)",
        ),
        (
            "f((one + 1) * 2, one + (two - 1), (one ? two : three) ? 1 : 2);",
            "f((one+1)*2,one+(two-1),(one?two:three)?1:2)",
        ),
        ("f((one, two), (() => one)(), (two = one));", "f((one,two),(()=>one)(),two=one)"),
        (
            "f(one === undefined, typeof one !== 'string', two === 'two');",
            "f(one===void 0,typeof one!='string',two==='two')",
        ),
        (
            "f(() => { f(); if (one) return undefined; if (two) { f(); return (null); } f(); });",
            "f(()=>{f();if(one)return;if(two){f();return null}f()})",
        ),
        (
            "f(() => one ? (null) : two.three, () => (null).one);",
            "f(()=>one?null:two.three,()=>null.one)",
        ),
        ("f([1, 2, ], { one, }, (one, ) => [, , ], );", "f([1,2],{one},one=>[,,])"),
        ("const [one, , ] = f((a, b) => a, ({c}) => c);", "let[one,,]=f((a,b)=>a,({c})=>c)"),
        ("f(async (one) => await one, (...all) => all);", "f(async one=>await one,(...all)=>all)"),
        ("return_(true ? false : !true);", "return_(!0?!1:!!0)"),
        ("f(/** @type {any} */ (one).two, (1).three);", "f(one.two,(1).three)"),
        ("new (one.two())(); f((one?.two).three);", "new(one.two())(),f((one?.two).three)"),
        ("f(a + +b, a - -b, a++ + b, -(-a));", "f(a+ +b,a- -b,a++ +b,- -a)"),
        ("f(5000, 0x40000, 0xff, 1200000, 1.5, 0, 10, 0b1);", "f(5e3,262144,255,12e5,1.5,0,10,1)"),
        ("if ((one)) f(); while (two) g();", "one&&f();while(two)g()"),
        (
            "switch (one) { case 1: f(); break; default: g(); }",
            "switch(one){case 1:f();break;default:g();}",
        ),
        ("class One { two() { return 1; } }", "class One{two(){return 1}}"),
        ("const $one = é in two;", "let $one=é in two"),
        ('f("1…2 😀 é", /…“/);', 'f("1\\u20262 \\ud83d\\ude00 é",/\\u2026\\u201c/)'),
        (r'f(`1…${ 2 }“`, "\\…", "\n");', r'f(`1\u2026${2}\u201c`,"\\\u2026","\n")'),
    ],
)
def test_a_script_is_written_shorter(script: str, expected: str) -> None:
    assert compact(script) == expected + "\n"


@pytest.mark.parametrize(
    "script",
    [
        "f()\ng();",
        "const one = 1\nf();",
        "for (;;);",
        "class One { two = 1; }",
        "f(;",
        'f("\\…");',
        "String.raw`…`;",
    ],
)
def test_what_would_change_its_meaning_is_refused(script: str) -> None:
    with pytest.raises(NotCompactedError):
        compact(script)


def said(tmp_path: Path, script: str) -> str:
    (tmp_path / "script.js").write_text(script, encoding="utf-8")
    done = subprocess.run(
        [node(), str(tmp_path / "script.js")], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_programs_made_by_chance_do_the_same(tmp_path: Path) -> None:
    chance = Programs(1)
    functions = ",\n".join(chance.function() for _ in range(400))
    script = f"""
"use strict";
const given = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 1, 1], ["x", null, "1"]];
let told = [];
const functions = [{functions}];
for (const each of functions) {{
  const results = given.map((values) => {{
    told = [];
    let result;
    try {{ result = each(...values); }} catch (error) {{ result = error.name; }}
    return [told, typeof result, String(result)];
  }});
  console.log(JSON.stringify(results));
}}
"""
    assert said(tmp_path, compact(script)).splitlines() == said(tmp_path, script).splitlines()


def test_a_compact_script_does_the_same(tmp_path: Path) -> None:
    script = """
"use strict"; // kept: it changes what the rest means
const list = [1, 2, 3, ];
const words = { "in": 1, of: [, 2, ], };
function sum(...all) { let total = 0; for (const one of all) { total += one; } return total; }
const pick = (one) => /** @type {any} */ (one).of;
let text = "";
for (let at = 0, end = list.length; at < end; at++) {
  if (at % 2) text += at; else text += `<${ at }>`;
}
while (text.length < 9) { text += "!"; }
const strict = (function () { return this === undefined; })();
again: for (const one of list) { for (;;) { if (one > 1) break again; continue again; } }
switch (list.length) { case 3: { text += "three"; break; } default: text += "other"; }
console.log(JSON.stringify([
  sum(...list), pick(words), text, strict, list[0] - -list[1], +list[0] + +list[1],
  text.replace(/[ /]+|\\d/g, "-"), typeof void 0, "in" in words, !(list instanceof Object),
]));
"""
    told = said(tmp_path, script)

    assert said(tmp_path, compact(script)) == told
    assert "three" in told
