"""The GitHub Action: its scripts are run as GitHub would run them, with a good and a bad course."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from yaml import safe_load

from tests.broken.good import GOOD, write

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


def step(name: str) -> dict[str, Any]:
    return next(one for one in STEPS if one.get("name") == name)


@dataclass
class Runner:
    """What GitHub gives to a step."""

    folder: Path
    inputs: dict[str, str]

    @property
    def summary(self) -> str:
        return (self.folder / "summary").read_text(encoding="utf-8")

    @property
    def outputs(self) -> dict[str, list[str]]:
        text = (self.folder / "output").read_text(encoding="utf-8")
        return {
            name: lines.splitlines()
            for name, _, lines in re.findall(r"(\w+)<<(\S+)\n(.*?)\n\2\n", text, re.DOTALL)
        }

    def value(self, text: str) -> str:
        """Fill in the inputs of the action."""
        given = {name: one["default"] for name, one in ACTION["inputs"].items()} | self.inputs
        values = {f"inputs.{name}": value for name, value in given.items()}
        return _EXPRESSION.sub(lambda found: values[found[1]], text)

    def run(self, name: str, **more: str) -> subprocess.CompletedProcess[str]:
        one = step(name)
        script = self.folder / "script.sh"
        script.write_text(one["run"], encoding="utf-8")
        scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {
            "PATH": scripts,
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
            "GITHUB_ACTIONS": "true",
            **{key: self.value(value) for key, value in one.get("env", {}).items()},
            **more,
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.folder / "work",
            env=environment,
            check=False,
            capture_output=True,
            text=True,
        )


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    write(tmp_path / "work", GOOD)
    return Runner(tmp_path, {})


def course(runner: Runner) -> Path:
    return runner.folder / "work" / "course_src"


def spoil(runner: Runner) -> None:
    """Put a warning into line 10 of a lesson."""
    page = course(runner) / "lessons" / "01-look.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("![A", "## Near\n\n#### Nearer\n\n![A"), encoding="utf-8")


def test_every_input_is_explained_and_used() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    used = set(re.findall(r"inputs\.([a-z-]+)", text))

    assert set(ACTION["inputs"]) == used
    assert used == {"source", "targets", "strict", "python-version", "upload"}
    for one in ACTION["inputs"].values():
        assert set(one) == {"description", "default"}
        assert isinstance(one["default"], str)
    assert set(ACTION["outputs"]) == {"path"}


def test_no_input_stands_in_a_script() -> None:
    """What somebody writes into a pull request could become a command there."""
    assert [one["name"] for one in STEPS if "${{" in one.get("run", "")] == []
    assert [one for one in STEPS if "run" in one and one["shell"] != "bash"] == []


def test_the_documentation_names_every_input_and_no_other() -> None:
    page = (ROOT / "docs" / "how-to" / "ci.md").read_text(encoding="utf-8")

    assert re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE) == list(ACTION["inputs"])
    (workflow,) = re.findall(r"```yaml \.github/\S+\n(.*?)```", page, re.DOTALL)
    steps = safe_load(workflow)["jobs"]["course"]["steps"]
    assert set(steps[1]["with"]) <= set(ACTION["inputs"])


def test_outputs_come_from_steps_that_exist() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    ids = {one["id"] for one in STEPS if "id" in one}

    assert set(re.findall(r"steps\.(\w+)\.outputs\.path", text)) == ids


def test_it_installs_itself(runner: Runner) -> None:
    site = runner.folder / "site"

    done = runner.run(
        "Install scormbuild",
        PIP_TARGET=str(site),
        PIP_NO_DEPS="1",
        PIP_NO_INDEX="1",
        PIP_NO_BUILD_ISOLATION="0",
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert (site / "scormbuild" / "templates" / "theme.toml").is_file()


def test_a_good_course_is_built(runner: Runner) -> None:
    before = subprocess.run(
        [sys.executable, "-m", "scormbuild", "package", "--output", "elsewhere"],
        cwd=runner.folder / "work",
        check=False,
        capture_output=True,
    )
    runner.inputs["targets"] = "scorm12 scorm2004-4"

    found = runner.run("Find mistakes")
    built = runner.run("Build the package")

    assert (before.returncode, found.returncode, built.returncode) == (0, 0, 0), built.stderr
    assert "::error" not in found.stdout
    assert "0 errors, 0 warnings" in runner.summary
    assert runner.outputs == {
        "path": [
            "scormbuild-packages/small-1-scorm12.zip",
            "scormbuild-packages/small-1-scorm2004-4.zip",
        ]
    }
    for path in runner.outputs["path"]:
        assert (runner.folder / "work" / path).is_file()


def test_numbers_must_have_been_committed(runner: Runner) -> None:
    done = runner.run("Build the package")

    assert done.returncode == 1
    assert "CRS046" in done.stderr


@pytest.mark.parametrize(("strict", "status"), [("true", 1), ("false", 0)])
def test_findings_are_shown_at_their_line(runner: Runner, strict: str, status: int) -> None:
    spoil(runner)
    runner.inputs["strict"] = strict

    done = runner.run("Find mistakes")

    assert done.returncode == status, done.stderr
    assert "::warning file=course_src/lessons/01-look.md,line=10," in done.stdout
    assert "warning[ACC002]" in runner.summary
    report = json.loads((runner.folder / "work" / "scormbuild.sarif").read_text(encoding="utf-8"))
    assert "ACC002" in {result["ruleId"] for result in report["runs"][0]["results"]}


def test_a_source_is_a_path_whatever_it_is_called(runner: Runner) -> None:
    source = "; touch pwned $(touch pwned)"
    course(runner).rename(runner.folder / "work" / source)
    runner.inputs["source"] = source

    done = runner.run("Find mistakes")

    assert done.returncode == 0, done.stderr
    assert not (runner.folder / "work" / "pwned").exists()


def test_a_folder_that_is_not_there_fails(runner: Runner) -> None:
    runner.inputs["source"] = "nowhere"

    assert runner.run("Find mistakes").returncode == 2
