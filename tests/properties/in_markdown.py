"""The courses of `tests/strategies.py` in Markdown: what YAML says, in the other spelling."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from tests.properties.questions_in_markdown import question

Data = dict[str, Any]

_LINK = re.compile(r"(\]\(\.\./[a-z]+/[0-9a-z-]+)\.yaml\)")

#: Blocks with parts: the key of the parts, and what a part is called in Markdown.
_PARTS = {
    "tabs": ("tabs", "tab"),
    "accordion": ("items", "item"),
    "cards": ("cards", "card"),
    "columns": ("columns", "column"),
    "process": ("steps", "step"),
    "timeline": ("events", "event"),
    "compare": ("sides", "side"),
    "image-map": ("points", "point"),
}

#: Where the words behind `::: name` go, if not into the title.
_HEADS = {"quote": "by"}

#: Keys that are no attributes in Markdown.
_INSIDE = frozenset(("type", "text", "blocks"))


def files(data: Mapping[str, Data]) -> dict[str, str]:
    """Return the files of a course whose pages are written in Markdown."""
    head = dict(data["course.yaml"])
    head["contents"] = _in_contents(head["contents"])
    pages = {_renamed(path): page(value) for path, value in data.items() if path != "course.yaml"}
    return {"course.yaml": _json(head), **pages}


def page(data: Data) -> str:
    """Return a lesson or a quiz as a Markdown file."""
    front = {key: value for key, value in data.items() if key not in ("blocks", "questions")}
    head = [f"{key}: {_json(value)}" for key, value in front.items()]
    body = [block(each) for each in data.get("blocks", ())]
    body += [question(each) for each in data.get("questions", ())]
    return _LINK.sub(r"\1.md)", "\n".join(["---", *head, "---", *body, ""]))


def block(data: str | Data) -> str:
    """Return a block: text as it is, anything else as a container."""
    if isinstance(data, str):
        return f"\n{data}\n"
    if data["type"] == "text":
        return block(data["text"])
    write = _BLOCKS.get(data["type"], _block)
    return write(data["type"], data)


def _in_parts(kind: str, data: Data) -> str:
    key, name = _PARTS[kind]
    parts = [_block(name, part) for part in data[key]]
    image = [_picture(data["image"])] if "image" in data else []
    return "\n".join([_head(kind, data, key, "image"), *image, *parts, ":::"])


def _gallery(kind: str, data: Data) -> str:
    lines = [line for figure in data["figures"] for line in (*_figure(figure), "")]
    return "\n".join([_head(kind, data, "figures"), *lines, ":::"])


def _scenario(kind: str, data: Data) -> str:
    steps = []
    for step in data["steps"]:
        ways = [_option(way) for way in step.get("options", ())]
        inside = [step["text"]] if "text" in step else step.get("blocks", ())
        parts = [*(block(each) for each in inside), *ways]
        steps.append("\n".join([_head("step", step, "options"), *parts, ":::"]))
    head = _head(kind, data, "steps", "intro")
    return "\n".join([head, data.get("intro", ""), *steps, ":::"])


def _checklist(kind: str, data: Data) -> str:
    items = [f"- [ ] {item}" for item in data["items"]]
    return "\n".join([_head(kind, data, "items"), *items, ":::"])


def _option(data: Data) -> str:
    head = _head("option", {"title": data["text"], **data}, "feedback")
    return "\n".join([head, data.get("feedback", ""), ":::"])


def _spoken(kind: str, data: Data) -> str:
    """Return sound or film: simple keys as attributes, the others in a YAML part."""
    transcript = data.get("transcript")
    simple = {key: value for key, value in data.items() if isinstance(value, str)}
    if isinstance(transcript, dict):
        simple["transcript"] = transcript["src"]
    else:
        simple.pop("transcript", None)
    rest = {key: value for key, value in data.items() if key not in (*simple, "transcript")}
    lines = [f"```yaml\n{_json(rest)}\n```"] if rest else []
    lines += [_container("transcript", [transcript])] if isinstance(transcript, str) else []
    return "\n".join([_head(kind, simple), *lines, ":::"])


def _block(name: str, data: str | Data) -> str:
    """Return a container with a head and texts or blocks inside."""
    if isinstance(data, str):
        return _container(name, [data])
    inside = [data["text"]] if "text" in data else data.get("blocks", ())
    return "\n".join([_head(name, data), *(block(each) for each in inside), ":::"])


def _head(name: str, data: Data, *inside: str) -> str:
    """Return the opening line: name, title and the other keys as attributes."""
    title = _HEADS.get(name, "title")
    rest = [key for key in data if key not in _INSIDE and key not in (title, *inside)]
    attributes = " ".join(f"{key}={_json(data[key])}" for key in rest)
    words = ["::: " + name, data.get(title, ""), f"{{{attributes}}}" if attributes else ""]
    return " ".join(word for word in words if word)


def _figure(data: Data) -> list[str]:
    return [_picture(data["image"]), data.get("caption", "")]


def _picture(image: str | Data) -> str:
    if isinstance(image, str):
        return image
    size = " ".join(f"{key}={image[key]}" for key in ("width", "height") if key in image)
    return f"![{image['alt']}]({image['src']})" + (f"{{{size}}}" if size else "")


def _container(head: str, blocks: Any) -> str:
    return "\n".join([f"::: {head}", *(block(each) for each in blocks), ":::"])


def _in_contents(entries: list[Any]) -> list[Any]:
    return [
        _renamed(entry)
        if isinstance(entry, str)
        else {**entry, "contents": _in_contents(entry["contents"])}
        for entry in entries
    ]


_BLOCKS: dict[str, Callable[[str, Data], str]] = {
    **dict.fromkeys(_PARTS, _in_parts),
    "question": lambda _, data: question(data["question"]),
    "figure": lambda _, data: "\n".join(["::: figure", *_figure(data), ":::"]),
    "gallery": _gallery,
    "checklist": _checklist,
    "scenario": _scenario,
    "audio": _spoken,
    "video": _spoken,
}


def _renamed(path: str) -> str:
    return path.replace(".yaml", ".md")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
