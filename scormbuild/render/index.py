"""The index of the search: the texts of lessons, piece by piece, as learners read them.

It is plain text in one script, so that it works without a server. Pages fold case and accents when
they search, in it as in what is searched for (`runtime/tools/fold.js`): no two languages have to
agree on how.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from scormbuild.course.course import Lesson
from scormbuild.render.articles import Article

#: Characters of all texts together: 1,000 lessons of two pages each. Beyond, each page is cut.
LARGEST = 2_500_000

#: What nobody reads, what would tell answers, and the title, which is known already.
_SKIPPED = frozenset(
    ("h1", "svg", "template", "script", "style", "form", "button", "audio", "video")
)

#: Words for screen readers alone: whoever searched for them would not see what was found.
_UNSEEN = 'class="vh"'

#: Elements inside a line; all others end a word.
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "kbd", "mark", "q", "s", "samp")
) | frozenset(("small", "span", "strong", "sub", "sup", "u", "var"))

#: Headings that begin a piece if they have an id.
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))


_TOKEN = re.compile(r"""<(/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)""")
_ID = re.compile(r'\sid="([^"]*)"')
_ALT = re.compile(r'\salt="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Piece:
    """The text below one heading of a page; before the first heading, `anchor` is empty."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Index:
    """The texts as JSON values: for each page its id, then what its pieces hold in turn.

    `length` counts the characters of all texts; of each page in `cut` there are `most`.
    """

    values: list[list[str]]
    length: int
    cut: tuple[str, ...]
    most: int


def index(articles: Sequence[Article]) -> Index:
    """Return the index; of a quiz only what stands above its questions is told."""
    found = [(article.page.id, pieces(article)) for article in articles]
    lengths = [sum(len(piece.text) for piece in of_page) for _, of_page in found]
    most = _share(lengths)
    values = [
        [page, *(value for piece in _cut(of_page, most) for value in _values(piece))]
        for page, of_page in found
    ]
    cut = (page for (page, _), length in zip(found, lengths, strict=True) if length > most)
    return Index(values, sum(lengths), tuple(cut), most)


def pieces(article: Article) -> list[Piece]:
    """Return the texts of a page."""
    reader = _Reader()
    reader.read(article.html)
    kept = [piece for piece in reader.pieces() if piece.text or piece.title]
    return kept if isinstance(article.page, Lesson) else kept[:1]


def _values(piece: Piece) -> tuple[str, str, str]:
    return piece.anchor, piece.title, piece.text


def _share(lengths: Sequence[int]) -> int:
    """Return how many characters a page may have so that all of them fit."""
    left, most = LARGEST, max(lengths, default=0)
    for place, length in enumerate(sorted(lengths)):
        fair = left // (len(lengths) - place)
        if length > fair:
            return fair
        left -= length
    return most


def _cut(of_page: list[Piece], most: int) -> list[Piece]:
    """Return the pieces of a page, with at most so many characters of text."""
    kept = []
    for piece in of_page:
        kept.append(Piece(piece.anchor, piece.title, piece.text[: max(most, 0)]))
        most -= len(piece.text)
    return kept


class _Reader:
    """Collects the texts of an article; its own title is no part of them."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._skipped = ""
        self._depth = 0
        self._heading = ""

    def read(self, html: str) -> None:
        """Read HTML as templates write it: every tag but void ones is closed."""
        for token in _TOKEN.finditer(html):
            closing, tag, attributes, text = token.groups()
            if self._depth:
                self._depth += 0 if tag != self._skipped else -1 if closing else 1
            elif text is not None:
                self._write(text)
            elif closing:
                self._close(tag)
            else:
                self._open(tag, attributes)

    def pieces(self) -> list[Piece]:
        """Return what was read, each text on one line."""
        return [Piece(anchor, _line(title), _line(text)) for anchor, title, text in self._pieces]

    def _open(self, tag: str, attributes: str) -> None:
        if _UNSEEN in attributes:
            self._skipped, self._depth = tag, 1
            return
        if tag in _INLINE:
            return
        anchor = _ID.search(attributes) if tag in _HEADINGS else None
        if anchor:
            self._pieces.append((anchor[1], [], []))
            self._heading = tag
            return
        self._write(" ")
        if tag in _SKIPPED:
            self._skipped, self._depth = tag, 1
        elif tag == "img" and (described := _ALT.search(attributes)):
            self._write(f"{described[1]} ")

    def _close(self, tag: str) -> None:
        if tag == self._heading:
            self._heading = ""
        elif tag not in _INLINE:
            self._write(" ")

    def _write(self, text: str) -> None:
        _, title, body = self._pieces[-1]
        (title if self._heading else body).append(text)


def _line(texts: list[str]) -> str:
    return " ".join(unescape("".join(texts)).split())
