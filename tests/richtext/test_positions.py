from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from scormbuild.content import Alert, Link, NoteMark, Picture, RichText
from scormbuild.diagnostics import Span
from scormbuild.richtext import parse_blocks, parse_inline, parse_stretches
from tests.richtext.placing import filled, placed, under

ADDRESSES = [
    "[a](T)",
    "a\nb [c](T)",
    "a\n   b [c](\n  T )",
    "## a [b](T) ##",
    "a [b](T)\n===",
    "> > - a\n> >\n> >   b [c](T)",
    "- a\n\n  1. b\n     [c](T)",
    "- a\n\tb [c](T)",
    "> a\n[c](T)",
    "|a|b|\n|-|-|\n|`x`|[c](T)|",
    "| a\\|b | c\\|[d](T) |\n|-|-|",
    "> | a | b |\n> |---|---|\n> | [c](x) | *[c](T)* |",
    "Term\n: a [b](T)\n\n  c",
    "- [x] a [b](T)",
    '[a](T "b")',
    "[a](<T> 'b')",
    "[a [b] ![c](d)](T)",
    "*a **b [c](T)** d*",
    "<kbd>a</kbd> [b](T)",
    "![a](T)",
    "![a [b](c)](T){width=3}",
    "[![a](x)](T)",
    "a \u00a0\U0001f600 [b](T)",
]


@pytest.mark.parametrize("indent", [1, 5])
@pytest.mark.parametrize("source", ADDRESSES)
def test_an_address_is_found_where_it_stands(source: str, indent: int) -> None:
    text = placed(source, line=4, column=indent)
    targets = [
        (part.target if isinstance(part, Link) else part.source, under(text, part.at))
        for part in parse_blocks(text, "en")[0].parts
        if isinstance(part, Link | Picture)
    ]

    assert ("T", "T") in targets
    assert all(target == found for target, found in targets)


def test_a_reference_is_placed_where_it_is_used() -> None:
    text = placed("a [b][c] d\n\n[c]: e.md")
    (link,) = (part for part in parse_blocks(text, "en")[0].parts if isinstance(part, Link))

    assert (link.target, under(text, link.at)) == ("e.md", "[b][c]")


SNIPPETS = st.sampled_from(
    [
        "\n", "\n\n", "\n    ", "\n  ", " ", "\t", "a", "word ", "é", "\U0001f600", "*", "**",
        "_", "~~", "`", "```", "```py\n", "\\", "[", "](", ")", "](b.md)", "![", "{", "}",
        "{decorative}", "{width=3}", "[a]: b\n", "[a]", "<b>", "</b>", "<div>", "</div>",
        "<img src=a>", "<a href=b>", "<!--", "-->", "<script>", "<", ">", "&", "&amp;", '"', "'",
        "# ", "## ", "### ", "- ", "- [ ] ", "1. ", "> ", "|", "\n|-|-|\n", "---", "...", ": ",
        "\n: ", "https://a.org", "<https://a.org>", "javascript:", "(", "\r", "\f", "\u2028",
        "\x00", "$", "{#a}", "{.lead}", "{lang=fr}", "\n{.small #b}\n", "[a]{.x}", "[^1]",
        "\n[^1]: ", "\n\n[^b]: c\n\n    d\n", "> [!NOTE] ", "\n> [!tip]-\n> ",
        "$x$", "$$", "\n$$\n", "$\\frac{1}$",
        "\n*[a]: b\n", "[c](glossary:d)", "> [!x]\n", "- [x] ",
    ]
)  # fmt: skip
MARKDOWN = st.lists(SNIPPETS, max_size=40).map("".join)
LETTERS = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"))


@given(MARKDOWN | st.text(), st.sampled_from(["en", "fr", "de"]))
@example("|\n-|\n|", "en")
def test_any_text_is_read_and_every_place_lies_in_it(source: str, language: str) -> None:
    text = placed(source)
    lines = source.split("\n")
    for parse in (parse_blocks, parse_inline, parse_stretches):
        read, found = parse(text, language)
        for place in (*places(read), *(one.at for one in found)):
            assert (place.line, place.column) <= (place.end_line, place.end_column)
            assert 1 <= place.line <= place.end_line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
            assert 1 <= place.end_column <= len(lines[place.end_line - 1]) + 1
        for one in found:
            assert one.message()
            assert one.hint()


@given(MARKDOWN | LETTERS)
def test_the_html_is_well_formed(source: str) -> None:
    for parse in (parse_blocks, parse_inline, parse_stretches):
        for rich in texts(parse(placed(source), "en")[0]):
            checker = Balance()
            checker.feed(filled(rich))
            checker.close()
            assert checker.open == []


@given(st.lists(SNIPPETS.filter(lambda one: "<" not in one), max_size=40).map("".join) | LETTERS)
def test_without_html_it_is_xml_but_for_empty_elements(source: str) -> None:
    if "<" in source or re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", source):
        return
    rich, _ = parse_blocks(placed(source), "en")
    closed = re.sub(r"<(br|hr|img\b[^>]*)>", r"<\1/>", filled(rich))

    etree.fromstring(f"<main>{closed}</main>")


def texts(read: object) -> Iterator[RichText]:
    """Yield all that was read: texts between boxes, titles, footnotes."""
    if isinstance(read, RichText):
        yield read
        yield from texts(tuple(note.text for note in read.notes))
    elif isinstance(read, Alert):
        yield from texts((read.title, read.text))
    elif isinstance(read, tuple):
        for part in read:
            yield from texts(part)


def places(read: object) -> Iterator[Span]:
    """Yield the place of everything that has one."""
    for rich in texts(read):
        yield from (heading.at for heading in rich.headings)
        yield from (note.at for note in rich.notes)
        for part in rich.parts:
            if isinstance(part, Link | Picture | NoteMark):
                yield part.at
    if isinstance(read, tuple):
        yield from (part.at for part in read if isinstance(part, Alert))


VOID = {"br", "col", "hr", "img", "wbr"}


class Balance(HTMLParser):
    """Keeps the elements that are open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
