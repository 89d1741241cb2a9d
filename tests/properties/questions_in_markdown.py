"""A question given as YAML data, in Markdown; what has no form of its own there is a YAML part."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml

Data = dict[str, Any]

#: Types that the shape of the answer does not give away, or not always.
_NAMED = ("multi", "short", "sort", "scale", "hotspot")

#: Values that an attribute holds without quotes.
_BARE = re.compile(r"[\w.-]+")


def question(data: Data) -> str:
    """Return the container of a question."""
    rest = {key: value for key, value in data.items() if key not in ("id", "prompt", "type")}
    answer = _ANSWERS[data["type"]](rest) if data["type"] in _ANSWERS else ""
    parts = list(_parts(rest))
    head = [f"#{data['id']}"] if "id" in data else []
    head += [f"type={data['type']}"] if data["type"] in _NAMED else []
    head += _attributes(rest)
    written = [data.get("prompt", ""), answer, _yaml_part(rest), "\n".join(parts)]
    return "\n".join(
        [
            f"::: question {{{' '.join(head)}}}" if head else "::: question",
            "\n\n".join(text for text in written if text),
            ":::",
        ]
    )


def as_yaml(value: Any) -> str:
    """Return data as an author would write it."""
    text: str = yaml.dump(
        value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100, indent=2
    )
    return text.rstrip("\n")


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key; texts of several lines stay so, rows are one line."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002 - PyYAML's names
        return super().increase_indent(flow, False)  # noqa: FBT003 - PyYAML's order


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


def _list(dumper: yaml.SafeDumper, items: list[Any]) -> yaml.SequenceNode:
    """Write numbers, and rows of numbers, on one line."""
    numbers = all(isinstance(item, int | float) or _is_row(item) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=numbers or None)


def _is_row(item: object) -> bool:
    return isinstance(item, list) and all(isinstance(part, int | float) for part in item)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _list)


def _yaml_part(rest: Data) -> str:
    return f"```yaml\n{as_yaml(rest)}\n```" if rest else ""


def _parts(rest: Data) -> Iterator[str]:
    feedback = rest.pop("feedback", {})
    named = {"": feedback} if isinstance(feedback, str) else feedback
    for how, text in named.items():
        yield f"::: feedback {how}".rstrip() + f"\n{text}\n:::"
    for name in ("hint", "solution", "sample"):
        if name in rest:
            yield f"::: {name}\n{rest.pop(name)}\n:::"


def _attributes(rest: Data) -> list[str]:
    """Take what can stand in the opening line out of the rest."""
    plain = {key: value for key, value in rest.items() if isinstance(value, str | int | float)}
    lists = {key: " ".join(rest.get(key, ())) for key in ("objectives", "tags")}
    named = {**plain, **lists}
    words = []
    for key in [key for key in rest if named.get(key, "") != ""]:
        del rest[key]
        value = json.dumps(named[key]) if isinstance(named[key], bool) else str(named[key])
        words.append(f"{key}={value if _BARE.fullmatch(value) else json.dumps(value)}")
    return words


def _choices(rest: Data) -> str:
    rows = []
    for choice in rest.pop("choices"):
        entries = choice if isinstance(choice, dict) else {"text": choice}
        rows.append(_item(f"- [{'x' if entries.get('correct') else ' '}]", entries))
        if "feedback" in entries:
            rows += [f"  > {line}" for line in entries["feedback"].split("\n")]
    return "\n".join(rows)


def _items(rest: Data) -> str:
    entries = [item if isinstance(item, dict) else {"text": item} for item in rest.pop("items")]
    return "\n".join(_item(f"{n}.", item) for n, item in enumerate(entries, 1))


def _item(marker: str, entries: Data) -> str:
    first, *more = str(entries["text"]).split("\n")
    name = f" {{#{entries['id']}}}" if "id" in entries else ""
    indent = " " * (2 if marker.startswith("-") else len(marker) + 1)
    return "\n".join([f"{marker} {first}{name}", *(f"{indent}{line}".rstrip() for line in more)])


def _table(rest: Data) -> str:
    pairs = [(pair["left"], pair["right"]) for pair in rest.pop("pairs")]
    extra = [("", text) for text in rest.pop("extra", ())]
    head = rest.pop("headings", ("", ""))
    rows = [[str(cell).replace("|", r"\|") for cell in row] for row in (head, *pairs, *extra)]
    widths = [max(3, *map(len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, ["-" * width for width in widths])
    return "\n".join("| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in rows)


def _number(rest: Data) -> str:
    answer = rest.pop("answer", None)
    ends = rest.pop("range", ())
    written = "= " + (" .. ".join(map(str, ends)) if answer is None else str(answer))
    if "tolerance" in rest:
        written += f" ± {rest.pop('tolerance')}"
    return f"{written} {rest.pop('unit', '')}".rstrip()


def _truth(rest: Data) -> str:
    return f"Answer: {str(rest.pop('answer')).lower()}"


_ANSWERS: dict[str, Callable[[Data], str]] = {
    "choice": _choices,
    "multi": _choices,
    "true-false": _truth,
    "number": _number,
    "order": _items,
    "match": _table,
    "fill": lambda rest: str(rest.pop("text")),
}
