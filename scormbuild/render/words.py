"""The phrases of the interface: read from the theme, translated, replaced by the course.

English is in `words/*.toml` of the theme, one entry per phrase; all other languages are gettext
catalogues in `locale/`. A key is the context of its entry there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.render.catalogues import read_catalogue
from scormbuild.render.counting import OTHER, Counting, counting, fallbacks
from scormbuild.render.theme import BUILTIN, Theme, builtin_theme
from scormbuild.render.theme_settings import ThemeFile
from scormbuild.render.word_findings import (
    LanguageWithoutPhrases,
    OtherWriting,
    PhraseGapMissing,
    PhraseGapUnknown,
    PhrasesUnreadable,
    PhraseUnknown,
)

#: The phrases of `words/*.toml` are English.
ENGLISH = "en"

#: Where English phrases stand: those of scripts travel in the plan of a package, in the scripts of
#: quizzes and of pages where answers can be dragged, or with the tools that the menu leads to.
_OF_PAGES = "words/pages.toml"
_OF_SCRIPTS = ("words/player.toml", "words/tracking.toml")
_OF_QUIZZES = "words/quizzes.toml"
_OF_DRAGGING = "words/dragging.toml"
_OF_TOOLS = "words/tools.toml"

_ONE = "_one"
_OTHER = f"_{OTHER}"

#: The catalogue for `zh` is in simplified characters; where others are written, CLDR says.
_TRADITIONAL = ("zh-hant", "zh-hk", "zh-mo", "zh-tw")

_GAP = re.compile(r"\{([a-z_]+)\}")
_COURSE = Span(PurePosixPath("course.yaml"))


@dataclass(frozen=True, slots=True)
class Words:
    """All phrases by key, the keys of those that scripts say, and how the language counts.

    A phrase that depends on a number has one key per plural category: `lessons_one`. Scripts of
    every page say `of_scripts`, those of quizzes `of_quizzes`, too, the tools `of_tools`; where
    answers can be dragged, `of_dragging`.
    """

    phrases: Mapping[str, str]
    of_scripts: frozenset[str]
    counting: Counting = field(default_factory=Counting)
    of_quizzes: frozenset[str] = frozenset()
    of_tools: frozenset[str] = frozenset()
    of_dragging: frozenset[str] = frozenset()

    def chosen(self, *sets: frozenset[str]) -> dict[str, str]:
        """Return the phrases whose keys are in any of the sets, in their order."""
        keys = frozenset().union(*sets)
        return {key: phrase for key, phrase in self.phrases.items() if key in keys}

    def say(self, key: str, /, **gaps: object) -> str:
        """Return a phrase with its gaps filled; the gap `n` chooses between plural forms."""
        n = gaps.get("n")
        forms = [key]
        if isinstance(n, int):
            forms += [f"{key}_{self.counting.category(n)}", key + _OTHER]
        for form in forms:
            if form in self.phrases:
                return _GAP.sub(lambda gap: self._written(gaps[gap[1]]), self.phrases[form])
        message = f"there is no phrase {key!r}"
        raise LookupError(message)

    def _written(self, value: object) -> str:
        return self.counting.written(value) if isinstance(value, int) else str(value)


@dataclass(frozen=True, slots=True)
class Places:
    """Where a course says its language, and its own phrases by key."""

    language: Span = _COURSE
    words: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _English:
    """The phrases as they are written down: `_one` and `_other` are a pair."""

    phrases: Mapping[str, str]
    by_file: Mapping[str, frozenset[str]]

    def plural(self, key: str) -> str | None:
        """Return what the forms of a phrase have in common, if there is more than one."""
        base = key.removesuffix(_ONE).removesuffix(_OTHER)
        return base if {base + _ONE, base + _OTHER} <= self.phrases.keys() else None

    def forms(self, categories: Mapping[str, object]) -> Mapping[str, str]:
        """Return the English phrase behind each key that there can be in a language."""
        forms: dict[str, str] = {}
        for key, phrase in self.phrases.items():
            base = self.plural(key)
            if base is None:
                forms[key] = phrase
            elif key.endswith(_OTHER):
                forms |= {f"{base}_{name}": phrase for name in (*categories, OTHER)}
        return forms

    def missing(self, spoken: Iterable[str]) -> list[str]:
        """Return the phrases that nobody translated; of those with a number one form is enough."""
        there = frozenset(spoken)
        return [
            phrase
            for key, phrase in self.phrases.items()
            if key not in there and not (self.plural(key) and key.endswith(_ONE))
        ]

    def said(self, phrases: Iterable[str], *files: str) -> frozenset[str]:
        """Return the keys among `phrases` that stand in these files, in whichever form."""
        keys = frozenset().union(*(self.by_file[name] for name in files))
        return frozenset(
            key for key in phrases if key in keys or key.rpartition("_")[0] + _OTHER in keys
        )


def read_words(
    theme: Theme, language: str, replaced: Mapping[str, str], places: Places | None = None
) -> Outcome[Words]:
    """Read the theme's phrases, in the course's language, and lay the course's own over them."""
    found: list[Diagnostic] = []
    places = places or Places()
    numbers = counting(language)
    english = _english(theme, found)
    forms = english.forms(numbers.samples)
    translated = _translated(theme, language, numbers, found)
    translated = {key: phrase for key, phrase in translated.items() if key in forms}
    found += _problems(forms, replaced, places)
    if tuple(fallbacks(language))[-1] != ENGLISH:
        missing = english.missing(translated.keys() | replaced.keys())
        found += _unspoken(theme, language, missing, places.language)
    phrases = {**english.phrases, **translated, **replaced}
    said = Words(
        phrases,
        english.said(phrases, *_OF_SCRIPTS),
        numbers,
        of_quizzes=english.said(phrases, _OF_QUIZZES),
        of_tools=english.said(phrases, _OF_TOOLS),
        of_dragging=english.said(phrases, _OF_DRAGGING),
    )
    return Outcome(said, tuple(found))


def is_spoken(language: str) -> bool:
    """Tell whether scormbuild brings phrases in a language."""
    locale = builtin_theme() / "locale"
    tags = tuple(fallbacks(language))
    return tags[-1] == ENGLISH or any((locale / f"{tag}.po").is_file() for tag in tags)


def _english(theme: Theme, found: list[Diagnostic]) -> _English:
    phrases: dict[str, str] = {}
    by_file: dict[str, frozenset[str]] = {}
    for name in (_OF_PAGES, *_OF_SCRIPTS, _OF_QUIZZES, _OF_DRAGGING, _OF_TOOLS):
        part = _toml(theme.files[name], found)
        phrases |= part
        by_file[name] = frozenset(part)
    return _English(phrases, by_file)


def _own_file(theme: Theme, language: str) -> bool:
    return any(
        f"{folder}/{name}" in theme.files
        for folder, suffix in (("locale", ".po"), ("words", ".toml"))
        for name in (language + suffix, language.lower() + suffix)
    )


def _translated(
    theme: Theme, language: str, numbers: Counting, found: list[Diagnostic]
) -> Mapping[str, str]:
    """Return what catalogues say, the closest one to the language last.

    A course's theme can bring `locale/<language>.po`, or `words/<language>.toml`, for some phrases
    or for all.
    """
    phrases: dict[str, str] = {}
    names = {name.lower(): name for name in theme.files}
    for tag in reversed(tuple(fallbacks(language))):
        for name in (f"{BUILTIN}locale/{tag}.po", f"locale/{tag}.po"):
            if name in names:
                read = read_catalogue(theme.files[names[name]], numbers)
                found += read.diagnostics
                phrases |= read.value or {}
        name = f"words/{tag}.toml"
        if name in names:
            phrases |= _toml(theme.files[names[name]], found)
    return phrases


def _toml(file: ThemeFile, found: list[Diagnostic]) -> Mapping[str, str]:
    try:
        return tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        found.append(PhrasesUnreadable(at=Span(file.path), reason=str(error)))
        return {}


def _unspoken(theme: Theme, language: str, missing: list[str], at: Span) -> Iterator[Diagnostic]:
    if missing:
        count = len(missing)
        yield LanguageWithoutPhrases(at=at, language=language, missing=count, example=missing[0])
    if language.lower().startswith(_TRADITIONAL) and not _own_file(theme, language):
        yield OtherWriting(at=at, language=language, used="zh")


def gaps(phrase: str) -> tuple[str, ...]:
    """Return the names of a phrase's gaps, each once."""
    return tuple(dict.fromkeys(_GAP.findall(phrase)))


def _problems(
    forms: Mapping[str, str], replaced: Mapping[str, str], places: Places
) -> Iterator[Diagnostic]:
    for key, phrase in replaced.items():
        at = places.words.get(key, _COURSE)
        if key not in forms:
            yield PhraseUnknown(at=at, key=key, known=tuple(sorted(forms)))
            continue
        known, given = gaps(forms[key]), gaps(phrase)
        unknown = [gap for gap in given if gap not in known]
        for gap in unknown:
            yield PhraseGapUnknown(at=at, key=key, gap=gap, known=known)
        for gap in () if unknown else known:
            if gap not in given and not _for_one_number(key, gap, forms):
                yield PhraseGapMissing(at=at, key=key, gap=gap)


def _for_one_number(key: str, gap: str, forms: Mapping[str, str]) -> bool:
    """Tell whether a form can do without the number: "one lesson", and "two" in Arabic."""
    base, _, category = key.rpartition("_")
    return gap == "n" and category in ("zero", "one", "two") and base + _OTHER in forms
