"""A course that shows every block and every type of question, made of the schemas' own examples.

A lesson per kind of block and per type of question, and one quiz with every question. What the
examples name (media, files, objectives, sites) is supplied here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from shutil import copyfile
from typing import Any

from scormbuild import archive, pipeline
from scormbuild.blocks import include
from scormbuild.blocks.kinds import KINDS as BLOCKS
from scormbuild.questions.kinds import KINDS as QUESTIONS
from scormbuild.targets import TARGETS
from tests.gallery.mirrored import mirrored

Data = dict[str, Any]

ROOT = Path(__file__).parents[2]

#: In SCORM 1.2 there would be no room for so many texts of learners.
TARGET = "scorm2004-4"

#: Where media of the examples lie; for what is in none of these folders, what stands for its kind.
MEDIA = (Path(__file__).parent / "media", ROOT / "course_src" / "media")
SMALL = ROOT / "tests" / "golden" / "small" / "course_src" / "media"
STANDING_FOR = {
    ".mp3": SMALL / "sound.wav",
    ".mp4": SMALL / "film.webm",
    ".webm": SMALL / "film.webm",
    ".vtt": SMALL / "film.vtt",
    ".docx": SMALL / "Dot.txt",
    ".pdf": SMALL / "Dot.txt",
}

#: States of a question in a lesson, by what the page calls them.
STATES = {
    "fresh": "As it comes",
    "empty": "Handed in without an answer",
    "right": "Answered right",
    "partly": "Answered right in part",
    "wrong": "Answered wrong",
    "shown": "With the right answer",
}

#: Nobody can be wrong or right here, or right in part.
OPINIONS = ("scale", "text")
WHOLE = ("choice", "true-false", "short", "number")

#: Blocks in which learners do something: they are shown a second time, after it was done.
USED = (
    "accordion",
    "checklist",
    "image-map",
    "audio",
    "video",
    "reflection",
    "reveal",
    "scenario",
    "tabs",
)


def states_of(example: Data) -> list[str]:
    """Return the states that a question like this can be in, in the order of the page."""
    if example["type"] in OPINIONS:
        return ["fresh", "empty", "right"]
    several = example["type"] == "hotspot" and sum("correct" in a for a in example["areas"]) > 1
    whole = example["type"] in WHOLE or (example["type"] == "hotspot" and not several)
    return [state for state in STATES if not (whole and state == "partly")]


def lessons() -> dict[str, Data]:
    """Return the lessons by id."""
    blocks = {f"block-{name}": _block_page(name) for name in BLOCKS}
    shared = {"block-include": _page(include.NAME, list(include.SCHEMA["examples"]))}
    questions = {f"question-{name}": _question_page(name) for name in QUESTIONS}
    return {**blocks, **shared, **questions}


def quiz() -> Data:
    """Return the quiz of every question: answered right, answered wrong and left out."""
    questions = []
    for name, kind in QUESTIONS.items():
        first, second = kind.schema["examples"][:2]
        for how, example in (("right", first), ("wrong", second), ("none", first)):
            questions.append({**_known(example), "id": f"quiz-{name}-{how}"})
    files = list(include.FILE_SCHEMA["examples"])
    return {"title": "Every question", "attempts": 1, "questions": [*questions, *files]}


def write(folder: Path, language: str = "en") -> Path:
    """Write the course and return where it lies; in Arabic its texts are `mirrored`."""
    source = folder / "course_src"
    change: Callable[[Data], Data] = mirrored if language == "ar" else dict
    pages = {f"lessons/{name}.yaml": page for name, page in lessons().items()}
    pages["quizzes/quiz.yaml"] = quiz()
    course = _course(language, pages)
    for path, data in {**pages, "course.yaml": course}.items():
        _write(source / path, json.dumps(change(data), ensure_ascii=False))
    for path in _named(pages):
        _supply(source, PurePosixPath(path))
    return source


def build(folder: Path, language: str = "en") -> Path:
    """Write the course, build it and return the unpacked package."""
    source = write(folder, language)
    checked = pipeline.check(source)
    assert checked.course is not None, checked.diagnostics
    built = pipeline.build(checked, TARGETS[TARGET], source).value
    assert built is not None
    archive.write_folder(built.files, folder / "package")
    return folder / "package"


def _course(language: str, pages: Mapping[str, Data]) -> Data:
    used = {name for value in _values(pages, "objectives") for name in value}
    used |= set(_values(pages, "objective"))
    hosts = {url.split("/")[2] for url in _values(pages, "url")}
    paths = list(pages)
    return {
        "scormbuild": 1,
        "id": f"gallery-{language}",
        "title": "Blocks and questions",
        "language": language,
        "description": "Every block, and every type of question in every state.",
        "duration": "30 min",
        "completion": {"viewed": "opened"},
        "certificate": True,
        "objectives": [{"id": name, "text": f"Know when to {name}"} for name in sorted(used)],
        "allow_hosts": sorted(hosts),
        "contents": [
            {"module": "Blocks", "contents": [path for path in paths if "/block-" in path]},
            {"module": "Questions", "contents": [path for path in paths if "/block-" not in path]},
        ],
    }


def _block_page(name: str) -> Data:
    examples = list(BLOCKS[name].schema["examples"])
    if name == "continue":
        # The second one waits for an answer.
        asked = {**QUESTIONS["true-false"].schema["examples"][0], "id": "before-the-gate"}
        first, second = examples
        question = {"type": "question", "question": asked}
        return _page(name, [first, "What was waiting.", question, second, "What still waits."])
    blocks: list[Any] = ["## As it comes", *examples] if name in USED else examples
    if name in USED:
        blocks += ["## After it was used", *(_again(example) for example in examples)]
    return _page(name, blocks)


def _again(example: Data) -> Data:
    return {**example, "id": f"{example['id']}-used"} if "id" in example else example


def _question_page(name: str) -> Data:
    examples = QUESTIONS[name].schema["examples"]
    blocks: list[Any] = []
    for state, words in STATES.items():
        asked = [
            {"type": "question", "question": {**_known(example), "id": f"{name}-{number}-{state}"}}
            for number, example in enumerate(examples, 1)
            if state in states_of(example)
        ]
        blocks += [f"## {words}", *asked] if asked else []
    return _page(name, blocks)


def _known(example: Data) -> Data:
    """Return a question without points: those in lessons have none."""
    return {key: value for key, value in example.items() if key != "points"}


def _page(name: str, blocks: list[Any]) -> Data:
    title = name.replace("-", " ").capitalize()
    page: Data = {"title": title, "blocks": [f"What “{name}” looks like.", *blocks]}
    return {**page, "objectives": ["ask"]} if name == "objectives" else page


def _values(data: Any, wanted: str) -> Iterator[Any]:
    """Yield every value of a key, wherever it stands."""
    for key, value in data.items() if isinstance(data, dict) else ():
        if key == wanted:
            yield value
        yield from _values(value, wanted)
    for item in data if isinstance(data, list) else ():
        yield from _values(item, wanted)


def _named(pages: Mapping[str, Data]) -> list[str]:
    """Return the paths of files that stand in the pages."""
    text = json.dumps(pages)
    return sorted(set(re.findall(r"(?:media|snippets|questions)/[\w.-]+\.\w+", text)))


def _supply(source: Path, path: PurePosixPath) -> None:
    """Put the file of this path into the course."""
    target = source / path
    if path.suffix == ".md":
        _write(target, "**Kim:** You can ask me anything.\n")
    elif path.suffix == ".yaml":
        known = QUESTIONS["true-false"].schema["examples"][1]
        _write(target, json.dumps({"questions": [{**known, "id": "of-a-file"}]}))
    else:
        places = [folder / path.name for folder in MEDIA if (folder / path.name).is_file()]
        target.parent.mkdir(parents=True, exist_ok=True)
        copyfile((places or [STANDING_FOR[path.suffix]])[0], target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
