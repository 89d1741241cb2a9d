"""The phrases of the interface: read from the theme, replaced by the course."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.render.findings import LanguageWithoutPhrases, PhraseGapUnknown, PhraseUnknown
from scormbuild.render.theme import Theme

#: The shipped phrases are English.
ENGLISH = "en"

#: Only these are used by the scripts of a package and travel in its plan.
_OF_SCRIPTS = ("player", "tracking")

_GAP = re.compile(r"\{([a-z_]+)\}")
_COURSE_FILE = PurePosixPath("course.yaml")


@dataclass(frozen=True, slots=True)
class Words:
    """All phrases by key, and the keys of those that scripts say."""

    phrases: Mapping[str, str]
    of_scripts: frozenset[str]

    def say(self, key: str, /, **gaps: object) -> str:
        """Return a phrase with its gaps filled; the gap `n` chooses between `_one` and `_other`."""
        if key not in self.phrases:
            key += "_one" if gaps.get("n") == 1 else "_other"
        if key not in self.phrases:
            message = f"there is no phrase {key.removesuffix('_other')!r}"
            raise LookupError(message)
        return _GAP.sub(lambda gap: str(gaps[gap[1]]), self.phrases[key])


def read_words(theme: Theme, language: str, replaced: Mapping[str, str]) -> Outcome[Words]:
    """Read the theme's phrases and lay the course's own over them.

    A theme can bring a language along as `words/<language>.toml`, in one file for all phrases.
    """
    shipped: dict[str, str] = {}
    scripts: set[str] = set()
    for name, file in theme.named("words", ".toml"):
        part = PurePosixPath(name).stem
        if part in (*_OF_SCRIPTS, "pages"):
            phrases = tomllib.loads(file.text)
            shipped |= phrases
            scripts |= phrases.keys() if part in _OF_SCRIPTS else set()
    translated = _translation(theme, language)
    found = tuple(_problems(shipped, replaced, Span(_COURSE_FILE)))
    spoken = translated.keys() | replaced.keys()
    if language.partition("-")[0].lower() != ENGLISH and not shipped.keys() <= spoken:
        found = (*found, LanguageWithoutPhrases(at=Span(_COURSE_FILE), language=language))
    return Outcome(Words({**shipped, **translated, **replaced}, frozenset(scripts)), found)


def _translation(theme: Theme, language: str) -> Mapping[str, str]:
    for name in (language.lower(), language.partition("-")[0].lower()):
        file = theme.files.get(f"words/{name}.toml")
        if file:
            return tomllib.loads(file.text)
    return {}


def _problems(
    shipped: Mapping[str, str], replaced: Mapping[str, str], at: Span
) -> Iterator[Diagnostic]:
    for key, phrase in replaced.items():
        if key not in shipped:
            yield PhraseUnknown(at=at, key=key, known=tuple(sorted(shipped)))
            continue
        known = tuple(dict.fromkeys(_GAP.findall(shipped[key])))
        for gap in _GAP.findall(phrase):
            if gap not in known:
                yield PhraseGapUnknown(at=at, key=key, gap=gap, known=known)
