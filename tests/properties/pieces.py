"""The small course with what it does not have: variables, and files that its pages share."""

from __future__ import annotations

from pathlib import Path

SMALL = Path(__file__).parents[1] / "golden" / "small" / "course_src"

#: File, text, and what stands in its place.
_CHANGES = (
    ("course.yaml", "language: en\n", "language: en\nvariables:\n  place: '*Home*, 1. floor'\n"),
    (
        "lessons/01-markdown.md",
        "::: objectives\n",
        (
            "{{place}}, `{{place}}`, \\{{place}}.\n\n"
            "::: include snippets/a.md\n:::\n\n::: objectives\n"
        ),
    ),
    (
        "lessons/02-yaml.yaml",
        "blocks:\n",
        'blocks:\n  - {type: include, file: snippets/a.md}\n  - "{{place}} [a](01-markdown.md)"\n',
    ),
    (
        "quizzes/03-markdown.md",
        "::: question {#m-choice",
        "::: include questions/pool.md\n:::\n\n::: question {#m-choice",
    ),
    ("quizzes/04-yaml.yaml", "questions:\n", "questions:\n  - file: questions/pool.yaml\n"),
)

_FILES = {
    "snippets/a.md": "See {{place}} and [it](../lessons/02-yaml.yaml).\n\n"
    "::: include snippets/b.md\n:::\n",
    "snippets/b.md": "::: tip {{place}}\n![A dot](../media/dot.svg)\n:::\n",
    "questions/pool.yaml": "questions:\n"
    "  - {id: p1, type: true-false, prompt: 'At {{place}}?', answer: true}\n"
    "  - file: questions/pool.md\n",
    "questions/pool.md": "::: question {#p2}\nWhere?\n\n- [x] {{place}}\n- [ ] Away\n:::\n",
}


def course() -> dict[str, bytes]:
    """Return the files of the course."""
    files = {
        path.relative_to(SMALL).as_posix(): path.read_bytes()
        for path in SMALL.rglob("*")
        if path.is_file()
    }
    for path, old, new in _CHANGES:
        text = files[path].decode()
        assert text.count(old) == 1, path
        files[path] = text.replace(old, new).encode()
    return files | {path: text.encode() for path, text in _FILES.items()}
