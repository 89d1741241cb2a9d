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


MUCH = "é" * 1000


def test_few_wide_signs_of_json_are_escaped() -> None:
    assert script_json(f"\\… 😀{MUCH}") == rf'"\\\u2026 \ud83d\ude00{MUCH}"'
    assert script_json("我们 …") == '"我们 …"'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p title='“'>… 😀 é</p>", "<p title='&#8220;'>&#8230; &#128512; é</p>"),
        ("μ İ Ÿ ẞ", "&#956; &#304; &#376; &#7838;"),
        ("<SCRIPT>…</script> … <style>“</style>", "<SCRIPT>…</script> &#8230; <style>“</style>"),
        ("<!-- … <script> --> …", "<!-- … <script> --> &#8230;"),
        ("<svg><![CDATA[…]]></svg>…", "<svg><![CDATA[…]]></svg>&#8230;"),
    ],
)
def test_few_wide_signs_are_references_where_they_mean_something(html: str, expected: str) -> None:
    assert narrow(html + MUCH) == expected + MUCH


def test_many_wide_signs_stay() -> None:
    assert narrow("<p>我们</p>") == "<p>我们</p>"
