"""The manual page of a kind of finding, which is its docstring."""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc
from textwrap import dedent

from scormbuild.diagnostics import Diagnostic

#: A heading of the page stands at the beginning of a line; its example is indented below it, or
#: between backticks behind it.
_EXAMPLE = re.compile(
    r"^(?P<name>Wrong|Right):(?:\n\n(?P<block>(?: {4}.*\n|\n)+)| `(?P<span>[^`]+)`)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Manual:
    """A docstring in its parts: what is wrong in a sentence, the whole page, the two examples."""

    summary: str
    text: str
    wrong: str | None
    right: str | None


def manual(kind: type[Diagnostic]) -> Manual:
    """Read the docstring of a kind of finding."""
    text = cleandoc(kind.__doc__ or "")
    examples = {
        found["name"]: dedent(found["block"] or found["span"]).strip("\n") + "\n"
        for found in _EXAMPLE.finditer(text + "\n")
    }
    summary = text.split("\n\n", 1)[0].replace("\n", " ")
    return Manual(summary, text, examples.get("Wrong"), examples.get("Right"))
