"""Any course without ids is mended, in each spelling, and nothing but ids is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from shutil import rmtree
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from scormbuild import pipeline, repairs
from tests import strategies
from tests.properties import in_markdown
from tests.properties.building import shown, write

Data = dict[str, Any]

_ABOUT_IDS = {"CRS014", "CRS017", "CRS018", "CRS019"}
_IN_MARKDOWN = re.compile(r"(::: question \{)#[a-z0-9-]+ ?")
_WRITTEN = re.compile(
    r'"id": "q-[a-z0-9-]+", |(?<=[- ])id: q-[a-z0-9-]+\n +| \{#q-[a-z0-9-]+\}|#q-[a-z0-9-]+ ?'
)


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True


def questions(page: Data) -> list[Data]:
    asked = [block["question"] for block in page.get("blocks", ()) if "question" in block]
    return [*asked, *page.get("questions", ())]


def without_ids(data: dict[str, Data]) -> dict[str, Data]:
    for page in data.values():
        for question in questions(page):
            question.pop("id", None)
    return data


def as_json(data: dict[str, Data]) -> dict[str, str]:
    return strategies.files(without_ids(data))


def as_yaml(data: dict[str, Data]) -> dict[str, str]:
    return {
        path: yaml.dump(page, Dumper=_Plain, allow_unicode=True, sort_keys=False)
        for path, page in without_ids(data).items()
    }


def as_markdown(data: dict[str, Data]) -> dict[str, str]:
    files = in_markdown.files(data)
    return {path: _IN_MARKDOWN.sub(r"\1", text) for path, text in files.items()}


@pytest.mark.parametrize("spelling", [as_json, as_yaml, as_markdown])
@given(data=strategies.course())
@settings(max_examples=25)
def test_any_course_gets_its_ids(
    tmp_path_factory: pytest.TempPathFactory,
    spelling: Callable[[dict[str, Data]], dict[str, str]],
    data: dict[str, Data],
) -> None:
    files = spelling(data)
    source = write(tmp_path_factory.mktemp("course"), shown(data) | files)
    try:
        repairs.write(repairs.mend(source))
        after = {path: (source / path).read_text(encoding="utf-8") for path in files}
        found = {one.code for one in pipeline.check(source).diagnostics}
        again = repairs.mend(source)
    finally:
        rmtree(source)

    assert found & _ABOUT_IDS == set()
    assert again == repairs.Mended(())
    assert {path: _WRITTEN.sub("", text) for path, text in after.items()} == {
        path: _WRITTEN.sub("", text) for path, text in files.items()
    }
    assert sum(len(_WRITTEN.findall(text)) for text in after.values()) == sum(
        map(len, map(questions, data.values()))
    )
