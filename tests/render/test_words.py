from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from scormbuild.diagnostics import Span
from scormbuild.render.theme import Theme
from scormbuild.render.word_findings import (
    LanguageWithoutPhrases,
    OtherWriting,
    PhraseGapMissing,
    PhraseGapUnknown,
    PhrasesUnreadable,
    PhraseUnknown,
)
from scormbuild.render.words import Places, Words, read_words
from tests.render.making import MakeTheme

AT = Span(PurePosixPath("course.yaml"))
HEAD = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


def read(theme: Theme, language: str) -> Words:
    words = read_words(theme, language, {}).value
    assert words is not None
    return words


def entry(key: str, said: str) -> str:
    return f'msgctxt "{key}"\nmsgid "x"\nmsgstr "{said}"\n\n'


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
        ({"progress": "page {n}"}, (PhraseGapMissing(at=AT, key="progress", gap="total"),)),
        ({"lessons_one": "a single lesson"}, ()),
        ({"lessons_other": "lessons"}, (PhraseGapMissing(at=AT, key="lessons_other", gap="n"),)),
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


def test_a_finding_stands_where_the_phrase_does(shipped: Theme) -> None:
    at = Span(PurePosixPath("course.yaml"), 7, 3, 7, 6)

    (found,) = read_words(shipped, "en", {"nxt": "On"}, Places(words={"nxt": at})).diagnostics

    assert found.at == at


def test_a_language_without_phrases_is_said(shipped: Theme) -> None:
    at = Span(PurePosixPath("course.yaml"), 3, 11, 3, 13)
    english = read(shipped, "en").phrases
    finnish = {key: f"f {phrase}" for key, phrase in english.items()}
    (found,) = read_words(shipped, "fi", {"next": "Seuraava"}, Places(language=at)).diagnostics

    assert isinstance(found, LanguageWithoutPhrases)
    assert found.at == at
    assert found.message().startswith(f"{found.missing} phrases of the player, such as 'Skip to")
    assert "under words:" in str(found.hint())
    assert "templates/locale/fi.po" in str(found.hint())
    assert read_words(shipped, "fi", finnish).diagnostics == ()
    missing = {key: phrase for key, phrase in finnish.items() if key != "next"}
    (one,) = read_words(shipped, "fi", missing).diagnostics
    assert one.message() == "1 phrase of the player, such as 'Next', have no 'fi' words"


def test_a_course_brings_a_language_along(shipped: Theme, make_theme: MakeTheme) -> None:
    english = read(shipped, "en").phrases
    lines = "".join(f'{key} = "f {text}"\n' for key, text in english.items())

    words = read_words(make_theme(**{"words/fi.toml": lines}), "fi-FI", {})

    assert words.diagnostics == ()
    assert words.value is not None
    assert words.value.say("next") == "f Next"


def test_the_closest_catalogue_goes_before_the_others(make_theme: MakeTheme) -> None:
    """A course's own catalogue lies over the shipped one, a region's over both."""
    theme = make_theme(
        **{
            "locale/de.po": HEAD + entry("next", "Vorwärts") + entry("previous", "Rückwärts"),
            "locale/de-AT.po": HEAD + entry("next", "Servus") + "#, fuzzy\n" + entry("home", "x"),
        }
    )

    for language, expected in (
        ("de", ["Vorwärts", "Rückwärts", "Zurück zum Kurs"]),
        ("de-at", ["Servus", "Rückwärts", "Zurück zum Kurs"]),
        ("de-CH-1996", ["Vorwärts", "Rückwärts", "Zurück zum Kurs"]),
    ):
        said = read(theme, language).say
        assert [said("next"), said("previous"), said("home")] == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("pl", ["0 lekcji", "1 lekcja", "2 lekcje", "22 lekcje", "1\xa0000 lekcji"]),
        ("ja", ["レッスン0件", "レッスン1件", "レッスン2件", "レッスン22件", "レッスン1,000件"]),
        ("ar", ["بلا دروس", "درس واحد", "درسان", "22 درسًا", "1,000 درس"]),
        (
            "ar-EG",
            ["بلا دروس", "درس واحد", "درسان", "٢٢ درسًا", "\u0661٬\u0660\u0660\u0660 درس"],
        ),
        ("tlh", ["0 lessons", "1 lesson", "2 lessons", "22 lessons", "1000 lessons"]),
    ],
)
def test_numbers_choose_the_form(shipped: Theme, language: str, expected: list[str]) -> None:
    words = read(shipped, language)

    assert [words.say("lessons", n=n) for n in (0, 1, 2, 22, 1000)] == expected


def test_a_phrase_has_the_forms_of_its_language(shipped: Theme) -> None:
    forms = {
        language: {key for key in read(shipped, language).of_scripts if key.startswith("points_")}
        for language in ("en", "pl", "zh")
    }

    assert forms["pl"] == {"points_one", "points_few", "points_many", "points_other"}
    assert forms["en"] == forms["zh"] == {"points_one", "points_other"}
    assert read_words(shipped, "pl", {"points_few": "{n} punkty"}).diagnostics == ()
    (found,) = read_words(shipped, "en", {"points_few": "{n} points"}).diagnostics
    assert isinstance(found, PhraseUnknown)


def test_other_characters_are_said(shipped: Theme, make_theme: MakeTheme) -> None:
    expected = (OtherWriting(at=AT, language="zh-TW", used="zh"),)
    own = make_theme(**{"locale/zh-TW.po": HEAD + entry("next", "下一頁")})

    assert read_words(shipped, "zh-TW", {}).diagnostics == expected
    assert read_words(shipped, "zh-CN", {}).diagnostics == ()
    assert read_words(own, "zh-TW", {}).diagnostics == ()


@pytest.mark.parametrize(
    ("name", "text", "line", "reason"),
    [
        ("locale/de.po", HEAD + 'msgctxt "next"\nmsgid "Next\n', 5,
         "a text stands between quotation marks, on one line"),
        ("locale/de.po", HEAD + 'mgstr "x"\n', 4, "unknown or misformatted keyword"),
        ("locale/de.po", HEAD.replace("n != 1", "n ~ 1") + 'msgctxt "a"\nmsgid "b"\n'
         'msgid_plural "c"\nmsgstr[0] "d"\nmsgstr[1] "e"\n', 0,
         "invalid token in plural form: ~"),
        ("words/de.toml", "next = Weiter", 0, "Invalid value (at line 1, column 8)"),
    ],
)  # fmt: skip
def test_phrases_that_cannot_be_read(
    make_theme: MakeTheme, name: str, text: str, line: int, reason: str
) -> None:
    (found,) = read_words(make_theme(**{name: text}), "de", {}).diagnostics

    at = Span(PurePosixPath("../templates", name), line)
    assert found == PhrasesUnreadable(at=at, reason=reason)
    assert found.message() == f"these phrases cannot be read: {reason}"
