"""Which other sites a course shows in frames."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormbuild.blocks.embed import Embed
from scormbuild.course import documents, reader
from tests.blocks.writing import blocks_of, lesson
from tests.course.folders import COURSE, folder

HEAD = "---\ntitle: T\n---\n"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://films.example.org", "films.example.org"),
        ("HTTPS://Films.Example.org/a?b#c", "films.example.org"),
        ("https://example.org:8443/", "example.org:8443"),
        ("https://example.org:443/", "example.org"),
        ("https://xn--bcher-kva.example?q", "xn--bcher-kva.example"),
        ("http://example.org/", None),
        ("//example.org/", None),
        ("javascript:alert(1)", None),
        ("https://kim:secret@example.org/", None),
        ("https://example.org@evil.example/", None),
        ("https://[::1]/", None),
        ("https:///a", None),
        ("https://bücher.example/", None),
        ("https://example.org/a b", None),
        ("https://example.org;script-src/", None),
        ("https://example.org/\u202e", None),
    ],
)
def test_an_address_has_a_host_or_is_refused(url: str, host: str | None) -> None:
    (_, block), found = blocks_of(lesson(f'Text.\n::: embed T {{url="{url}"}}\n:::'))

    assert isinstance(block, Embed)
    if host is None:
        assert (found, block.page.host) == ([("SRC101", url)], "")
    else:
        assert (found, block.page.host, block.page.url) == ([], host, url)


@pytest.mark.parametrize(
    ("allowed", "urls", "expected"),
    [
        ("", ("https://a.example/",), ["SRC102 lessons/01-oil.md:4:18"]),
        ("[a.example]", ("https://a.example/", "https://a.example/b"), []),
        ("[a.example, b.example]", ("https://b.example", "https://a.example:443/"), []),
        ("[b.example]", ("https://a.example/",), ["SRC103 course.yaml", "SRC102 lessons"]),
        ("[example]", ("https://a.example/",), ["SRC103 course.yaml", "SRC102 lessons"]),
        ("[a.example]", ("https://a.example:8443/",), ["SRC103 course.yaml", "SRC102 lessons"]),
        ("[a.example]", (), ["SRC103 course.yaml:10:15"]),
    ],
)
def test_hosts_are_those_that_are_used_and_allowed(
    tmp_path: Path, allowed: str, urls: tuple[str, ...], expected: list[str]
) -> None:
    body = "".join(f"::: embed T {{url={url}}}\n:::\n" for url in urls) or "Text."
    head = COURSE + (f"allow_hosts: {allowed}\n" if allowed else "")
    tree = folder(tmp_path, {"course.yaml": head, "lessons/01-oil.md": HEAD + body})

    outcome = documents.load(tree).then(reader.read)

    places = sorted(
        f"{one.code} {one.at.path}:{one.at.line}:{one.at.column}" for one in outcome.diagnostics
    )
    assert len(places) == len(expected)
    assert all(
        place.startswith(wanted) for place, wanted in zip(places, sorted(expected), strict=True)
    )
    if outcome.value is not None:
        hosts = sorted({url.split("/")[2].removesuffix(":443") for url in urls})
        assert list(outcome.value.hosts) == hosts
