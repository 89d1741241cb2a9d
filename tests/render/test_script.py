import json
from collections.abc import Callable

import pytest

from scormbuild.render.script import inline_json, narrow, script_json

HARD = {"html": '</script><!-- <b>é</b> \u2028 \u2029 \\ " -->', "n": None}


@pytest.mark.parametrize("write", [script_json, inline_json])
def test_json_in_scripts_reads_back_and_ends_nothing(write: Callable[[object], str]) -> None:
    text = write(HARD)

    assert json.loads(text) == HARD
    assert "</" not in text
    assert not {"\u2028", "\u2029"} & set(text)


def test_json_inside_html_has_no_opening_bracket() -> None:
    assert "<" not in inline_json(HARD)


def test_the_order_of_keys_is_kept() -> None:
    assert script_json({"b": 1, "a": [True, "ü"]}) == '{"b":1,"a":[true,"ü"]}'


def test_json_inside_html_is_ascii() -> None:
    assert inline_json({"é": "… 😀"}) == r'{"\u00e9":"\u2026 \ud83d\ude00"}'


MUCH = "é" * 400


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p title='“'>… 😀 é</p>{MUCH}", f"<p title='&#8220;'>&#8230; &#128512; é</p>{MUCH}"),
        (f"<SCRIPT>…</script>\n<style>“</style>…{MUCH}", None),
        ("<p>我</p>", "<p>我</p>"),
    ],
)
def test_few_wide_signs_are_references_where_they_mean_something(
    html: str, expected: str | None
) -> None:
    assert narrow(html) == (expected or html.replace("…" + MUCH, "&#8230;" + MUCH))
