"""Files that pages take in: the page that comes out, and what is said about them, where."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from scormbuild import pipeline
from scormbuild.course import documents, reader
from scormbuild.course.course import Course, Ledger
from scormbuild.diagnostics import Outcome
from scormbuild.source import markdown
from scormbuild.source.document import plain
from scormbuild.source.markdown import MarkdownFile
from tests.course.folders import COURSE, LESSON, QUIZ, folder

SNIPPET = "---\nkeep: this is for editors\n---\nCall **us**.\n\n::: tip Or\nWrite.\n:::\n"
INCLUDE = "\n::: include snippets/call.md\n:::\n"
POOL = """\
questions:
  - {id: p1, type: true-false, prompt: One., answer: true, objective: stay}
  - {id: p2, type: true-false, prompt: Two., answer: false, objective: stay}
"""
POOL_MD = "::: question {#m1 objective=stay}\nThree.\n\nAnswer: true\n:::\n"


def load(tmp_path: Path, changes: dict[str, str]) -> Outcome[documents.Documents]:
    return documents.load(folder(tmp_path, changes))


def read(tmp_path: Path, changes: dict[str, str], previous: Ledger | None = None) -> Course:
    outcome = load(tmp_path, changes).then(lambda found: reader.read(found, previous))
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return outcome.value


def findings(tmp_path: Path, changes: dict[str, str]) -> list[str]:
    """Return what the whole command would say, in its order."""
    folder(tmp_path, changes)
    return [
        f"{found.at.path.relative_to(tmp_path.as_posix())}:{found.at.line}:{found.at.column}"
        f"-{found.at.end_column} {found.code} {found.message()} | {found.hint()}"
        for found in pipeline.validate(tmp_path).diagnostics
    ]


def blocks_of(tmp_path: Path, changes: dict[str, str], path: str = "lessons/01-oil.md") -> Any:
    value = load(tmp_path, changes).value
    assert value is not None
    return {str(where): plain(page.document.tree) for where, page in value.pages.items()}[path][
        "blocks"
    ]


TIP = {"type": "tip", "title": "Or", "blocks": ["Write."]}


@pytest.mark.parametrize(
    ("lesson", "blocks"),
    [
        ("a\n::: include snippets/call.md\n:::\nb", ["a", "Call **us**.", TIP, "b"]),
        (
            "::: note\n::: include snippets/call.md\n:::\n:::",
            [{"type": "note", "blocks": ["Call **us**.", TIP]}],
        ),
        (
            "::: tabs\n::: tab A\n::: include  snippets/call.md\n:::\n:::\n::: tab B\nx\n:::\n:::",
            [
                {
                    "type": "tabs",
                    "tabs": [
                        {"title": "A", "blocks": ["Call **us**.", TIP]},
                        {"title": "B", "blocks": ["x"]},
                    ],
                }
            ],
        ),
        ("::: include snippets/two files.md\n:::", ["Call **us**.", TIP, "Call **us**.", TIP]),
    ],
)
def test_a_lesson_is_what_it_includes(tmp_path: Path, lesson: str, blocks: Any) -> None:
    files = {
        "lessons/01-oil.md": f"---\ntitle: A\n---\n{lesson}\n",
        "snippets/call.md": SNIPPET,
        "snippets/two files.md": f"{INCLUDE}{INCLUDE}",
    }

    assert blocks_of(tmp_path, files) == blocks


def test_both_spellings_include_the_same(tmp_path: Path) -> None:
    course = COURSE.replace("01-oil.md", "01-oil.yaml")
    lesson = (
        "title: A\nblocks:\n  - {type: note, blocks: [{type: include, file: snippets/call.md}]}"
    )
    files = {"course.yaml": course, "lessons/01-oil.yaml": lesson, "snippets/call.md": SNIPPET}

    assert blocks_of(tmp_path, files, "lessons/01-oil.yaml") == [
        {"type": "note", "blocks": ["Call **us**.", TIP]}
    ]


CASES: dict[str, tuple[dict[str, str], list[str]]] = {
    "a good one": ({}, []),
    "missing": (
        {"lessons/01-oil.md": LESSON + INCLUDE.replace("call", "cal")},
        [
            (
                "lessons/01-oil.md:16:13-28 SRC133 there is no file 'snippets/cal.md'"
                " | did you mean 'snippets/call.md'?"
            )
        ],
    ),
    "far from any": (
        {"lessons/01-oil.md": LESSON + INCLUDE.replace("snippets/call", "xyz")},
        [
            (
                "lessons/01-oil.md:16:13-19 SRC133 there is no file 'xyz.md'"
                " | the paths of included files start at the folder of course.yaml"
            )
        ],
    ),
    "other capitals": (
        {"lessons/01-oil.md": LESSON + INCLUDE.replace("call", "Call")},
        [
            (
                "lessons/01-oil.md:16:13-29 SRC134 'snippets/Call.md' has other capital letters"
                " than"
                " the file 'snippets/call.md' | write 'snippets/call.md'"
            )
        ],
    ),
    "from the page's folder": (
        {"lessons/01-oil.md": LESSON + INCLUDE.replace("snippets", "../snippets")},
        [
            (
                "lessons/01-oil.md:16:13-32 SRC135 '../snippets/call.md' is not a path inside the"
                " course folder | write 'snippets/call.md'"
            )
        ],
    ),
    "backslash": (
        {"lessons/01-oil.md": LESSON + INCLUDE.replace("s/", "s\\")},
        [
            (
                "lessons/01-oil.md:16:13-29 SRC135 'snippets\\call.md' is not a path inside the"
                " course folder | write 'snippets/call.md'"
            )
        ],
    ),
    "absolute": (
        {"lessons/01-oil.md": LESSON + INCLUDE.replace("snippets/call", "/etc/xyz")},
        [
            (
                "lessons/01-oil.md:16:13-24 SRC135 '/etc/xyz.md' is not a path inside the course"
                " folder | write the path from the course folder, with /, such as"
                " 'snippets/contact.md'"
            )
        ],
    ),
    "a picture": (
        {"lessons/01-oil.md": LESSON + INCLUDE.replace("call.md", "a.png"), "snippets/a.png": "x"},
        [
            (
                "lessons/01-oil.md:16:13-27 SRC136 'snippets/a.png' cannot be included here"
                " | include files whose names end in '.md'"
            )
        ],
    ),
    "circle": (
        {"snippets/call.md": "A\n::: include snippets/b.md\n:::", "snippets/b.md": INCLUDE},
        [
            (
                "snippets/b.md:2:13-29 SRC137 this includes itself: snippets/call.md →"
                " snippets/b.md"
                " → snippets/call.md | remove one of the includes, or move what both need into a"
                " third"
                " file"
            )
        ],
    ),
    "itself": (
        {"snippets/call.md": f"A{INCLUDE}"},
        [
            (
                "snippets/call.md:2:13-29 SRC137 this includes itself: snippets/call.md →"
                " snippets/call.md | remove one of the includes, or move what both need into a"
                " third"
                " file"
            )
        ],
    ),
    "deep": (
        {
            "snippets/call.md": INCLUDE.replace("call", "1"),
            **{f"snippets/{n}.md": INCLUDE.replace("call", str(n + 1)) for n in range(1, 20)},
        },
        [
            (
                "snippets/4.md:2:13-26 SRC138 files include each other more than 5 levels deep"
                " | include the innermost file directly"
            )
        ],
    ),
    "many": (
        {
            "snippets/call.md": INCLUDE.replace("call", "1") * 20,
            "snippets/1.md": INCLUDE.replace("call", "2") * 20,
            "snippets/2.md": "x",
        },
        [
            (
                "snippets/1.md:29:13-26 SRC139 this page includes more than 200 files"
                " | divide the page, or write the text out"
            )
        ],
    ),
    "empty": (
        {"snippets/call.md": "\n\n"},
        [
            (
                "lessons/01-oil.md:16:13-29 SRC140 there is nothing in 'snippets/call.md'"
                " | write something into the file, or remove the include"
            )
        ],
    ),
    "a page": (
        {
            "course.yaml": COURSE + "  - lessons/b.md\n",
            "lessons/b.md": "---\ntitle: B\n---\nHi.\n",
            "snippets/call.md": INCLUDE.replace("snippets/call", "lessons/b"),
        },
        [
            (
                "snippets/call.md:2:13-25 SRC141 'lessons/b.md' is a page of the course, it"
                " cannot be"
                " included | move what both pages need into a file of its own, or link to the page"
            )
        ],
    ),
    "no file": (
        {"lessons/01-oil.md": LESSON + "::: include\nsnippets/call.md\n:::"},
        [
            (
                "lessons/01-oil.md:15:5-12 SRC142 this include names no file"
                " | write the path on the same line: ::: include snippets/contact.md"
            )
        ],
    ),
    "text inside": (
        {"lessons/01-oil.md": LESSON + "::: include snippets/call.md\nMore.\n:::"},
        [
            (
                "lessons/01-oil.md:16:1-6 SRC062 text cannot stand directly inside 'include'"
                " | inside 'include' there can only be nothing: the content of the file is shown"
            )
        ],
    ),
    "two names": (
        {"lessons/01-oil.md": LESSON + "::: include snippets/call.md {file=snippets/call.md}\n:::"},
        ["lessons/01-oil.md:15:31-35 SRC024 'file' is given twice | keep one of the two"],
    ),
    "unknown attribute": (
        {"lessons/01-oil.md": LESSON + "::: include snippets/call.md {.wide}\n:::"},
        ["lessons/01-oil.md:15:31-36 SRC041 unknown key 'class' | remove it"],
    ),
    "wrong inside the file, for two pages": (
        {
            "course.yaml": COURSE + "  - lessons/b.md\n",
            "lessons/b.md": f"---\ntitle: B\n---\n{INCLUDE}{INCLUDE}",
            "snippets/call.md": "A\n\n::: tabs\n::: tab A\nB\n:::\n:::\n",
        },
        ["snippets/call.md:3:5-9 SRC074 this 'tabs' has only one part | None"],
    ),
    "a link from the file's own folder": (
        {"snippets/call.md": "[a](../lessons/01-oil.md) [b](../quizzes/final.yam)"},
        [
            (
                "snippets/call.md:1:31-51 CRS023 the link leads to '../quizzes/final.yam', which"
                " does"
                " not exist | did you mean '../quizzes/final.yaml'?"
            )
        ],
    ),
    "a frame that is broken": (
        {"snippets/call.md": "::: tip\nA"},
        [
            (
                "snippets/call.md:1:5-8 SRC021 the container 'tip' is never closed"
                " | add a line with ::: behind its last line"
            )
        ],
    ),
    "a question in two lessons": (
        {
            "course.yaml": COURSE + "  - lessons/b.md\n",
            "lessons/b.md": f"---\ntitle: B\n---\n{INCLUDE}",
            "snippets/call.md": POOL_MD,
        },
        [
            (
                "snippets/call.md:1:16-18 CRS085 the question 'm1' is included in both"
                " 'lessons/01-oil.md' and 'lessons/b.md' | include it once, or write a question"
                " with"
                " its own id into each page"
            )
        ],
    ),
    "a question twice in a lesson": (
        {"lessons/01-oil.md": f"{LESSON}{INCLUDE}{INCLUDE}", "snippets/call.md": POOL_MD},
        [
            (
                "snippets/call.md:1:16-18 CRS085 the question 'm1' is included twice in"
                " 'lessons/01-oil.md' | include it once, or write a question with its own id"
                " into each"
                " page"
            )
        ],
    ),
    "lying among the lessons": (
        {
            "lessons/01-oil.md": LESSON + INCLUDE.replace("snippets", "lessons"),
            "snippets/call.md": "",
            "lessons/call.md": SNIPPET,
        },
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_said_about_included_files(tmp_path: Path, name: str) -> None:
    changes, expected = CASES[name]
    good = {"lessons/01-oil.md": LESSON + INCLUDE, "snippets/call.md": SNIPPET}

    assert findings(tmp_path, good | changes) == expected


def test_links_of_an_included_file_lead_where_it_lies(tmp_path: Path) -> None:
    files = {
        "course.yaml": COURSE + "  - lessons/parts/final.md\n",
        "lessons/01-oil.md": "---\ntitle: A\n---\n[a](final.md)\n\n"
        "::: include lessons/parts/call.md\n:::\n",
        "lessons/final.md": "---\ntitle: B\n---\nb\n",
        "lessons/parts/call.md": "[a](final.md) [b](final.md#x) [c](#top)\n"
        "![](../../media/a.svg){decorative}\n\n## X\n\n## Top\n",
        "lessons/parts/final.md": "---\ntitle: C\nid: last\n---\n## X\n\nc\n",
        "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>',
        "quizzes/final.yaml": QUIZ.replace("title: Final", "id: quiz\ntitle: Final"),
    }
    files["course.yaml"] += "  - lessons/final.md\n"

    course = read(tmp_path, files)

    assert {
        link: str(target) for (page, link), target in course.links.items() if page == "oil"
    } == {
        "final.md": "Internal(page_id='final', anchor=None)",
        "lessons/parts/final.md": "Internal(page_id='last', anchor=None)",
        "lessons/parts/final.md#x": "Internal(page_id='last', anchor='x')",
        "#top": "Internal(page_id='oil', anchor='top')",
    }
    assert list(course.media) == ["media/a.svg"]


def test_an_included_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    read_frame = markdown.read

    def counting(path: PurePosixPath, text: str, known: Collection[str]) -> Outcome[MarkdownFile]:
        parsed.append(str(path))
        return read_frame(path, text, known)

    monkeypatch.setattr(markdown, "read", counting)

    load(tmp_path, {"lessons/01-oil.md": LESSON + INCLUDE * 3, "snippets/call.md": SNIPPET})

    assert parsed == ["lessons/01-oil.md", "snippets/call.md"]
