"""Every finding about questions: where it points, and what is left alone."""

from __future__ import annotations

import pytest

from scormbuild.diagnostics import Diagnostic
from scormbuild.questions import findings
from tests.questions.asking import Seen, question, quiz, quiz_of

ANSWERS = "- [x] Yes\n- [ ] No"
MANY = "\n".join(f"- [ ] Answer {n}" for n in range(26))

MARKDOWN = {
    "a sound question": (f"Is it?\n\n{ANSWERS}", []),
    "no answer is right": ("Is it?\n\n- [ ] Yes\n- [ ] No", [("QST001", "- [ ] Yes…")]),
    "all answers are right": ("Is it?\n\n- [x] Yes\n- [x] So", [("QST003", "- [x] Yes…")]),
    "an answer twice": ("Is it?\n\n- [x] Yes\n- [ ] No\n- [ ] *Yes*", [("QST004", "*Yes*")]),
    "one answer": ("Is it?\n\n- [x] Yes", [("QST005", "- [x] Yes")]),
    "one step": ("Order.\n\n1. First", [("QST005", "First")]),
    "26 answers": (f"Is it?\n\n{MANY[:-18]}".replace("[ ] Answer 0", "[x] Yes"), []),
    "27 answers": (f"Is it?\n\n- [x] Yes\n{MANY}", [("QST007", "- [x] Yes…")]),
    "37 answers": (
        f"Is it?\n\n- [x] Yes\n{MANY}\n" + "\n".join(f"- [ ] {n}" for n in range(10)),
        [("QST006", "- [x] Yes…")],
    ),
    "a list without an answer": ("What?\n\n- one\n- two", [("QST010", "question")]),
    "nothing": ("", [("QST010", "question")]),
    "prose alone": ("What will you do tonight?\n\n- a\n- b\n\nWrite it down.", []),
    "almost true": ("Is it?\n\nAnswer: yes", [("QST010", "question")]),
    "almost a number": ("How many?\n\n= many", [("QST010", "question")]),
    "an answer without its type": (
        "What?\n\n```yaml\naccept: [a]\n```",
        [("QST010", "question")],
    ),
    "a wide table": ("What?\n\n|a|b|c|\n|-|-|-|\n|1|2|3|", [("QST010", "question")]),
    "escaped alternatives in a table": (
        "| a | b |\n|---|---|\n| 1 | [[x\\|y]] |\n\n[[x\\|y]] [[\\|\\||or]]",
        [("QST041", "[[x\\|y]]")],
    ),
    "thousands": ("How much?\n\n= 1,250 £", [("QST040", "1,250")]),
    "a range of thousands": (
        "How much?\n\n= 1,250 .. 1,300 £",
        [("QST040", "1,250"), ("QST040", "1,300")],
    ),
    "decimals": ("How much?\n\n= 1.250 ± 0,125 £", []),
    "programs with double brackets": (
        "Order.\n\n```bash\n[[ -f a ]] && b\n```\n\n1. One\n2. Two\n   ```\n   [[ c ]]\n   ```",
        [],
    ),
    "a gap and answers, but also code": (
        f"The sky is [[blue]].\n\n```\n[[ -f a ]]\n```\n\n{ANSWERS}",
        [("QST011", "question")],
    ),
    "two kinds of answer": (
        "The sky is [[blue]].\n\nAnswer: true",
        [("QST011", "question")],
    ),
    "no box": ("Is it?\n\n- [x] Yes\n- No", [("QST013", "- No")]),
    "text behind the answers": (
        f"Is it?\n\n{ANSWERS}\n\nReally?\nYes?",
        [("QST014", "Really?")],
    ),
    "feedback under a step": (
        "Order.\n\n1. First\n   > Well.\n2. Second",
        [("QST015", "Well.")],
    ),
    "an empty gap": ("The sky is [[blue|]].", [("QST018", "[[blue|]]")]),
    "a gap of stars": ("The sky is [[*]].", [("QST018", "[[*]]"), ("QST020", "[[*]]")]),
    "two right entries": ("It is [[*a|*b|c]].", [("QST020", "[[*a|*b|c]]")]),
    "one entry": ("It is [[*a]].", [("QST020", "[[*a]]")]),
    "an entry twice": ("It is [[*a|b|b]].", [("QST004", "[[*a|b|b]]")]),
    "a gap in an address": (
        "See [the list](lessons/[[x]].md) for [[y]].",
        [("QST021", "[[x]]")],
    ),
    "a gap in a picture": (
        "Look ![a [[x]] b](media/a.png)\nfor [[y]].",
        [("QST021", "[[x]]")],
    ),
    "a range upside down": ("How many?\n\n= 10..5", [("QST024", "10..5")]),
    "feedback for nothing": (
        f"Is it?\n\n{ANSWERS}\n\n::: feedback wrong\nNo.\n:::",
        [("QST026", "wrong")],
    ),
    "feedback twice": (
        f"Is it?\n\n{ANSWERS}\n\n::: feedback correct\nA\n:::\n::: feedback correct\nB\n:::",
        [("QST027", "correct")],
    ),
    "all feedback and some": (
        f"Is it?\n\n{ANSWERS}\n\n::: feedback\nA\n:::\n::: feedback correct\nB\n:::",
        [("QST027", "correct")],
    ),
    "comment and feedback": (
        "Is it?\n\nAnswer: true\n> Yes.\n\n::: feedback\nYes.\n:::",
        [("QST027", "Yes.")],
    ),
    "two hints": (
        f"Is it?\n\n{ANSWERS}\n\n::: hint\nA\n:::\n::: hint\nB\n:::",
        [("QST027", "hint")],
    ),
    "a tip in a question": (
        f"Is it?\n\n{ANSWERS}\n\n::: tip\nA\n:::",
        [("QST028", "tip")],
    ),
    "a tip in a hint": (
        f"Is it?\n\n{ANSWERS}\n\n::: hint\n::: tip\nA\n:::\n:::",
        [("QST028", "tip")],
    ),
    "a yaml part without keys": (
        f"Is it?\n\n{ANSWERS}\n\n```yaml\nbridges\n```",
        [("QST029", "```yaml")],
    ),
    "no prompt": (ANSWERS, [("QST030", "question")]),
    "an empty answer": ("Is it?\n\n- [x]\n- [ ] No", [("QST031", "- [x]")]),
    "an empty side": (
        "Match.\n\n| A | B |\n|---|---|\n| a |   |\n| b | c |",
        [("QST031", "a")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), MARKDOWN.values(), ids=MARKDOWN)
def test_findings_in_markdown(body: str, expected: list[Seen]) -> None:
    assert quiz_of(question(body))[1] == expected


@pytest.mark.parametrize(
    ("attributes", "body", "expected"),
    [
        ("{#q type=multi}", f"Is it?\n\n{ANSWERS}", []),
        ("{#q type=multi min=1 max=1}", f"Is it?\n\n{ANSWERS}", []),
        ("{#q type=multi min=2}", f"Is it?\n\n{ANSWERS}", [("QST085", "2")]),
        ("{#q type=multi max=1}", "Who?\n\n- [x] A\n- [x] B\n- [ ] C", [("QST085", "1")]),
        ("{#q type=multi min=2 max=3}", "Who?\n\n- [x] A\n- [x] B\n- [ ] C", []),
        ("{#q type=multi min=3}", "Who?\n\n- [x] A\n- [x] B\n- [ ] C", [("QST085", "3")]),
        ("{#q type=multi min=3 max=2}", "Who?\n\n- [x] A\n- [x] B\n- [ ] C", [("QST085", "3")]),
        ("{#q type=multipel}", f"Is it?\n\n{ANSWERS}", [("QST008", "multipel")]),
        ("{#q type=text}", "What will you do?\n\n1. Now\n2. Then", []),
        ("{#q type=text}", f"Is it?\n\n{ANSWERS}", [("QST012", "question")]),
        ("{#q points=1}", "What will you do?", [("SRC049", "1")]),
        ("{#q type=choice}", "Is it?\n\n- [x] Yes\n- [x] So", [("QST002", "- [x] Yes…")]),
        ("{#q type=choice}", "Is it?", [("QST010", "question")]),
        ("{#q type=order}", f"Is it?\n\n{ANSWERS}", [("QST012", "question")]),
        ("{#q type=short accept=yes}", f"Is it?\n\n{ANSWERS}", [("QST012", "question")]),
        ("{#q type=match}", "Is it?\n\n1. One\n2. Two", [("QST012", "question")]),
        ("{#q points=0.125}", f"Is it?\n\n{ANSWERS}", [("QST016", "0.125")]),
        ("{#q type=number answer=1}", "How many?\n\n= 1", [("QST027", "1")]),
        ("{#q type=number tolerance=1}", "How many?\n\n= 2", []),
        ("{#q type=short}", "What?\n\n```yaml\naccept: ['*', ok]\n```", [("QST025", "'*'")]),
        ("{#q type=short}", "What?\n\n```yaml\naccept: ''\n```", [("QST025", "''")]),
        ("{#q type=short}", "What?", [("SRC042", "::: question")]),
        ("{#q pionts=2}", f"Is it?\n\n{ANSWERS}", [("SRC041", "pionts")]),
    ],
)
def test_findings_about_attributes(attributes: str, body: str, expected: list[Seen]) -> None:
    assert quiz_of(question(body, attributes))[1] == expected


COUNTED = ", ".join(f"item {n}" for n in range(37))
EMPTY_PARTS = [("QST031", "''"), ("QST031", "'<!-- -->'")]
EMPTY_END = [("QST031", "'<!-- -->'")]


def spots(*areas: str, image: str = "{src: media/a.png, alt: A wall}") -> str:
    """Return a hotspot whose areas have these keys, and the labels a0, a1."""
    return f"hotspot\n    image: {image}\n    areas: {listed(*areas)}"


def listed(*areas: str) -> str:
    """Return what stands behind `areas:`."""
    return "[" + ", ".join(f"{{label: a{n}, {keys}}}" for n, keys in enumerate(areas)) + "]"


FIRST, SECOND = "rect: [0, 0, 10, 10]", "circle: [50, 50, 10]"
RIGHT, ALSO = f"{FIRST}, correct: true", "rect: [20, 0, 9, 9], correct: true"


YAML_HEAD = "title: T\nquestions:\n  - id: q\n    prompt: P\n    type: "


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("choice\n    choices: [{text: A, correct: true}, B]", []),
        ("choices\n    choices: [{text: A, correct: true}, B]", [("QST008", "choices")]),
        (spots(RIGHT, SECOND), []),
        (spots(FIRST, SECOND), [("QST001", listed(FIRST, SECOND))]),
        (spots(RIGHT, ALSO), [("QST003", listed(RIGHT, ALSO))]),
        (spots(RIGHT, ALSO, SECOND), []),
        (spots(RIGHT), [("QST003", listed(RIGHT)), ("QST005", listed(RIGHT))]),
        (spots(RIGHT, SECOND).replace("a1", "''"), [("QST031", "''")]),
        (spots(RIGHT, SECOND).replace("a1", "a0"), [("QST004", "a0")]),
        (spots(RIGHT, SECOND).replace("label: a1, ", ""), [("SRC042", "{circle")]),
        (spots(RIGHT, SECOND, image="A wall"), [("QST084", "A wall")]),
        (
            spots(RIGHT, SECOND, image="{src: media/a.png, alt: ''}"),
            [("QST084", "{src: media/a.png, alt: ''}")],
        ),
        (
            spots(RIGHT, SECOND, image="'![](a.png){decorative}'"),
            [("QST084", "'![](a.png){decorative}'")],
        ),
        (spots(RIGHT, SECOND, image="'![](a.png)'"), [("ACC001", "![](a.png)")]),
        (spots(RIGHT, SECOND, image="{src: a.png}"), [("SRC042", "{src")]),
        (spots(RIGHT, SECOND, image="{src: a.png, alt: a.png}"), [("ACC005", "a.png")]),
        (
            spots("rect: [0, 0, 101, 10], correct: true", "circle: [5, 50, 6]"),
            [("QST080", "[0, 0, 101, 10]"), ("QST080", "[5, 50, 6]")],
        ),
        (
            spots("rect: [0, 80, 10, 20.1], correct: true", "poly: [[1, 1], [9, 1], [101, 9]]"),
            [("QST080", "[0, 80, 10, 20.1]"), ("QST080", "[[1, 1], [9, 1], [101, 9]]")],
        ),
        (spots("rect: [0, 0, 50, 100], correct: true", "rect: [50, 0, 50, 100]"), []),
        (
            spots("rect: [0, 0, 50, 50], correct: true", "circle: [55, 25, 6]"),
            [("QST081", "{label: a1, circle: [55, 25, 6]}")],
        ),
        (
            spots("poly: [[0, 0], [40, 0], [0, 40]], correct: true", "rect: [25, 25, 10, 10]"),
            [],
        ),
        (
            spots("poly: [[0, 0], [60, 0], [0, 60]], correct: true", "rect: [25, 25, 10, 10]"),
            [("QST081", "{label: a1, rect: [25, 25, 10, 10]}")],
        ),
        (
            spots("circle: [20, 20, 10], correct: true", "circle: [38, 20, 10]"),
            [("QST081", "{label: a1, circle: [38, 20, 10]}")],
        ),
        (spots("circle: [20, 20, 10], correct: true", "circle: [38, 30, 10]"), []),
        (
            spots("correct: true", "circle: [50, 50, 10], rect: [0, 0, 9, 9]"),
            [
                ("QST082", "{label: a0, correct: true}"),
                ("QST082", "{label: a1, circle: [50, 50, 10], rect: [0, 0, 9, 9]}"),
            ],
        ),
        (
            spots("rect: [1, 1, 0, 9], correct: true", "circle: [50, 50, 10]"),
            [("QST082", "{label: a0, rect: [1, 1, 0, 9], correct: true}")],
        ),
        ("text\n    words: {min: 9, max: 8}", [("QST083", "{min: 9, max: 8}")]),
        ("text\n    words: {min: 8, max: 8}", []),
        ("text\n    words: {}", [("SRC045", "{}")]),
        ("text\n    solution: No", [("SRC041", "solution")]),
        ("number", [("QST022", "id: q…")]),
        ("number\n    answer: 1\n    range: [1, 2]", [("QST022", "id: q…")]),
        ("number\n    answer: 1e300", [("QST023", "1e300")]),
        ("number\n    answer: .inf", [("SRC044", ".inf")]),
        (
            "number\n    answer: 1\n    tolerance: 0.0000000000000000000000000000001",
            [("QST023", "0.0000000000000000000000000000001")],
        ),
        ("number\n    answer: 0.000000000000000000000000000001\n    tolerance: 5%", []),
        ("fill\n    text: The sky is blue.", [("QST019", "The sky is blue.")]),
        ("fill\n    text: >-\n      The sky\n      is [[ ]].", [("QST018", ">-…")]),
        ("order\n    items: [One, 2, '']", [("QST031", "''")]),
        ("order\n    items: [One, <yes>]", [("QST031", "<yes>"), ("SRC030", "<yes>")]),
        ("order\n    items: [One, '<!-- Two -->']", [("QST031", "'<!-- Two -->'")]),
        ("match\n    pairs: [{left: a, right: b}]", [("QST005", "[{left: a, right: b}]")]),
        ("match\n    pairs: [{left: a, right: b}]\n    extra: [c]", []),
        (
            "match\n    pairs: [{left: a, right: b}, {left: a, right: c}]",
            [("QST004", "a")],
        ),
        ("sort\n    groups: {A: [a, b], B: []}", []),
        ("sort\n    groups: {A: [a], B: [a]}", [("QST004", "a")]),
        ("sort\n    groups: {'*A*': [a, b], A: []}", [("QST004", "A")]),
        ("sort\n    groups: {A: [a, b]}", [("QST005", "{A: [a, b]}")]),
        ("sort\n    groups: {A: [a], B: []}", [("QST005", "{A: [a], B: []}")]),
        ("sort\n    groups: {A: [a, ''], '<!-- -->': [b]}", EMPTY_PARTS),
        (
            f"sort\n    groups: {{A: [{COUNTED}], B: []}}",
            [("QST006", f"{{A: [{COUNTED}], B: []}}")],
        ),
        ("scale\n    statements: [a]\n    scale: [No, Yes]\n    points: 0", []),
        ("scale\n    statements: [a]\n    scale: [No]", [("QST005", "[No]")]),
        ("scale\n    statements: [a, a]\n    scale: [No, Yes]", [("QST004", "a")]),
        ("scale\n    statements: [a]\n    scale: [No, No]", [("QST004", "No")]),
        ("scale\n    statements: [a]\n    scale: {to: 5, low: '<!-- -->', high: b}", EMPTY_END),
        ("scale\n    statements: [a]\n    scale: {to: 5, low: b}", [("SRC042", "{to")]),
        ("scale\n    statements: [a]\n    scale: [No, Yes]\n    points: 1", [("SRC049", "1")]),
        (
            "scale\n    statements: [a]\n    scale: [No, Yes]\n    solution: No",
            [("SRC041", "solution")],
        ),
    ],
)
def test_findings_in_yaml(body: str, expected: list[Seen]) -> None:
    assert quiz_of(f"{YAML_HEAD}{body}\n", ".yaml")[1] == expected


@pytest.mark.parametrize(
    ("language", "answer", "expected"),
    [
        ("de", "1.250", [("QST040", "1.250")]),
        ("de-AT", "1,250", []),
        ("ja", "1,250", [("QST040", "1,250")]),
        ("en", "0,125", []),
        ("en", "1,25", []),
        ("en", "1250", []),
    ],
)
def test_thousands_by_language(language: str, answer: str, expected: list[Seen]) -> None:
    text = f"{YAML_HEAD}number\n    answer: {answer}\n"
    assert quiz_of(text, ".yaml", language)[1] == expected


def test_a_prompt_that_is_only_a_comment_asks_nothing() -> None:
    text = YAML_HEAD.replace("prompt: P", "prompt: <!-- later -->") + "number\n    answer: 1\n"
    assert quiz_of(text, ".yaml")[1] == [("QST030", "<!-- later -->")]


def test_questions_behind_a_faulty_one_are_read() -> None:
    text = quiz(f"::: question {{#a}}\n- What?\n:::\n::: question {{#b}}\n{ANSWERS}\n\nMore.\n:::")

    assert quiz_of(text)[1] == [("QST010", "question"), ("QST014", "More.")]


def test_every_finding_is_shown_by_a_test() -> None:
    defined = {
        kind.code
        for kind in vars(findings).values()
        if isinstance(kind, type) and issubclass(kind, Diagnostic)
    }
    shown = {code for _, expected in MARKDOWN.values() for code, _ in expected}
    elsewhere = {
        *("QST002", "QST008", "QST012", "QST016", "QST019", "QST022", "QST023", "QST025"),
        *("QST080", "QST081", "QST082", "QST083", "QST084", "QST085"),
        "QST017",  # blocks/test_block_findings.py
    }

    assert shown & elsewhere == set()
    assert shown | elsewhere == defined
