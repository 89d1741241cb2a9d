from __future__ import annotations

import pytest

from scormbuild.richtext.links import Kind, kind_of, says_nothing, target_of

KINDS = {
    "02-b.md": Kind.COURSE,
    "#a": Kind.COURSE,
    "": Kind.COURSE,
    "media/a:b.pdf": Kind.COURSE,
    "./a:b": Kind.COURSE,
    "/a": Kind.COURSE,
    "https://a.org": Kind.WEB,
    "HTTP://a.org": Kind.WEB,
    "mailto:a@b.org": Kind.PERSON,
    "tel:+49": Kind.PERSON,
    "glossary:a": Kind.TERM,
    "Glossary:a b": Kind.TERM,
    " glossary:a": Kind.REFUSED,
    "javascript:x": Kind.REFUSED,
    "JavaScript:x": Kind.REFUSED,
    "java\tscript:x": Kind.REFUSED,
    "\x01javascript:x": Kind.REFUSED,
    "\u200bjavascript:x": Kind.REFUSED,
    " https://a.org": Kind.REFUSED,
    "data:text/html,x": Kind.REFUSED,
    "vbscript:x": Kind.REFUSED,
    "file:///a": Kind.REFUSED,
    "C:\\a": Kind.REFUSED,
    "blob:x": Kind.REFUSED,
    "//a.org": Kind.REFUSED,
    "/\\a.org": Kind.REFUSED,
    "\\\\a": Kind.REFUSED,
    "/\t/a.org": Kind.REFUSED,
}


@pytest.mark.parametrize("address", KINDS)
def test_addresses_are_read_as_browsers_read_them(address: str) -> None:
    assert kind_of(address) is KINDS[address]


TARGETS = {
    ("a%20b.md#%C3%A9", Kind.COURSE): "a b.md#é",
    ("a b.md", Kind.COURSE): "a b.md",
    ("glossary:a%20b", Kind.TERM): "glossary:a b",
    ("https://é.org/a b", Kind.WEB): "https://xn--9ca.org/a%20b",
    ("mailto:a b@c.org", Kind.PERSON): "mailto:a%20b@c.org",
}


@pytest.mark.parametrize(("address", "kind"), TARGETS)
def test_targets(address: str, kind: Kind) -> None:
    assert target_of(address, kind) == TARGETS[address, kind]


@pytest.mark.parametrize(
    "text", ["click here", "Here.", "Hier klicken", "en savoir plus…", "もっと"]
)
def test_some_words_say_nothing(text: str) -> None:
    assert says_nothing(text) is (text != "もっと")
