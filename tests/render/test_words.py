from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import PurePosixPath

import pytest

from scormbuild.diagnostics import Span
from scormbuild.render.findings import LanguageWithoutPhrases, PhraseGapUnknown, PhraseUnknown
from scormbuild.render.theme import Theme
from scormbuild.render.words import read_words
from tests.render.making import MakeTheme

AT = Span(PurePosixPath("course.yaml"))


def test_every_phrase_has_one_key_in_all_files(shipped: Theme) -> None:
    keys = Counter(
        key for _, file in shipped.named("words", ".toml") for key in tomllib.loads(file.text)
    )

    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize(
    ("key", "gaps", "expected"),
    [
        ("next", {}, "Next"),
        ("progress", {"n": 3, "total": 6}, "3 of 6"),
        ("lessons", {"n": 1}, "1 lesson"),
        ("lessons", {"n": 0}, "0 lessons"),
        ("lessons", {"n": 12}, "12 lessons"),
    ],
)
def test_gaps_are_filled(shipped: Theme, key: str, gaps: dict[str, object], expected: str) -> None:
    words = read_words(shipped, "en-GB", {}).value

    assert words is not None
    assert words.say(key, **gaps) == expected


def test_only_the_scripts_words_travel(shipped: Theme) -> None:
    words = read_words(shipped, "en", {}).value

    assert words is not None
    assert "question_check" in words.of_scripts
    assert "skip" in words.phrases
    assert "skip" not in words.of_scripts


@pytest.mark.parametrize(
    ("replaced", "expected"),
    [
        ({"next": "Onwards"}, ()),
        ({"progress": "{total}: {n}"}, ()),
        (
            {"progress": "{page} of {total}"},
            (PhraseGapUnknown(at=AT, key="progress", gap="page", known=("n", "total")),),
        ),
        ({"next": "On to {n}"}, (PhraseGapUnknown(at=AT, key="next", gap="n", known=()),)),
    ],
)
def test_a_course_replaces_phrases(
    shipped: Theme, replaced: dict[str, str], expected: tuple[object, ...]
) -> None:
    outcome = read_words(shipped, "en", replaced)

    assert outcome.diagnostics == expected
    assert outcome.value is not None
    assert {key: outcome.value.phrases[key] for key in replaced} == replaced


def test_a_phrase_that_does_not_exist_is_named(shipped: Theme) -> None:
    (found,) = read_words(shipped, "en", {"nxt": "Onwards"}).diagnostics

    assert isinstance(found, PhraseUnknown)
    assert found.message() == "there is no phrase 'nxt' to replace"
    assert found.hint() == "did you mean 'next'?"


def test_another_language_is_an_advice_until_all_phrases_are_there(
    shipped: Theme, make_theme: MakeTheme
) -> None:
    known = read_words(shipped, "fi", {}).value
    assert known is not None
    finnish = {key: f"f {phrase}" for key, phrase in known.phrases.items()}
    lines = "".join(f'{key} = "{text}"\n' for key, text in finnish.items())

    advice = (LanguageWithoutPhrases(at=AT, language="fi"),)
    assert read_words(shipped, "fi", {"next": "Seuraava"}).diagnostics == advice
    assert read_words(shipped, "fi", finnish).diagnostics == ()
    brought = read_words(make_theme(**{"words/fi.toml": lines}), "fi-FI", {})
    assert brought.diagnostics == ()
    assert brought.value is not None
    assert brought.value.say("next") == "f Next"
