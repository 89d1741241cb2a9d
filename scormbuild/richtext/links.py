"""What an address leads to, and what a link should say."""

# The words of many languages are meant as they are.
# ruff: noqa: RUF001
from __future__ import annotations

import re
from enum import Enum
from urllib.parse import unquote

from markdown_it.common.normalize_url import normalizeLink

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
#: Browsers pass over these characters in addresses, also in the middle of `java<tab>script:`.
_PASSED_OVER = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")
#: Browsers read `\` as `/`; two of them start the name of another server.
_OTHER_SERVER = re.compile(r"[/\\]{2}")

_WEB = ("http:", "https:")
_PERSON = ("mailto:", "tel:")
#: In front of the name of a term that the course explains.
TERM = "glossary:"

#: Link texts that mean nothing on their own, in the languages of the interface.
# fmt: off
_EMPTY_WORDS = frozenset(
    (
        "click here", "here", "this", "this link", "this page", "link", "more", "read more",
        "learn more", "see more", "details", "hier", "hier klicken", "klicken sie hier",
        "klick hier", "mehr", "mehr erfahren", "weiterlesen", "dieser link", "ici", "cliquez ici",
        "cliquer ici", "clique ici", "en savoir plus", "lire la suite", "plus", "ce lien", "aquí",
        "haga clic aquí", "haz clic aquí", "pulse aquí", "más", "leer más", "ver más",
        "saber más", "este enlace", "aqui", "clique aqui", "saiba mais", "leia mais", "ler mais",
        "mais", "qui", "clicca qui", "cliccare qui", "leggi di più", "scopri di più", "di più",
        "altro", "klik hier", "meer", "lees meer", "meer informatie", "deze link", "tutaj",
        "kliknij tutaj", "więcej", "czytaj więcej", "tu", "buraya tıklayın", "tıklayın", "buraya",
        "daha fazla", "devamı", "اضغط هنا", "انقر هنا", "هنا", "المزيد", "לחץ כאן", "כאן", "עוד",
        "यहाँ क्लिक करें", "यहाँ", "और", "こちら", "ここ",
        "ここをクリック", "詳細", "点击这里", "这里", "更多", "點擊這裡",
        "這裡",
    )
)
# fmt: on


#: Spaces end an address unless it stands in < >.
_LIKE_A_LINK = re.compile(r"!?\[[^\[\]]*\]\((?P<address>[^()<>\n]+)\)")
#: Behind a word it would be an index, such as rows[0][1].
_UNDEFINED = re.compile(r"(?<![\w\]])!?\[[^\[\]]+\]\[(?P<label>[^\[\]]*)\]")


class Kind(Enum):
    """Where an address leads."""

    COURSE = "course"
    WEB = "web"
    PERSON = "person"
    TERM = "term"
    REFUSED = "refused"


def kind_of(address: str) -> Kind:
    """Sort an address the way a browser would read it."""
    bare = _PASSED_OVER.sub("", address)
    scheme = _SCHEME.match(bare)
    if scheme is None:
        return Kind.REFUSED if _OTHER_SERVER.match(bare) else Kind.COURSE
    # The scheme has to be plain to see: no odd character before it or inside.
    plain = address.startswith(scheme[0])
    if plain and scheme[0].lower() in _WEB:
        return Kind.WEB
    if plain and scheme[0].lower() == TERM:
        return Kind.TERM
    return Kind.PERSON if plain and scheme[0].lower() in _PERSON else Kind.REFUSED


def target_of(address: str, kind: Kind) -> str:
    """Return an address as `Link.target` holds it.

    Paths inside the course stand as they are on disk; addresses elsewhere are encoded for use.
    """
    if kind in (Kind.COURSE, Kind.TERM):
        return unquote(address) if "%" in address else address
    return normalizeLink(address)


def lost_link(text: str) -> re.Match[str] | None:
    """Find something in running text that was meant as a link, and is none for Markdown."""
    like = _LIKE_A_LINK.search(text)
    return like if like and " " in like["address"].strip() else _UNDEFINED.search(text)


def says_nothing(text: str) -> bool:
    """Tell whether the text of a link (white space folded) leaves open where it leads."""
    return text.strip(" .:!…>»→").lower() in _EMPTY_WORDS
