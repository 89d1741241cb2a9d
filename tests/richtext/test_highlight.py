from __future__ import annotations

import re
from html import unescape

import pytest

from scormbuild.richtext.highlight import closest, highlight, is_known

CODE = 'def f(a: int) -> str:\n    return "<b>"  # & so\n'


@pytest.mark.parametrize("language", ["python", "Python", "js", "html", "text", "", "nothing"])
def test_colours_change_no_letter(language: str) -> None:
    assert unescape(re.sub(r'<span class="\w+">|</span>', "", highlight(CODE, language))) == CODE


def test_words_are_marked_by_their_kind() -> None:
    assert highlight("x = 1\n\ny", "python") == (
        '<span class="n">x</span> <span class="o">=</span> <span class="mi">1</span>\n\n'
        '<span class="n">y</span>\n'
    )


@pytest.mark.parametrize("language", ["text", "plain", "none", "TXT", "", "json", "c++"])
def test_known_languages(language: str) -> None:
    assert is_known(language)


def test_unknown_languages_have_a_close_one() -> None:
    assert (is_known("pyhton"), closest("pyhton"), closest("qqqqqq")) == (False, "python", None)
