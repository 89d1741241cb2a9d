"""What learners see of a page's HTML, as far as it matters whether it has changed."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser

#: Elements without an end (HTML Living Standard, 13.1.2).
_VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
        *("track", "wbr"),
    )
)

#: What an author wrote, told in attributes.
_TELLING = frozenset(("alt", "href", "src"))


class PageText(HTMLParser):
    """The text of a page without its questions, and of each question what is told beside it.

    `extras` holds, by question id, the texts of its feedback, hint and solution, and its pictures;
    `kept` by number the kind of a block that keeps something, and the numbers of what is in it.
    """

    def __init__(self, html: str) -> None:
        """Read the HTML of a page."""
        super().__init__(convert_charrefs=True)
        self.extras: dict[str, list[str]] = {}
        self.kept: dict[int, tuple[str, list[int]]] = {}
        self._inside_kept: list[int] = []
        self._words: list[str] = []
        self._question: str | None = None
        self._inside = 0
        self._depth = 0
        self.feed(html)
        self.close()

    @property
    def text(self) -> str:
        """Return the text with its white space folded."""
        return " ".join(" ".join(self._words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a question begins, and what attributes say."""
        given = dict(attrs)
        if self._question is None and tag == "form" and given.get("data-question"):
            self._question = given["data-question"] or ""
            self.extras[self._question] = []
            self._depth = 0
        if self._question is None:
            self._keep(given)
        if tag not in _VOID:
            self._depth += 1
            if self._question is not None and not self._inside and _is_extra(tag, given):
                self._inside = self._depth
                self.extras[self._question].append(given.get("data-feedback") or "hint")
        for name in sorted(_TELLING & given.keys()):
            self._tell((given[name] or "").partition("?")[0], always=tag == "img")

    def handle_endtag(self, tag: str) -> None:
        """Note where a question ends."""
        if tag in _VOID:
            return
        if self._inside == self._depth:
            self._inside = 0
        self._depth -= 1
        if tag == "form" and self._question is not None:
            self._question, self._inside = None, 0

    def handle_data(self, data: str) -> None:
        """Keep a piece of text."""
        self._tell(data)

    def _keep(self, given: dict[str, str | None]) -> None:
        """Note a block that keeps something, and the numbers of what comes in it."""
        number, option = given.get("data-kept"), given.get("data-option")
        if number is not None:
            kind = (given.get("class") or "").partition(" ")[0]
            self._inside_kept = []
            self.kept[int(number)] = (kind, self._inside_kept)
        elif option is not None:
            self._inside_kept.append(int(option))

    def _tell(self, text: str, *, always: bool = False) -> None:
        if self._question is None:
            self._words.append(text)
        elif self._inside or always:
            self.extras[self._question].append(" ".join(text.split()))


def feedback_text(name: str, html: str) -> list[str]:
    """Return what `PageText` finds where this feedback stands in a question."""
    form = f'<form data-question="q"><template data-feedback="{name}">{html}</template></form>'
    return PageText(form).extras["q"]


def _is_extra(tag: str, attributes: dict[str, str | None]) -> bool:
    classes: Sequence[str] = (attributes.get("class") or "").split()
    return (tag == "template" and "data-feedback" in attributes) or "question-hint" in classes
