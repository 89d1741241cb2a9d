"""Captions and transcripts: read with the page that names them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from scormbuild.blocks.audio import Audio
from scormbuild.blocks.block import Block
from scormbuild.blocks.video import Video
from scormbuild.content import Captions, MediaFile, RichText, Use
from scormbuild.course import documents, page_set
from scormbuild.course.documents import Documents
from scormbuild.course.page_set import PageSet
from scormbuild.diagnostics import in_order
from scormbuild.source.webvtt import Cue
from tests.course.folders import folder
from tests.questions.asking import placeless

HEAD = "---\ntitle: T\n---\n"
ENGLISH = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Kim>Good &lt;i>morning</i>\n"
GERMAN = "WEBVTT\n\n00:01.000 --> 00:02.000\nGuten Morgen\n"


def loaded(root: Path, body: str, files: dict[str, str]) -> Documents:
    """Load a course whose lesson is this, with further files."""
    found = documents.load(folder(root, {"lessons/01-oil.md": HEAD + body, **files})).value
    assert found is not None
    return found


def read(root: Path, body: str, **files: str) -> tuple[Documents, PageSet, Block]:
    """Read the lesson; keywords are files in media/, `_` for the dot in their names."""
    named = {f"media/{name.replace('_', '.')}": text for name, text in files.items()}
    found = loaded(root, body, named)
    pages = page_set.read(found)
    (block,) = pages.all[0].blocks  # type: ignore[union-attr] # the first page is the lesson
    return found, pages, block


def test_captions_are_read_where_the_page_names_them(tmp_path: Path) -> None:
    found, pages, block = read(
        tmp_path,
        "::: video Film {src=../media/a.mp4 captions=media/a.en.vtt poster=media/a.svg}\n:::",
        a_mp4="film",
        a_en_vtt=ENGLISH,
        a_svg="<svg/>",
    )

    assert isinstance(block, Video)
    assert [file.source for file in block.files] == ["media/a.mp4"]
    assert block.poster is not None
    assert block.poster.source == "media/a.svg"
    cue = Cue(1000, 2000, "<v Kim>Good &lt;i>morning</i>")
    assert [(each.language, each.file.source, each.cues) for each in block.captions] == [
        ("en", "media/a.en.vtt", (cue,))
    ]
    assert placeless(block.transcript) == "<p>Kim: Good &lt;i&gt;morning</p>\n"
    # Captions travel in the page; the file itself is not packed, nor called unused.
    assert sorted(map(str, pages.media.packed)) == ["media/a.mp4", "media/a.svg"]
    assert list(pages.media.advice()) == []
    assert found.texts[PurePosixPath("media/a.en.vtt")] == ENGLISH
    assert pages.found == ()


def test_a_transcript_of_its_own_goes_before_the_captions(tmp_path: Path) -> None:
    _, _, block = read(
        tmp_path,
        "::: video Film {src=media/a.mp4 captions=media/a.vtt transcript=../media/a.md}\n:::",
        a_mp4="film",
        a_vtt=ENGLISH,
        a_md="Kim is *glad*.",
    )

    assert isinstance(block, Video)
    assert placeless(block.transcript) == "<p>Kim is <em>glad</em>.</p>\n"


def test_captions_in_the_language_of_the_course_become_the_transcript(tmp_path: Path) -> None:
    part = "```yaml\ncaptions: {de: media/a.de.vtt, en: media/a.en.vtt}\n```"
    _, _, block = read(
        tmp_path,
        f"::: video Film {{src=media/a.mp4}}\n{part}\n:::",
        a_mp4="film",
        a_de_vtt=GERMAN,
        a_en_vtt=ENGLISH,
    )

    assert isinstance(block, Video)
    assert placeless(block.transcript) == "<p>Kim: Good &lt;i&gt;morning</p>\n"


def test_captions_in_another_language_say_so(tmp_path: Path) -> None:
    part = "```yaml\ncaptions: {de: media/a.vtt}\n```"
    _, _, block = read(
        tmp_path, f"::: video Film {{src=media/a.mp4}}\n{part}\n:::", a_mp4="film", a_vtt=GERMAN
    )

    assert isinstance(block, Video)
    assert placeless(block.transcript) == '<p lang="de">Guten Morgen</p>\n'


def cue(start: float, end: float, text: str) -> str:
    return f"00:{start:06.3f} --> 00:{end:06.3f}\n{text}\n\n"


@pytest.mark.parametrize(
    ("cues", "expected"),
    [
        (cue(1, 2, "One\ntwo") + cue(2, 3, "three"), "<p>One two three</p>\n"),
        (cue(1, 2, "One") + cue(3.999, 5, "two"), "<p>One two</p>\n"),
        (cue(1, 2, "One") + cue(4, 5, "two"), "<p>One</p>\n<p>two</p>\n"),
        (
            cue(1, 2, "<v Kim>One") + cue(2, 3, "<v Kim>two") + cue(3, 4, "<v.loud  Lee >Three"),
            "<p>Kim: One two</p>\n<p>Lee: Three</p>\n",
        ),
        (
            cue(1, 2, "<v Kim>One") + cue(2, 3, "two") + cue(3, 4, "<v Kim>three"),
            "<p>Kim: One</p>\n<p>two</p>\n<p>Kim: three</p>\n",
        ),
        (
            cue(1, 2, "<v Kim>One") + cue(8, 9, "<v Kim>two"),
            "<p>Kim: One</p>\n<p>Kim: two</p>\n",
        ),
        (cue(1, 2, "a &lt;b&gt; <c.x>c</c> &amp; d"), "<p>a &lt;b&gt; c &amp; d</p>\n"),
    ],
)
def test_a_transcript_has_a_paragraph_for_each_voice_and_pause(
    tmp_path: Path, cues: str, expected: str
) -> None:
    _, _, block = read(
        tmp_path,
        "::: video Film {src=media/a.mp4 captions=media/a.vtt}\n:::",
        a_mp4="film",
        a_vtt="WEBVTT\n\n" + cues,
    )

    assert isinstance(block, Video)
    assert placeless(block.transcript) == expected


def test_a_transcript_in_a_file_is_a_part_of_the_page(tmp_path: Path) -> None:
    body = "::: audio Talk {src=media/a.mp3 transcript=media/a.txt}\n:::"
    text = "## Hello\n\nSee [oil](../lessons/01-oil.md).\n\n![Dot](dot.svg)"
    _, pages, block = read(tmp_path, body, a_mp3="sound", a_txt=text, dot_svg="<svg/>")

    assert isinstance(block, Audio)
    assert isinstance(block.transcript, RichText)
    assert block.transcript.anchors == ("hello",)
    assert block.transcript.at.path == PurePosixPath("media/a.txt")
    assert sorted(map(str, pages.media.packed)) == ["media/a.mp3", "media/dot.svg"]
    assert pages.found == ()


def test_what_cannot_be_read_is_reported_once(tmp_path: Path) -> None:
    body = (
        "::: video Film {src=media/a.mp4 captions=media/a.srt}\n:::\n"
        "::: audio Talk {src=media/A.mp3 transcript=media/b.md}\n:::\n"
    )
    files = {"media/a.mp4": "x", "media/a.srt": "1", "media/a.mp3": "x"}
    pages = page_set.read(loaded(tmp_path, body, files))
    video, audio = pages.all[0].blocks  # type: ignore[union-attr] # the first page is the lesson

    assert [(found.code, found.message()) for found in in_order(pages.found)] == [
        ("MED003", "'media/a.srt' is not a type of caption file that works in every browser"),
        ("MED002", "'media/A.mp3' has other capital letters than the file 'media/a.mp3'"),
        ("MED001", "there is no transcript 'media/b.md'"),
    ]
    assert isinstance(video, Video)
    assert isinstance(audio, Audio)
    (captions,) = video.captions
    srt = MediaFile("media/a.srt", Use.CAPTIONS, captions.file.at)
    assert captions == Captions("en", srt)
    assert isinstance(audio.transcript, MediaFile)
