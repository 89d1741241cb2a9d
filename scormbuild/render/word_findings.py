"""Findings about the words of the interface (THM015-THM017, THM030-THM039)."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class PhraseUnknown(Diagnostic):
    """`words:` in course.yaml replaces a phrase that does not exist.

    Why: the replacement would never be seen.

    Wrong: `words: {nxt: Onwards}`

    Right: `words: {next: Onwards}`
    """

    code: ClassVar[str] = "THM015"

    key: str
    known: tuple[str, ...]

    def message(self) -> str:
        """Name the key."""
        return f"there is no phrase {self.key!r} to replace"

    def hint(self) -> str | None:
        """Suggest the closest key."""
        close = get_close_matches(self.key, self.known, n=1)
        return f"did you mean {close[0]!r}?" if close else None


@dataclass(frozen=True, kw_only=True)
class PhraseGapUnknown(Diagnostic):
    """A phrase has a gap that nothing fills.

    Why: the learner would read the name of the gap between its braces.

    Wrong: `words: {progress: "{page} of {total}"}`

    Right: `words: {progress: "{n} of {total}"}`
    """

    code: ClassVar[str] = "THM016"

    key: str
    gap: str
    known: tuple[str, ...]

    def message(self) -> str:
        """Name the phrase and its gap."""
        return f"nothing fills the gap {{{self.gap}}} of the phrase {self.key!r}"

    def hint(self) -> str | None:
        """Name the gaps there are."""
        if not self.known:
            return "this phrase has no gaps"
        return f"its gaps are {', '.join(f'{{{gap}}}' for gap in self.known)}"


@dataclass(frozen=True, kw_only=True)
class LanguageWithoutPhrases(Diagnostic):
    """The buttons and labels of the player are in English, the course is not.

    Why: a learner reads two languages on one page, and a screen reader reads the English ones
    with the voice of the course's language.

    Wrong: `language: fi` without `words:`

    Right: `language: fi` and `words:` with every phrase in Finnish
    """

    code: ClassVar[str] = "THM017"
    severity: ClassVar[Severity] = Severity.WARNING

    language: str
    missing: int
    example: str

    def message(self) -> str:
        """Name the language and how much is missing."""
        phrases = "1 phrase" if self.missing == 1 else f"{self.missing} phrases"
        return f"{phrases} of the player, such as {self.example!r}, have no {self.language!r} words"

    def hint(self) -> str | None:
        """Say where phrases go."""
        tag = self.language
        return (
            f"they stay English: translate them under words: in course.yaml, "
            f"or all of them in templates/locale/{tag}.po"
        )


@dataclass(frozen=True, kw_only=True)
class PhraseGapMissing(Diagnostic):
    """A phrase of the course leaves out what scormbuild would have filled in.

    Why: the learner does not read the number or name that the phrase is about. A phrase for one
    number alone ("one lesson") may leave the number out.

    Wrong: `words: {progress: "page {n}"}`

    Right: `words: {progress: "page {n} of {total}"}`
    """

    code: ClassVar[str] = "THM030"
    severity: ClassVar[Severity] = Severity.WARNING

    key: str
    gap: str

    def message(self) -> str:
        """Name the phrase and its gap."""
        return f"the phrase {self.key!r} leaves out {{{self.gap}}}"

    def hint(self) -> str | None:
        """Say what to write."""
        return f"write {{{self.gap}}} where it belongs in your sentence"


@dataclass(frozen=True, kw_only=True)
class PhrasesUnreadable(Diagnostic):
    """A file with phrases of the course's own theme cannot be read.

    Why: without it, the player would speak English.

    Wrong: `msgstr "Seuraava` in `templates/locale/fi.po`: the closing quotation mark is missing

    Right: `msgstr "Seuraava"`
    """

    code: ClassVar[str] = "THM031"

    reason: str

    def message(self) -> str:
        """Repeat what the parser said."""
        return f"these phrases cannot be read: {self.reason}"


@dataclass(frozen=True, kw_only=True)
class OtherWriting(Diagnostic):
    """The player speaks the language of the course, but writes it in other characters.

    Why: `zh` is in simplified characters. Readers of traditional ones understand them, and notice.

    Wrong: `language: zh-Hant` without phrases of its own

    Right: `language: zh-Hant` and `templates/locale/zh-Hant.po`
    """

    code: ClassVar[str] = "THM032"
    severity: ClassVar[Severity] = Severity.ADVICE

    language: str
    used: str

    def message(self) -> str:
        """Name both."""
        return f"the player's words for {self.language!r} are those of {self.used!r}"

    def hint(self) -> str | None:
        """Say where phrases go."""
        return f"add templates/locale/{self.language}.po with phrases in traditional characters"
