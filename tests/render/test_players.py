"""Sound and film on a page."""

from __future__ import annotations

from dataclasses import replace

from scormbuild.blocks.audio import Audio
from scormbuild.blocks.video import Video
from scormbuild.content import Captions, MediaFile, Use
from scormbuild.render.answers import ROOT
from scormbuild.render.findings import PictureUnreadable
from scormbuild.render.players import plain_captions
from scormbuild.render.theme import Theme
from scormbuild.source.webvtt import Cue
from tests.render.making import AT, MakeFile, make_course, text
from tests.render.test_articles import SVG, body, lesson_of, writer

SOUND = MediaFile("media/A b.MP3", Use.AUDIO, AT)
FILMS = (MediaFile("media/a.WEBM", Use.VIDEO, AT), MediaFile("media/a.mp4", Use.VIDEO, AT))
POSTER = MediaFile("media/a.svg", Use.PICTURE, AT)
CAPTIONS = Captions(
    "de",
    MediaFile("media/a.vtt", Use.CAPTIONS, AT),
    (Cue(0, 1500, "A"), Cue(1500, 2000, "B", (("snapToLines", False), ("line", 10.0)))),
)


def test_a_recording_has_its_title_a_player_and_a_transcript(
    shipped: Theme, make_file: MakeFile
) -> None:
    file = make_file("a.mp3", b"x")
    told = text("<p>Said</p>", inline=False)

    html = body(shipped, Audio(text('A <b>"b"</b>'), SOUND, told), media={SOUND.source: file})

    assert html == (
        '<figure class="audio"><figcaption class="media-title">A <b>"b"</b></figcaption>'
        f'<audio controls preload="metadata" src="{ROOT}media/a-b-{file.sha256[:8]}.mp3" '
        'data-speed="Speed" aria-label="A &#34;b&#34;"></audio>'
        '<details class="transcript fold"><summary>'
        '<span>Transcript</span></summary><div class="item-body"><p>Said</p></div></details>'
        "</figure>"
    )


def test_a_film_has_its_sources_its_poster_and_the_number_of_its_captions(
    shipped: Theme, make_file: MakeFile
) -> None:
    file, picture = make_file("a.mp4", b"x"), make_file("a.svg", SVG)
    media = {**{film.source: file for film in FILMS}, POSTER.source: picture}
    name = f"{ROOT}media/a-{file.sha256[:8]}"

    html = body(
        shipped,
        Video(text("A"), FILMS, None, (), None),
        Video(text("B"), FILMS[1:], POSTER, (CAPTIONS,), None),
        Video(text("C"), FILMS[1:], None, (CAPTIONS,), None),
        media=media,
    )

    source = f'<source src="{name}.mp4" type="video/mp4">'
    said = 'data-speed="Speed" aria-label='
    start = '<figure class="video"><figcaption class="media-title">'
    player = '<video controls playsinline preload="metadata"'
    poster = f'poster="{ROOT}media/a-{picture.sha256[:8]}.svg" width="400" height="200"'
    assert html == (
        f'{start}A</figcaption>{player} {said}"A">'
        f'<source src="{name}.webm" type="video/webm">{source}</video></figure>'
        f'{start}B</figcaption>{player} {poster} data-captions="0" {said}"B">{source}'
        f"</video></figure>"
        f'{start}C</figcaption>{player} data-captions="1" {said}"C">{source}</video></figure>'
    )


def test_captions_belong_to_the_page_that_has_the_film(shipped: Theme, make_file: MakeFile) -> None:
    course = make_course(media={film.source: make_file("a.mp4", b"x") for film in FILMS})
    page = lesson_of(course)
    film = Video(text("B"), FILMS, None, (CAPTIONS,), None)
    writing = writer(shipped, course)

    articles = [
        writing.write(replace(page, blocks=blocks)) for blocks in ((film,), (), (film, film))
    ]

    assert [article.captions for article in articles] == [
        ((CAPTIONS,),),
        (),
        ((CAPTIONS,), (CAPTIONS,)),
    ]
    assert plain_captions(articles[0].captions) == [
        [
            {
                "language": "de",
                "cues": [
                    [0, 1500, "A"],
                    [1500, 2000, "B", {"snapToLines": False, "line": 10.0}],
                ],
            }
        ]
    ]


def test_a_poster_that_is_no_picture_is_reported(shipped: Theme, make_file: MakeFile) -> None:
    files = {FILMS[1].source: make_file("a.mp4", b"x"), POSTER.source: make_file("a.svg", b"PK")}
    course = make_course(media=files)
    writing = writer(shipped, course)

    writing.write(
        replace(lesson_of(course), blocks=(Video(text("B"), FILMS[1:], POSTER, (), None),))
    )

    assert writing.found == [PictureUnreadable(at=AT, source=POSTER.source)]
