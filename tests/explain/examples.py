"""Where the wrong and the right example of each manual page belong.

To add a finding: write `Wrong:` and `Right:` into its docstring so that they can be tried, and one
line here with its code and the function of `stage.py` that puts an example into a course. If an
example cannot be tried as it stands, give it a course in `built.py`, with the reason.
"""

from __future__ import annotations

from tests.explain import in_packages, in_texts
from tests.explain.stage import (
    LESSON,
    PNG,
    QUIZ,
    Files,
    Put,
    answers,
    block,
    blocks,
    course,
    data,
    front,
    inside,
    ledger,
    lesson,
    opening,
    page,
    paths,
    question,
    questions,
    quiz,
    quiz_page,
    stage,
    template,
    theme,
)

_TRUE = "Is it?\n\nAnswer: true\n"
_NUMBER = "id: q1\ntype: number\nprompt: How many?\nanswer: 1\n"
_HOTSPOT = "id: q1\ntype: hotspot\nprompt: Where?\n"
_DOOR = "{label: A, rect: [9, 9, 9, 9], correct: true}"
_CHOICE = "id: q1\ntype: choice\nprompt: What?\nchoices: [{text: A, correct: true}, B]\n"


def _areas(example: str) -> Files:
    """Put areas into a question about a picture."""
    image = "image: {src: media/plan.png, alt: A wall with a door and a window}\n"
    return question(f"{_HOTSPOT}{image}")(example) | {"media/plan.png": PNG}


def _draft(example: str) -> Files:
    """Make a draft of the lesson that stands in the contents."""
    draft = "---\ntitle: Intro\ndraft: true\n---\n\nOil burns.\n"
    return course(f"{example}allow: [CRS011]\n") | {LESSON: draft}


def _two_files(example: str) -> Files:
    """Put each line into the file that its comment names."""
    lines = {
        path: "".join(f"{line}\n" for line in example.splitlines() if path in line)
        for path in ("course.yaml", QUIZ)
    }
    return course(lines["course.yaml"]) | {QUIZ: quiz(lines[QUIZ])[QUIZ]}


def _with_quiz(path: str, points: int, keys: str) -> Files:
    asked = f"{{id: s, type: number, prompt: How many?, answer: 1, points: {points}}}"
    return stage("", {path: f"title: More\nquestions: [{asked}]\n"}, keys=keys)


def _with_practice(example: str) -> Files:
    """Put keys into course.yaml of a course that has practice, too."""
    asked = "{id: t, type: true-false, prompt: Oil burns., answer: true}"
    trial = f"title: Trial\nmode: practice\nquestions: [{asked}]\n"
    return stage("", {"quizzes/trial.yaml": trial}, keys=example)


def _own_file(example: str) -> Files:
    """Bring a file along that adds to ours."""
    path = example.strip()
    added = '{% include "builtin/layouts/cover.html.j2" %}\n'
    return stage("", {"../templates/theme.toml": 'extends = "scormbuild"\n', f"../{path}": added})


def _without_a_quiz(example: str) -> Files:
    return course(example + f"contents: [{LESSON}]\n")


def _named_or_not(example: str) -> Files:
    """Take contents as such, and anything else as Markdown whose link leads out of them."""
    if example.startswith("contents"):
        return course(example)
    keys = f"contents: [{LESSON}]\nallow: [CRS006]\n"
    return stage(example, {LESSON: lesson(example)[LESSON]}, keys=keys)


def _with_variables(example: str) -> Files:
    """Put `variables` into course.yaml, the rest into a question."""
    variables, rest = example.split("\n", 1)
    asked = questions(f"- id: q1\n  type: number\n  answer: 1\n  {rest}")
    return stage("", {QUIZ: asked[QUIZ]}, keys=f"{variables}\n")


def _captions(example: str) -> Files:
    """Take the example as the captions of a film, below the first line of such a file."""
    return _caption_file(f"WEBVTT\n\n{example}")


def _caption_file(example: str) -> Files:
    film = lesson("::: video Ask {src=media/ask.mp4 captions=media/ask.vtt}\n:::\n")
    return film | {"media/ask.mp4": "film", "media/ask.vtt": example}


def _from_elsewhere(example: str) -> Files:
    """Let a lesson show what is on maps.example.org."""
    keys = "allow_hosts: [maps.example.org]\nallow: [SRC103]\n"
    return stage(example, {LESSON: lesson(example)[LESSON]}, keys=keys)


def _with_a_film(example: str) -> Files:
    """Put keys into course.yaml, and a film from elsewhere into a lesson."""
    if example.startswith(":::"):
        return lesson(example)
    film = lesson("::: embed A film {url=https://films.example.org/42}\n:::\n")
    return stage("", {LESSON: film[LESSON]}, keys=example)


#: By code: what makes a course of an example.
EXAMPLES: dict[str, Put] = {
    "ACC001": lesson,
    "ACC002": lesson,
    "ACC003": lesson,
    "ACC004": lesson,
    "ACC005": lesson,
    "ACC007": lesson,
    "ACC008": lesson,
    "ACC009": lesson,
    "ACC010": lesson,
    "ACC011": lesson,
    "ACC020": quiz,
    "CRS002": course,
    "CRS003": course,
    "CRS004": course,
    "CRS005": course,
    "CRS006": course,
    "CRS007": course,
    "CRS010": _draft,
    "CRS011": front,
    "CRS014": paths,
    "CRS015": paths,
    "CRS016": paths,
    "CRS017": lambda example: questions(
        example.replace("\n", "\n  type: number\n  prompt: How many?\n  answer: 1\n")
    ),
    "CRS018": questions,
    "CRS019": lambda example: page(
        f"---\ntitle: Intro\n---\n\nLook.\n\n{example}\nAnswer: true\n:::\n"
    ),
    "CRS020": front,
    "CRS021": course,
    "CRS022": course,
    "CRS023": lesson,
    "CRS024": lesson,
    "CRS025": _named_or_not,
    "CRS027": lesson,
    "CRS031": page,
    "CRS032": _two_files,
    "CRS033": course,
    "CRS034": course,
    "CRS035": lambda example: _with_quiz("quizzes/survey.yaml", 0, example),
    "CRS037": _without_a_quiz,
    "CRS038": course,
    "CRS040": ledger,
    "CRS041": ledger,
    "CRS042": ledger,
    "CRS043": ledger,
    "CRS044": lambda example: stage("", {"tracking.lock": example}),
    "CRS052": lambda example: stage("", {"tracking.lock": example}),
    "CRS105": course,
    "CRS106": front,
    "CRS110": quiz,
    "CRS111": quiz,
    "CRS112": quiz,
    "CRS113": quiz,
    "CRS114": quiz,
    "CRS115": quiz,
    "CRS117": quiz,
    "CRS118": _with_practice,
    "CRS120": lesson,
    "CRS121": lesson,
    "CRS122": lesson,
    **dict.fromkeys((f"CRS{number}" for number in range(125, 130)), lesson),
    "MED001": lesson,
    "MED002": lesson,
    "MED003": lesson,
    "MED004": block(""),
    "MED005": lesson,
    "MED006": lesson,
    "MED030": lesson,
    "MED031": _caption_file,
    "MED032": _captions,
    "MED033": _captions,
    "MED034": _captions,
    "MED035": _captions,
    "MED036": _captions,
    "MED037": _caption_file,
    "MED038": _captions,
    "QST001": answers,
    "QST002": lesson,
    "QST003": answers,
    "QST004": answers,
    "QST005": answers,
    "QST008": question(_CHOICE),
    "QST010": lesson,
    "QST011": lesson,
    "QST012": lesson,
    "QST013": answers,
    "QST014": answers,
    "QST015": answers,
    "QST016": question(_NUMBER),
    "QST017": opening(_TRUE),
    "QST018": answers,
    "QST019": question("id: q1\ntype: fill\nprompt: What?\n"),
    "QST020": answers,
    "QST021": answers,
    "QST022": question("id: q1\n"),
    "QST023": question(_NUMBER),
    "QST024": question("id: q1\ntype: number\nprompt: How many?\n"),
    "QST025": question("id: q1\ntype: short\nprompt: What?\n"),
    "QST026": inside(f"::: question {{#q}}\n{_TRUE}\n", "Well.\n:::\n:::\n"),
    "QST027": lambda example: quiz_page(example.replace("\n", f"\n{_TRUE}\n", 1) + ":::\n"),
    "QST028": lambda example: lesson(
        example.replace("\n", f" {{#q}}\n{_TRUE}\n", 1) + "Breathe.\n:::\n:::\n"
    ),
    "QST029": inside("::: question {#q}\nWhat bends?\n\n- [x] A\n- [ ] B\n\n", ":::\n"),
    "QST030": lesson,
    "QST031": answers,
    "QST040": answers,
    "QST080": _areas,
    "QST081": _areas,
    "QST082": _areas,
    "QST085": opening("Who?\n\n- [x] Call a friend\n- [x] Write\n- [ ] Wait\n"),
    "QST083": question("id: q1\ntype: text\nprompt: What will you do?\n"),
    "QST084": question(f"{_HOTSPOT}areas:\n  - {_DOOR}\n  - {{label: B, rect: [50, 9, 9, 9]}}\n"),
    "SRC010": course,
    "SRC011": course,
    "SRC012": course,
    "SRC013": question(_NUMBER),
    "SRC014": block("type: tip\n"),
    "SRC015": lambda example: _with_quiz(
        "quizzes/true.yaml", 1, f"passing:\n  score: 50\n  {example}"
    ),
    "SRC016": course,
    "SRC018": block("type: tip\n"),
    "SRC019": question("id: q1\ntype: order\nitems: [A, B]\n"),
    "SRC020": lesson,
    "SRC021": lesson,
    "SRC022": lesson,
    "SRC023": opening(_TRUE),
    "SRC024": lambda example: quiz_page(example + _TRUE + ":::\n"),
    "SRC025": page,
    "SRC027": lambda example: lesson(example.replace("?\n", "?\n\n- [x] A\n- [ ] B\n")),
    "SRC028": lambda example: page(f"{example}\nLook.\n"),
    "SRC029": lesson,
    "SRC030": lesson,
    "SRC031": lesson,
    "SRC032": lesson,
    "SRC033": lesson,
    "SRC034": lambda example: blocks(
        f"- type: tabs\n  tabs:\n    {example.rstrip().replace(chr(10), chr(10) + '    ')}\n"
        "    - {title: B, text: b}\n"
    ),
    "SRC035": lesson,
    "SRC036": lesson,
    "SRC037": inside("![A line](<media/winding line.png>)\n\n", ""),
    "SRC038": lesson,
    "SRC040": course,
    "SRC041": front,
    "SRC042": lambda example: questions(f"{example}  choices: [{{text: A, correct: true}}, B]\n"),
    "SRC043": quiz,
    "SRC044": front,
    "SRC045": course,
    "SRC048": course,
    "SRC049": quiz,
    "SRC050": front,
    "SRC051": blocks,
    "SRC053": lambda example: course(f"theme:\n  {example}"),
    "SRC061": lesson,
    "SRC062": opening("Dear\n:::\n::: tab By phone\nSay who you are.\n"),
    "SRC063": lesson,
    "SRC064": lesson,
    "SRC065": lesson,
    "SRC066": inside("::: tabs\n", "::: tab By phone\nSay who you are.\n:::\n:::\n"),
    "SRC067": opening("::: column\na\n:::\n::: column\nb\n:::\n"),
    "SRC068": data,
    "SRC069": page,
    "SRC070": lambda example: quiz_page(
        "---\ntitle: Final\nattempts: 3\n---\n" + example.replace("…\n", _TRUE) + f"{_TRUE}:::\n"
    ),
    "SRC071": block(""),
    "SRC073": lambda example: quiz_page(f"{example}\n::: question {{#q}}\n{_TRUE}:::\n"),
    "SRC074": lesson,
    "SRC100": inside("::: tabs\n", "Dear\n:::\n::: tab By phone\nSay who you are.\n:::\n:::\n"),
    "SRC101": _from_elsewhere,
    "SRC102": _with_a_film,
    "SRC103": _with_a_film,
    "SRC130": _with_variables,
    "SRC131": course,
    "SRC132": lambda example: course(f"{example}variables: {{company: Okafor}}\n"),
    "THM002": theme,
    "THM003": theme,
    "THM004": theme,
    "THM005": theme,
    "THM006": course,
    "THM008": lambda example: theme(f"[shape]\n{example}"),
    "THM011": template("../templates/pages/lesson.html.j2"),
    "THM012": template("../templates/pages/lesson.html.j2"),
    "THM014": theme,
    "THM015": course,
    "THM016": course,
    "THM018": course,
    "THM019": _own_file,
    "THM030": course,
    **in_packages.EXAMPLES,
    **in_texts.EXAMPLES,
}
