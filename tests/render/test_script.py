import json
from collections.abc import Callable

import pytest

from scormbuild.render.script import inline_json, script_json

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
