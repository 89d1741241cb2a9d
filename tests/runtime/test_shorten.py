"""Short names mean what the long ones meant."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scormbuild.runtime.shorten import NotShortenedError, shorten
from tests.needed import node


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("const long = f(); use(long);", "const e = f(); use(e);"),
        (
            "const LONG = 1000; const two = LONG; f({LONG, two});",
            " const e = 1000; f({LONG:1000, two:e});",
        ),
        ("f(ONE); const ONE = 1; { const ONE = 2; f(ONE); }", "f(1);  {  f(2); }"),
        ("let one = 1; const TWO = -2, three = 3;", "let e = 1; const t = -2, n = 3;"),
        ("window.long = long;", "window.long = long;"),
        ("function first(one, two) { return two; }", "function e(e, t) { return t; }"),
        (
            "function first(one) { return first(one); }",
            "function e(t) { return e(t); }",
        ),
        ("const it = (one) => ({one, two: one});", "const e = (e) => ({one:e, two: e});"),
        ("const it = one => one.one;", "const e = e => e.one;"),
        (
            "const {one, two: {three}, ...rest} = given;",
            "const {one:e, two: {three:t}, ...n} = given;",
        ),
        (
            "const {one = other, two: three = four} = {};",
            "const {one:e = other, two: t = four} = {};",
        ),
        ("const [one, , two = one] = given;", "const [e, , t = e] = given;"),
        ("let one; [one] = given; ({one} = given);", "let e; [e] = given; ({one:e} = given);"),
        (
            "for (const [one, two] of all) { const three = one; f(three, two); }",
            "for (const [e, t] of all) { const n = e; f(n, t); }",
        ),
        ("for (let one = 0; one < 2; one++) f(one);", "for (let e = 0; e < 2; e++) f(e);"),
        ("for (one of all) f(one);", "for (one of all) f(one);"),
        ("try { f(); } catch (error) { f(error); }", "try { f(); } catch (e) { f(e); }"),
        ("const it = {one(two) { return two; }};", "const e = {one(e) { return e; }};"),
        (
            "const it = function again(n) { return again(n); }; it();",
            "const e = function t(e) { return t(e); }; e();",
        ),
        ("class Long {} new Long();", "class e {} new e();"),
        ("again: for (;;) { continue again; }", "again: for (;;) { continue again; }"),
        ("const one = `${one} one`; // one", "const e = `${e} one`; // one"),
        ("const one = e;", "const t = e;"),
        ("let one = 1; { let two = one; f(two); }", "let e = 1; { let t = e; f(t); }"),
        ("let one = 1; { let one = 2; f(one); }", "let e = 1; { let e = 2; f(e); }"),
        ("const one = (two = three) => two;", "const e = (e = three) => e;"),
        ('const é = "日本"; f(é);', 'const e = "日本"; f(e);'),
    ],
)
def test_variables_get_short_names(script: str, expected: str) -> None:
    assert shorten(script) == expected


@pytest.mark.parametrize("script", ["var one = 1;", "const one = ;", "f(;"])
def test_what_is_not_understood_is_refused(script: str) -> None:
    with pytest.raises(NotShortenedError):
        shorten(script)


def test_many_names_never_are_words_of_javascript() -> None:
    names = [f"variable{number}" for number in range(3_000)]
    short = shorten("".join(f"let {name};" for name in names))
    given = short.removesuffix(";").removeprefix("let ").split(";let ")

    assert len(set(given)) == len(names)
    assert {"do", "if", "in"}.isdisjoint(given)
    assert {len(name) for name in given} == {1, 2, 3}


def test_a_shortened_script_does_the_same(tmp_path: Path) -> None:
    script = """
const outer = [1, 2, 3];
function total(list, start = 0) {
  let sum = start;
  for (const item of list) { const doubled = item * 2; sum += doubled; }
  return sum;
}
const make = (name) => (
  { name, twice() { return name + name; }, get size() { return name.length; } }
);
const read = ({ name, size: length = 0, ...others }) => [name, length, Object.keys(others)];
const nested = () => {
  const outer = "inner";
  return () => { const inner = outer; return inner; };
};
try { throw new Error("no"); } catch ({ message }) { outer.push(message); }
const factorial = function itself(n) { return n < 2 ? 1 : n * itself(n - 1); };
switch (outer.length) { case 4: { const found = "four"; outer.push(found); } }
console.log(JSON.stringify([
  outer, total([1, 2], 5), make("ab").twice(), make("ab").size, read({ name: 1, size: 2, more: 3 }),
  nested()(), factorial(5), [..."xyz"].map((letter, index) => `${index}${letter}`),
]));
"""
    said = []
    for name, text in (("long.js", script), ("short.js", shorten(script))):
        (tmp_path / name).write_text(text, encoding="utf-8")
        done = subprocess.run(
            [node(), str(tmp_path / name)], capture_output=True, text=True, check=True
        )
        said.append(done.stdout)

    assert said[0] == said[1]
    assert '"four"' in said[0]
