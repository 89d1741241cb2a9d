"""The pre-commit hook and the checks of a new project, run as their services run them."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from yaml import safe_load

from scormbuild import skeleton
from scormbuild.archive import write_new_folder
from scormbuild.skeleton import Wishes

ROOT = Path(__file__).parents[2]
WISHES = Wishes("Fire safety", "en", "fire-safety")


def manifest() -> dict[str, Any]:
    (hook,) = safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(hook, dict)
    return hook


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_new_folder(skeleton.project(WISHES), tmp_path / "project")
    return tmp_path / "project"


def run(command: list[str], project: Path, **more: str) -> subprocess.CompletedProcess[str]:
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        cwd=project,
        env={**os.environ, "PATH": scripts, **more},
        check=False,
        capture_output=True,
        text=True,
    )


def spoil(project: Path) -> None:
    course = project / "course_src" / "course.yaml"
    course.write_text(course.read_text(encoding="utf-8").replace("\ntitle:", "\ntitel:"), "utf-8")


def test_the_hook_in_a_project_is_the_published_one(project: Path) -> None:
    settings = safe_load((project / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    ((local,),) = ([*repository["hooks"]] for repository in settings["repos"])
    said = {key: value for key, value in manifest().items() if key != "description"}

    assert {key: value for key, value in local.items() if key != "additional_dependencies"} == said


def test_the_hook_finds_mistakes(project: Path) -> None:
    entry = shlex.split(manifest()["entry"])

    assert run(entry, project).returncode == 0
    spoil(project)
    failed = run(entry, project)
    assert (failed.returncode, "SRC041" in failed.stdout) == (1, True)


@pytest.mark.parametrize(
    ("path", "matters"),
    [
        ("course_src/course.yaml", True),
        ("course_src/lessons/01.md", True),
        ("templates/theme.toml", True),
        ("README.md", False),
        ("docs/course_src/x.md", False),
    ],
)
def test_the_hook_runs_when_the_course_has_changed(path: str, *, matters: bool) -> None:
    assert bool(re.search(manifest()["files"], path)) is matters


def test_the_workflow_of_a_project_passes_and_fails(project: Path) -> None:
    workflow = safe_load((project / ".github/workflows/course.yml").read_text(encoding="utf-8"))
    steps = {
        step["name"]: step["run"] for step in workflow["jobs"]["course"]["steps"] if "run" in step
    }

    def do(name: str) -> subprocess.CompletedProcess[str]:
        return run(["bash", "-e", "-c", steps[name]], project, GITHUB_ACTIONS="true")

    assert list(steps) == ["Install scormbuild", "Find mistakes", "Build the package"]
    assert do("Find mistakes").returncode == 0
    unnumbered = do("Build the package")
    assert (unnumbered.returncode, "CRS046" in unnumbered.stderr) == (1, True)
    assert run(["scormbuild", "package", "--output", "../elsewhere"], project).returncode == 0
    assert do("Build the package").returncode == 0
    assert [path.name for path in project.glob("dist/*.zip")] == ["fire-safety-1-scorm12.zip"]
    spoil(project)
    failed = do("Find mistakes")
    assert (failed.returncode, "::error file=course_src/course.yaml" in failed.stdout) == (1, True)


def test_the_script_for_gitlab_passes_and_fails(project: Path) -> None:
    page = (ROOT / "docs" / "how-to" / "ci.md").read_text(encoding="utf-8")
    (file,) = re.findall(r"```yaml \.gitlab-ci\.yml\n(.*?)```", page, re.DOTALL)
    job = safe_load(file)["course"]
    _, validate, package = job["script"]

    assert run(["scormbuild", "package", "--output", "../elsewhere"], project).returncode == 0
    assert [run(shlex.split(line), project).returncode for line in (validate, package)] == [0, 0]
    assert (project / job["artifacts"]["reports"]["codequality"]).read_text("utf-8") == "[]\n"
    assert (project / job["artifacts"]["paths"][0] / "fire-safety-1-scorm12.zip").is_file()
    spoil(project)
    assert run(shlex.split(validate), project).returncode == 1


@pytest.mark.long
def test_pre_commit_installs_and_runs_the_hook(project: Path, tmp_path: Path) -> None:
    """Needs git and a package index: pre-commit makes an environment for the hook."""
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home")}
    command = ["pre-commit", "try-repo", str(ROOT), manifest()["id"], "--all-files"]
    for git in (["init", "--quiet"], ["add", "--all"]):
        assert run(["git", *git], project).returncode == 0

    passed = run(command, project, **home)
    spoil(project)
    failed = run(command, project, **home)

    assert (passed.returncode, failed.returncode) == (0, 1), passed.stdout + passed.stderr
    assert "SRC041" in failed.stdout
