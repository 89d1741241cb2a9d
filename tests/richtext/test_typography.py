# ruff: noqa: RUF001 - typographic marks are what is tested
from __future__ import annotations

import pytest

from scormbuild.richtext import parse_blocks
from scormbuild.richtext.typography import quotes_for
from tests.richtext.placing import html, placed

QUOTED = {
    "en": "“a ‘b’ c”",
    "en-GB": "“a ‘b’ c”",
    "de": "„a ‚b‘ c“",
    "de-AT": "„a ‚b‘ c“",
    "de-CH": "«a ‹b› c»",
    "fr": "«\u202fa “b” c\u202f»",
    "fr-CA": "«\u202fa “b” c\u202f»",
    "es": "«a “b” c»",
    "pl": "„a «b» c”",
    "pt": "«a “b” c»",
    "pt-BR": "“a ‘b’ c”",
    "sv": "”a ’b’ c”",
    "ru": "«a „b“ c»",
    "ja": "「a 『b』 c」",
    "zh-Hant-TW": "「a 『b』 c」",
    "ar": "«a ‹b› c»",
    "fa-IR": "«a ‹b› c»",
    "he": "”a ’b’ c”",
    "ca": "«a “b” c»",
    "be": "«a „b“ c»",
    "ka": "„a ‚b‘ c“",
    "tr": "“a ‘b’ c”",
    "xx": "“a ‘b’ c”",
    "": "“a ‘b’ c”",
}


@pytest.mark.parametrize("language", QUOTED)
def test_quotation_marks_follow_the_language(language: str) -> None:
    assert html(parse_blocks(placed("\"a 'b' c\""), language)[0]) == QUOTED[language]


MARKS = {
    "a -- b, 1--2": "a – b, 1–2",
    "a---b": "a—b",
    "--option ----": "--option ----",
    "wait... and.. so": "wait… and.. so",
    "5 +- 1": "5 ± 1",
    "(a), (b), (c), (r)": "(a), (b), (c), (r)",
    "What????": "What????",
    "it's 5'": "it’s 5’",
    "the '90s and 'the 90s'": "the ’90s and ‘the 90s’",
    '`a -- "b"`': '<code>a -- "b"</code>',
    "<https://a.org/b--c...>": (
        '<a href="{https://a.org/b--c...}" class="external" target="_blank" '
        'rel="noopener noreferrer">https://a.org/b--c...</a>'
    ),
}


@pytest.mark.parametrize("source", MARKS)
def test_marks_become_signs(source: str) -> None:
    assert html(parse_blocks(placed(source), "en")[0]) == MARKS[source]


UNSPACED = {
    ("ko", "'닭'의 받침"): "‘닭’의 받침",
    ("ko", '그는 "안녕"이라고 "a" 했다'): "그는 “안녕”이라고 “a” 했다",
    ("ja", "'好'と\"言う\""): "『好』と「言う」",
    ("zh", "他说\"他说'好'\"了"): "他说“他说‘好’”了",
    ("zh", "John's 书, Mary's 书, A'书'B"): "John’s 书, Mary’s 书, A’书’B",
    ("th", 'คำว่า"สังเกต"ถูก'): "คำว่า“สังเกต”ถูก",
    ("zh", '`"书"的` **"书"的**'): '<code>"书"的</code> <strong>“书”的</strong>',
}


@pytest.mark.parametrize(("language", "source"), UNSPACED)
def test_quotations_without_spaces_around(language: str, source: str) -> None:
    found = html(parse_blocks(placed(source), language)[0])

    assert found == UNSPACED[language, source]


FRENCH = {
    "Quoi ? Oui ! Ici ; là : « mot »": (
        "Quoi\u202f? Oui\u202f! Ici\u202f; là\u00a0: «\u202fmot\u202f»"
    ),
    "à 10:30, voir :ici, `a ?`": "à 10:30, voir :ici, <code>a ?</code>",
}


@pytest.mark.parametrize("source", FRENCH)
def test_french_marks_keep_their_distance(source: str) -> None:
    assert html(parse_blocks(placed(source), "fr-FR")[0]) == FRENCH[source]
    assert html(parse_blocks(placed("Quoi ?"), "en")[0]) == "Quoi ?"


def test_a_region_comes_before_its_language() -> None:
    assert (quotes_for("DE-ch-1996"), quotes_for("de-1996")) == (
        ("«", "»", "‹", "›"),
        ("„", "“", "‚", "‘"),
    )
