"""Catalogues for translators, made of the English phrases: `templates/locale/*.po` and `words.pot`.

An entry's context is the key of the phrase, so that the same English can be said in two ways.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

TEMPLATES = Path(__file__).parents[1] / "templates"
LOCALE = TEMPLATES / "locale"
POT = LOCALE / "words.pot"

_HEAD = """\
# What the player of scormbuild says. Made of templates/words/*.toml: change the English there.
msgid ""
msgstr ""
"Project-Id-Version: scormbuild\\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""

_KEY = re.compile(r"(\w+) = ")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An English phrase; `plural` is what it is for numbers other than 1, if it depends on one."""

    key: str
    text: str
    plural: str | None
    comments: tuple[str, ...]
    file: str

    @property
    def id(self) -> str | tuple[str, str]:
        """Return what gettext knows the phrase by, beside its context."""
        return self.text if self.plural is None else (self.text, self.plural)


def english() -> Iterator[Phrase]:
    """Yield the phrases as they are written down."""
    for name in ("pages", "player", "quizzes", "dragging", "tracking", "tools"):
        text = (TEMPLATES / "words" / f"{name}.toml").read_text(encoding="utf-8")
        said = tomllib.loads(text)
        comments = dict(_comments(text))
        for key, phrase in said.items():
            base, _, form = key.rpartition("_")
            plural = {f"{base}_one", f"{base}_other"} <= said.keys()
            if plural and form == "other":
                continue
            other = said[f"{base}_other"] if plural else None
            where = f"words/{name}.toml"
            yield Phrase(base if plural else key, phrase, other, comments[key], where)


def _comments(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each key with the comment right above it."""
    comment: list[str] = []
    for line in text.splitlines():
        key = _KEY.match(line)
        if line.startswith("#"):
            comment.append(line[1:].strip())
            continue
        if key:
            yield key[1], tuple(comment)
        comment = []


def catalogues() -> dict[str, str]:
    """Return the catalogues by language."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(LOCALE.glob("*.po"))}


def head(text: str) -> str:
    """Return the header of a catalogue, which is never made anew."""
    return text.partition("\n\n")[0] + "\n"


def entries(text: str) -> dict[str, Message]:
    """Return the entries of a catalogue by key."""
    read = read_po(StringIO(text), abort_invalid=True)
    return {message.context: message for message in read if message.context}


def pot() -> str:
    """Return the template of all catalogues."""
    return _written(_HEAD, {})


def updated(text: str) -> str:
    """Return a catalogue with an entry for each phrase, in their order, and no other.

    New ones are empty. Where the English has changed, the translation is kept and marked as fuzzy:
    it is not used until somebody has looked at it and removed the mark.
    """
    return _written(head(text), entries(text))


def _written(head: str, known: dict[str, Message]) -> str:
    plural = re.search(r"Plural-Forms: (.*)\\n", head)
    assert plural
    catalogue = Catalog()
    catalogue.mime_headers = [("Plural-Forms", plural[1])]
    none = ("",) * catalogue.num_plurals
    for phrase in english():
        old = known.get(phrase.key)
        catalogue.add(
            phrase.id,
            old.string if old and _fits(old, phrase) else none if phrase.plural else "",
            context=phrase.key,
            locations=[(phrase.file, 0)],
            flags=_flags(old, phrase),
            auto_comments=phrase.comments,
            user_comments=old.user_comments if old else (),
        )
    file = BytesIO()
    write_po(file, catalogue, omit_header=True, include_lineno=False, width=100)
    return f"{head}\n{file.getvalue().decode().strip()}\n"


def _fits(old: Message, phrase: Phrase) -> bool:
    return isinstance(old.string, str) == (phrase.plural is None)


def _flags(old: Message | None, phrase: Phrase) -> list[str]:
    """Mark what was translated from another English."""
    if old is None or not any(old.string or ()):
        return []
    return ["fuzzy"] if old.fuzzy or old.id != phrase.id else []
