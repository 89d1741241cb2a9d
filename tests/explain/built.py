"""Courses for the findings whose examples cannot be tried as they stand, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from scormbuild import pipeline
from scormbuild.source import files
from tests.explain.checks import (
    Check,
    after,
    after_a_version,
    by_a_rule,
    in_an_lms_that_keeps,
    locked,
    with_a_link,
    with_a_pipe,
    with_few_files_allowed,
    with_little_to_search,
)
from tests.explain.stage import (
    COURSE,
    PNG,
    QUIZ,
    Files,
    course,
    lesson,
    page,
    question,
    quiz,
    stage,
)
from tests.pictures import encoded, png_of_size, sky

_WALL = encoded(sky(1600, 900), "JPEG")
_PLAN, _LARGE_PLAN = encoded(sky(4_000, 3_000), "JPEG"), png_of_size(12_000, 9_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A course with one kind of finding, the same one mended, and how each is checked."""

    why: str
    wrong: Files
    right: Files
    check: Check = pipeline.validate
    check_right: Check = pipeline.validate


def _ledger(*lines: str, named: str = "final f1") -> str:
    page_name, question_name = named.split()
    head = ("ledger 1", "objective 1 ask", "objective 2 stop-spiral", "page 1 intro")
    return "\n".join((*head, f"page 2 {page_name}", f"question 1 {question_name}", *lines, ""))


def _choices(count: int) -> str:
    wrong = ", ".join(f"Answer {number}" for number in range(1, count))
    listed = f"[{{text: Right, correct: true}}, {wrong}]"
    return f"id: f1\ntype: choice\nprompt: What?\nchoices: {listed}\n"


def _asked(keys: str) -> Files:
    return question(keys)("")


def _chain(first: str, *others: str) -> Files:
    """Let a lesson include a file that includes a file, and so on."""
    chain = (first, *others)
    texts: Files = dict.fromkeys(chain, "Look.\n")
    for name, following in pairwise(chain):
        texts[name] = f"::: include {following}\n:::\n"
    return lesson(f"::: include {first}\n:::\n") | texts


_INCLUDING: Files = {
    "lessons/intro.md": "---\ntitle: Intro\n---\n\nLook.\n\n::: include snippets/check.md\n:::\n",
    "snippets/check.md": "::: question {#q}\nIs it?\n\nAnswer: true\n:::\n",
}
_DRAFT: Files = {"lessons/tools.md": "---\ntitle: Tools\ndraft: true\nallow: [CRS011]\n---\n\nx\n"}
_NEW = "---\ntitle: New\nid: {}\n---\n\nLook.\n"


def _beside_a_draft(name: str) -> Files:
    """Give a new page a name, beside a draft that was published as tools."""
    files = stage("tools.md", {"lessons/new.md": _NEW.format(name)})
    return files | _DRAFT | {"tracking.lock": _ledger("page 3 tools")}


_GOOD = stage("", {})
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>\n'
_THEME: Files = {"../templates/theme.toml": 'extends = "scormbuild"\n'}
_BROADSHEET = "theme: {name: broadsheet}\n"
_HOUSE_FONT = "theme: {font: {text: media/house.woff2}}\n"
_FINAL = "../templates/pages/quiz.html.j2"
_GERMAN = "../templates/locale/de.po"
_PHRASE = 'msgctxt "next"\nmsgid "Next"\nmsgstr "Weiter"\n'
_DEEP = "{type: note, blocks: ["

BUILT: dict[str, Built] = {
    "ACC006": Built(
        why="The manual page describes a long text instead of printing it.",
        wrong=lesson(
            "![" + "Five loops, each darker than the one before. " * 8 + "](media/spiral.png)"
        ),
        right=lesson("![Five loops that grow darker.](media/spiral.png)"),
    ),
    "CRS001": Built(
        why="It is the name of a file that is wrong.",
        wrong={"course.yml": _GOOD[COURSE]},
        right=_GOOD,
    ),
    "CRS045": Built(
        why="It needs an earlier package.",
        wrong=stage("", {"tracking.lock": _ledger()}),
        right=stage("", {"tracking.lock": _ledger()}),
        check=after(_ledger(named="lamps f1")),
        check_right=after(_ledger()),
    ),
    "CRS046": Built(
        why="Only `--locked` asks for it.",
        wrong=stage("", {"tracking.lock": "ledger 1\n"}),
        right=stage("", {"tracking.lock": _ledger()}),
        check=locked,
        check_right=locked,
    ),
    "CRS047": Built(
        why="It needs the ledger of the version before.",
        wrong=_asked(_choices(3))
        | {"tracking.lock": _ledger('choice f1 0 "Water"', 'choice f1 1 "A lid"')},
        right=_asked(_choices(2))
        | {"tracking.lock": _ledger('choice f1 0 "Right"', 'choice f1 1 "A lid"')},
    ),
    "CRS048": Built(
        why="It needs the ledger of many versions.",
        wrong=_asked(_choices(2)) | {"tracking.lock": _ledger('choice f1 36 "Old" removed')},
        right=_asked(_choices(2)) | {"tracking.lock": _ledger('choice f1 33 "Old" removed')},
    ),
    "CRS050": Built(
        why="A course that is too long for SCORM 1.2 takes seconds to build.",
        wrong=_GOOD,
        right=_GOOD,
        check=in_an_lms_that_keeps(20),
    ),
    "CRS051": Built(
        why="As CRS050.",
        wrong=_asked(f"id: f1\ntype: short\nprompt: What?\naccept: [{'bridges' * 40}]\n"),
        right=_asked("id: f1\ntype: short\nprompt: What?\naccept: [bridges]\n"),
        check=in_an_lms_that_keeps(300),
    ),
    "CRS053": Built(
        why="A course with more than 2.5 million characters takes seconds to build.",
        wrong=lesson(f"{'Water spreads burning oil. ' * 9}\n"),
        right=lesson("Water spreads it.\n"),
        check=with_little_to_search,
        check_right=with_little_to_search,
    ),
    "MED007": Built(
        why="It is the size of a file.",
        wrong=lesson("![A line](media/team.png)\n") | {"media/team.png": PNG + bytes(4_200_000)},
        right=lesson("![A line](media/spiral.png)\n"),
    ),
    "MED020": Built(
        why="It is what a file holds.",
        wrong=lesson("![A chart](media/chart.png)\n") | {"media/chart.png": "PK"},
        right=lesson("![A chart](media/spiral.png)\n"),
    ),
    "MED021": Built(
        why="It is what a file holds.",
        wrong=lesson("![A chart](media/a.svg)\n")
        | {"media/a.svg": _SVG.format("<script>go()</script>")},
        right=lesson("![A chart](media/a.svg)\n") | {"media/a.svg": _SVG.format("")},
    ),
    "MED023": Built(
        why="It is what a file holds.",
        wrong=lesson("![A wall](media/wall.jpg)\n") | {"media/wall.jpg": _WALL[:-60]},
        right=lesson("![A wall](media/wall.jpg)\n") | {"media/wall.jpg": _WALL},
    ),
    "MED024": Built(
        why="It is what a file holds.",
        wrong=lesson("![A plan](media/plan.png)\n") | {"media/plan.png": _LARGE_PLAN},
        right=lesson("![A plan](media/plan.jpg)\n") | {"media/plan.jpg": _PLAN},
    ),
    "QST006": Built(
        why="Nobody wants to read 37 answers in a manual page.",
        wrong=quiz(f"allow: [CRS048]\n{_asked(_choices(37))[QUIZ]!s}"),
        right=_asked(_choices(5)),
    ),
    "QST007": Built(
        why="Nor 27.",
        wrong=_asked(_choices(27)),
        right=_asked(_choices(26)),
    ),
    "SRC001": Built(
        why="It is the encoding of a file.",
        wrong=page("")
        | {"lessons/intro.md": "---\ntitle: Intro\n---\n\nÜber 200 °C.\n".encode("cp1252")},
        right=page("---\ntitle: Intro\n---\n\nÜber 200 °C.\n"),
    ),
    "SRC002": Built(
        why="It is the encoding of a file.",
        wrong=stage("", {"lessons/intro.md": "---\ntitle: Intro\n---\n".encode("utf-16")}),
        right=_GOOD,
    ),
    "SRC003": Built(
        why="It is what a file holds.",
        wrong=stage("", {"lessons/intro.md": b"PK\x03\x04\x00\x00\x08"}),
        right=_GOOD,
    ),
    "SRC004": Built(
        why="It is the size of a file.",
        wrong=stage("", {"lessons/intro.md": b"x" * (files.TEXT_LIMIT + 1)}),
        right=_GOOD,
    ),
    "SRC005": Built(
        why="It is how many files there are; 20,000 take seconds to write.",
        wrong=_GOOD,
        right=_GOOD,
        check=with_few_files_allowed,
    ),
    "SRC006": Built(
        why="It is a link of the file system.",
        wrong=_GOOD,
        right=_GOOD,
        check=with_a_link("media/logo.png", "../../elsewhere.png"),
    ),
    "SRC007": Built(
        why="It is a link of the file system.",
        wrong=_GOOD,
        right=_GOOD,
        check=with_a_link("media/old.png", "renamed-since.png"),
    ),
    "SRC008": Built(
        why="It is a right to a file, or what is no file.",
        wrong=_GOOD,
        right=_GOOD,
        check=with_a_pipe,
    ),
    "SRC009": Built(
        why="The character cannot be seen in a manual page.",
        wrong=course("title: Fire\u2028safety\n"),
        right=course("title: Fire safety\n"),
    ),
    "SRC017": Built(
        why="The manual page describes it.",
        wrong=stage("", {QUIZ: "title: " + "[" * 41 + "]" * 41 + "\n"}),
        right=_GOOD,
    ),
    "SRC026": Built(
        why="The manual page describes it.",
        wrong=lesson("::: note\n" * 21 + "Breathe.\n" + ":::\n" * 21),
        right=lesson("::: note\n" * 3 + "Breathe.\n" + ":::\n" * 3),
    ),
    "SRC046": Built(
        why="The manual page describes it.",
        wrong=_asked(f"id: f1\ntype: short\nprompt: What?\naccept: {[*'abcdefghi'] * 6}\n"),
        right=_asked("id: f1\ntype: short\nprompt: What?\naccept: [a]\n"),
    ),
    "SRC047": Built(
        why="The manual page describes a long text instead of printing it.",
        wrong=course(f"title: {'Fire safety. ' * 16}\n"),
        right=course("title: Fire safety\n"),
    ),
    "SRC052": Built(
        why="No schema of ours has such a rule yet; a later one may.",
        wrong=_GOOD,
        right=_GOOD,
        check=by_a_rule({"not": {"required": ["id"]}, "x-error": "a course has no id here"}),
        check_right=by_a_rule({"not": {"required": ["di"]}, "x-error": "a course has no di"}),
    ),
    "SRC054": Built(
        why="There is nothing to show.",
        wrong=stage("", {QUIZ: ""}),
        right=_GOOD,
    ),
    "SRC072": Built(
        why="The manual page describes it.",
        wrong=stage("", {"lessons/a.yaml": f"title: A\nblocks: [{_DEEP * 10}x{']}' * 10}]\n"}),
        right=stage("", {"lessons/a.yaml": f"title: A\nblocks: [{_DEEP * 3}x{']}' * 3}]\n"}),
    ),
    "THM001": Built(
        why="It is the encoding of a file.",
        wrong=stage("", {**_THEME, _FINAL: "<p>Prüfung</p>".encode("cp1252")}),
        right=stage("", _THEME),
    ),
    "THM007": Built(
        why="It takes two files.",
        wrong=stage("", _THEME, keys=_BROADSHEET),
        right=stage("", {"../templates/theme.toml": 'extends = "broadsheet"\n'}, keys=_BROADSHEET),
    ),
    "THM010": Built(
        why="The example is cut short.",
        wrong=stage("", {**_THEME, _FINAL: "<p>\n{% for card in cards %} x\n"}),
        right=stage("", _THEME),
    ),
    "THM013": Built(
        why="It is what a template leaves out.",
        wrong=stage("", {**_THEME, _FINAL: "<p>Questions? No.</p>\n"}),
        right=stage("", _THEME),
    ),
    "MED022": Built(
        why="It is what a file holds.",
        wrong=stage("", {"media/house.woff2": b"PK\3\4"}, keys=_HOUSE_FONT),
        right=stage("", {"media/house.woff2": b"wOF2" + bytes(44)}, keys=_HOUSE_FONT),
    ),
    "THM017": Built(
        why="The right example would be every phrase of the player in Finnish.",
        wrong=course("language: fi\n"),
        right=course("language: en-GB\n"),
    ),
    "THM031": Built(
        why="It takes a catalogue, of which the examples are one line.",
        wrong=stage("", {**_THEME, _GERMAN: _PHRASE.replace('ter"', "ter")}, keys="language: de\n"),
        right=stage("", {**_THEME, _GERMAN: _PHRASE}, keys="language: de\n"),
    ),
    "THM032": Built(
        why="The right example would be every phrase of the player.",
        wrong=course("language: zh-Hant\n"),
        right=course("language: zh\n"),
    ),
    "CRS085": Built(
        why="It takes two lessons and a file.",
        wrong=stage("", {**_INCLUDING, "lessons/b.md": _INCLUDING["lessons/intro.md"]}),
        right=stage("", _INCLUDING),
    ),
    "CRS087": Built(
        why="It is the name of a file that is wrong.",
        wrong=stage("", {"Tracking.lock": _ledger()}),
        right=stage("", {"tracking.lock": _ledger()}),
    ),
    "CRS100": Built(
        why="It needs an earlier package.",
        wrong=_GOOD,
        right=_GOOD,
        check=after_a_version(id="first-aid"),
        check_right=after_a_version(),
    ),
    "CRS101": Built(
        why="It needs an earlier package.",
        wrong=_GOOD,
        right=_GOOD,
        check=after_a_version(items=("intro",)),
        check_right=after_a_version(),
    ),
    "SRC137": Built(
        why="It takes two files.",
        wrong=_chain("snippets/0.md", "snippets/1.md", "snippets/0.md"),
        right=_chain("snippets/0.md", "snippets/1.md"),
    ),
    "SRC138": Built(
        why="It takes many files.",
        wrong=_chain(*(f"snippets/{number}.md" for number in range(6))),
        right=_chain(*(f"snippets/{number}.md" for number in range(5))),
    ),
    "SRC139": Built(
        why="Nobody wants to read 201 lines in a manual page.",
        wrong=lesson("::: include snippets/contact.md\n:::\n" * 201),
        right=lesson("::: include snippets/contact.md\n:::\n" * 3),
    ),
    "SRC140": Built(
        why="There is nothing to show.",
        wrong=lesson("::: include snippets/contact.md\n:::\n") | {"snippets/contact.md": "\n"},
        right=lesson("::: include snippets/contact.md\n:::\n"),
    ),
    "SRC141": Built(
        why="It takes two files.",
        wrong=lesson("::: include lessons/tools.md\n:::\n"),
        right=lesson("::: include snippets/contact.md\n:::\n"),
    ),
    "SRC144": Built(
        why="They are names of files.",
        wrong=lesson("![A](media/Plan.png) ![B](media/plan.png)\n") | {"media/Plan.png": PNG},
        right=lesson("![A](media/both.png) ![B](media/plan.png)\n"),
    ),
    "CRS088": Built(
        why="It takes two files.",
        wrong=lesson("See [the tools](tools.md).\n") | _DRAFT,
        right=lesson("See the tools.\n"),
    ),
    "CRS089": Built(
        why="It takes two files.",
        wrong=course("completion: {lessons: [tools]}  # lessons/tools.md\n") | _DRAFT,
        right=course("completion: {lessons: [intro]}\n"),
    ),
    "CRS090": Built(
        why="It takes two files and the ledger of the version before.",
        wrong=_beside_a_draft("tools"),
        right=_beside_a_draft("new-tools"),
    ),
}
