"""WebVTT: what is read, what is passed over, what is wrong and where."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.diagnostics import Diagnostic, Span
from scormbuild.source.findings import captions
from scormbuild.source.webvtt import Cue, parse

PATH = PurePosixPath("media/talk.en.vtt")
FIRST = "WEBVTT\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00:01.000 --> 00:04.500\nGood morning.", (Cue(1000, 4500, "Good morning."),)),
        ("01:00:00.000 --> 100:00:00.001\nLate", (Cue(3_600_000, 360_000_001, "Late"),)),
        ("00:00.000\t-->  00:01.000  \nA", (Cue(0, 1000, "A"),)),
        (
            "intro\n00:01.000 --> 00:02.000\n- <v Kim>Two\n- <i>lines</i> &amp; more\n",
            (Cue(1000, 2000, "- <v Kim>Two\n- <i>lines</i> &amp; more"),),
        ),
        (
            (
                "NOTE by Kim\nwho --> whom\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\n"
                "1\n00:01.000 --> 00:02.000\nA\n\n\n\nNOTE\n\n2\n00:02.000 --> 00:03.000\nB"
            ),
            (Cue(1000, 2000, "A"), Cue(2000, 3000, "B")),
        ),
        (
            (
                "00:01.000 --> 00:02.000 align:start line:0 position:50%,line-left size:80% "
                "vertical:rl region:a\nA"
            ),
            (
                Cue(
                    1000,
                    2000,
                    "A",
                    (
                        ("align", "start"),
                        ("snapToLines", True),
                        ("line", 0.0),
                        ("position", 50.0),
                        ("positionAlign", "line-left"),
                        ("size", 80.0),
                        ("vertical", "rl"),
                    ),
                ),
            ),
        ),
        (
            "00:01.000 --> 00:02.000 line:12.5%,end\nA",
            (Cue(1000, 2000, "A", (("snapToLines", False), ("line", 12.5), ("lineAlign", "end"))),),
        ),
    ],
)
def test_captions_are_read(text: str, expected: tuple[Cue, ...]) -> None:
    outcome = parse(PATH, FIRST + text)

    assert (outcome.value, outcome.diagnostics) == (expected, ())


@pytest.mark.parametrize(
    "header", ["WEBVTT", "WEBVTT a title", "WEBVTT\t", "WEBVTT\nKind: captions"]
)
def test_a_header_may_say_more(header: str) -> None:
    outcome = parse(PATH, f"{header}\n\n00:01.000 --> 00:02.000\nA")

    assert (outcome.value, outcome.diagnostics) == ((Cue(1000, 2000, "A"),), ())


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("", (1, 1, 1, 1), "MED031"),
        ("WEBVTTs\n\n00:01.000 --> 00:02.000\nA", (1, 1, 1, 8), "MED031"),
        ("1\n00:00:01,000 --> 00:00:04,000\nA", (1, 1, 1, 2), "MED031"),
        ("WEBVTT", (1, 1, 1, 7), "MED037"),
        ("WEBVTT\n\nNOTE nothing", (1, 1, 1, 7), "MED037"),
        (FIRST + "00:01,000 --> 00:04.000\nA", (3, 1, 3, 10), "MED032"),
        (FIRST + "00:01.000 --> 0:04.000 line:0\nA", (3, 15, 3, 23), "MED032"),
        (FIRST + "00:01.000 --> 00:60.000\nA", (3, 15, 3, 24), "MED032"),
        (FIRST + " 00:01.000 -->\nA", (3, 2, 3, 15), "MED032"),
        (FIRST + "--> 00:01.000\nA", (3, 1, 3, 14), "MED032"),
        (FIRST + "00:01.000 -> 00:04.000\nA", (3, 1, 3, 23), "MED032"),
        (FIRST + "1\n00:01.000 \u2013 00:04.000\nA", (4, 1, 4, 22), "MED032"),
        (FIRST + "00:04.000 --> 00:01.000\nA", (3, 15, 3, 24), "MED033"),
        (FIRST + "00:04.000 --> 00:04.000\nA", (3, 15, 3, 24), "MED033"),
        (
            FIRST + "00:09.000 --> 00:10.000\nA\n\nb\n00:01.000 --> 00:02.000\nB",
            (7, 1, 7, 10),
            "MED034",
        ),
        (FIRST + "00:01.000 --> 00:04.000", (3, 1, 3, 24), "MED035"),
        (FIRST + "00:01.000 --> 00:04.000\n\nA", (3, 1, 3, 24), "MED035"),
        (FIRST + "00:01.000 --> 00:04.000\nA\n\nof B", (6, 1, 6, 5), "MED036"),
        (FIRST + "00:01.000 --> 00:04.000 allign:left\nA", (3, 25, 3, 36), "MED038"),
        (FIRST + "00:01.000 --> 00:04.000 line:0 size:200%\nA", (3, 32, 3, 41), "MED038"),
    ],
)
def test_what_is_wrong_is_shown_at_its_place(
    text: str, place: tuple[int, int, int, int], code: str
) -> None:
    found = parse(PATH, text).diagnostics

    assert [(each.code, each.at) for each in found] == [(code, Span(PATH, *place))]


@pytest.mark.parametrize(
    ("finding", "message", "hint"),
    [
        (
            captions.NotWebVtt(at=Span(PATH), subrip=True),
            "this is not a WebVTT file, it looks like SubRip: its first line must be WEBVTT",
            "save it as WebVTT, or write WEBVTT and an empty line on top and dots for commas",
        ),
        (
            captions.NotWebVtt(at=Span(PATH), subrip=False),
            "this is not a WebVTT file: its first line must be WEBVTT",
            "write WEBVTT and an empty line on top",
        ),
        (
            captions.CaptionTimeUnreadable(at=Span(PATH), written="1:2"),
            "'1:2' is not a time of WebVTT",
            "minutes, seconds and three digits: 00:01.000 --> 00:04.000, or 01:00:00.000",
        ),
        (
            captions.CaptionEndsTooSoon(at=Span(PATH)),
            "this caption ends before it begins",
            "the first time is when it appears, the second one when it goes",
        ),
        (
            captions.CaptionOutOfOrder(at=Span(PATH)),
            "this caption begins before the one above it",
            "put the captions into the order of their times",
        ),
        (
            captions.CaptionWithoutText(at=Span(PATH)),
            "this caption has no text",
            "write the text on the line below the time, without an empty line between them",
        ),
        (
            captions.CaptionWithoutTime(at=Span(PATH)),
            "this text has no time, so nobody would see it",
            "remove the empty line above it; a remark of your own begins with NOTE",
        ),
        (
            captions.NoCaptions(at=Span(PATH)),
            "there is no caption in this file",
            "write the time, 00:01.000 --> 00:04.000, and below it what is heard",
        ),
        (
            captions.CaptionSettingUnknown(at=Span(PATH), written="a:b"),
            "'a:b' is no setting of a caption",
            "settings look like this: align:start line:0 position:50% size:80%",
        ),
    ],
)
def test_a_finding_says_what_is_wrong_and_what_to_do(
    finding: Diagnostic, message: str, hint: str
) -> None:
    assert (finding.message(), finding.hint()) == (message, hint)


@given(
    st.lists(
        st.sampled_from(
            ["WEBVTT", "", "NOTE", "00:01.000 --> 00:02.000", "-->", "00:01.000", " ", "A", "a:b"]
        )
        | st.text(max_size=12),
        max_size=12,
    ).map("\n".join)
)
def test_whatever_a_file_holds_is_read_or_reported(text: str) -> None:
    lines = text.split("\n")
    outcome = parse(PATH, text)

    assert outcome.value or outcome.diagnostics
    for finding in outcome.diagnostics:
        at = finding.at
        assert 1 <= at.line == at.end_line <= len(lines)
        assert 1 <= at.column <= at.end_column <= len(lines[at.line - 1]) + 1
