"""Gettext catalogues (`locale/<language>.po`) as phrases by key.

The key of a phrase is the context of its entry, and for one that depends on a number there is one
phrase per plural category (`lessons_one`), as the page chooses by `Intl.PluralRules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from gettext import c2py
from io import StringIO
from typing import TYPE_CHECKING

from scormbuild.diagnostics import Diagnostic, Outcome, Span
from scormbuild.render.counting import OTHER, Counting
from scormbuild.render.theme_settings import ThemeFile
from scormbuild.render.word_findings import PhrasesUnreadable

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

#: A line with a text. Babel reads one without its last quotation mark, and loses a letter.
_TEXT = re.compile(r'(?:msg\w+(?:\[\d+\])?\s+)?"(?:[^"\\]|\\.)*"')


def read_catalogue(file: ThemeFile, counting: Counting) -> Outcome[Mapping[str, str]]:
    """Read what is translated; entries that are empty or marked as fuzzy are not."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - slow, often not needed

    for number, line in enumerate(file.text.splitlines(), start=1):
        if line.strip().startswith(("msg", '"')) and not _TEXT.fullmatch(line.strip()):
            reason = "a text stands between quotation marks, on one line"
            return _unreadable(Span(file.path, number), reason)
    try:
        catalogue = read_po(StringIO(file.text), abort_invalid=True)
        phrases = dict(_phrases(catalogue, counting))
    except PoFileError as error:
        # Babel counts lines from 0, and repeats the line.
        at = Span(file.path, int(error.lineno) + 1)
        return _unreadable(at, str(error).partition(" on ")[0].lower())
    except ValueError as error:
        return _unreadable(Span(file.path), str(error))
    return Outcome(phrases)


def _unreadable(at: Span, reason: str) -> Outcome[Mapping[str, str]]:
    found: tuple[Diagnostic, ...] = (PhrasesUnreadable(at=at, reason=reason),)
    return Outcome(None, found)


def _phrases(catalogue: Catalog, counting: Counting) -> Iterator[tuple[str, str]]:
    index = c2py(catalogue.plural_expr)
    for message in catalogue:
        key, said = message.context, message.string
        if not key or message.fuzzy or not said:
            continue
        if isinstance(said, str):
            yield key, said
        elif all(said):
            # What only fractions are (`other` in Polish) has no form of its own in gettext.
            yield f"{key}_{OTHER}", said[-1]
            for category, sample in counting.samples.items():
                yield f"{key}_{category}", said[min(index(sample), len(said) - 1)]
