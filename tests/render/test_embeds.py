"""What comes from other sites, on a page and in the policy of the shell."""

from __future__ import annotations

import pytest

from scormbuild.blocks.embed import Embed
from scormbuild.content import Embedded
from scormbuild.render.shell import SHELL_POLICY, shell_policy
from scormbuild.render.theme import Theme
from tests.render.making import AT, text
from tests.render.test_articles import body


def test_an_embed_is_a_link_until_it_is_loaded(shipped: Theme) -> None:
    page = Embedded('https://a.example/?b="c"&d', "a.example", AT)

    html = body(shipped, Embed(text("A <b>map</b>"), page, "4:3", text("About")))

    assert html == (
        '<figure class="embed" data-embed="https://a.example/?b=&#34;c&#34;&amp;d" '
        'data-host="a.example" data-ratio="4:3">'
        '<figcaption class="media-title">A <b>map</b></figcaption>'
        '<div class="embed-text">About</div><p class="embed-link"><a class="external" '
        'href="https://a.example/?b=&#34;c&#34;&amp;d" target="_blank" rel="noopener noreferrer">'
        "Open on a.example</a></p></figure>"
    )


@pytest.mark.parametrize(
    ("hosts", "expected"),
    [
        ((), SHELL_POLICY),
        (("a.example",), f"{SHELL_POLICY}; frame-src https://a.example"),
        (
            ("a.example", "b.example:8443"),
            f"{SHELL_POLICY}; frame-src https://a.example https://b.example:8443",
        ),
    ],
)
def test_the_policy_names_the_hosts_of_frames(hosts: tuple[str, ...], expected: str) -> None:
    assert shell_policy(hosts) == expected
