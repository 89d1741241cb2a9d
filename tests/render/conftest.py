from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from scormbuild.archive import FileReference
from scormbuild.content import Reference
from scormbuild.questions.choice import ChoiceQuestion
from scormbuild.questions.kind import Choice, Question
from scormbuild.render.answers import Asked
from scormbuild.render.theme import Theme, load_theme
from tests.render.making import AT, MakeFile, MakeTheme, text


@pytest.fixture(scope="session")
def shipped() -> Theme:
    theme = load_theme().value
    assert theme is not None
    return theme


@pytest.fixture
def make_theme(tmp_path: Path) -> MakeTheme:
    def make(settings: str = "", /, **files: str) -> Theme:
        folder = tmp_path / "templates"
        folder.mkdir()
        (folder / "theme.toml").write_text(f'extends = "scormbuild"\n{settings}', encoding="utf-8")
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        outcome = load_theme(tmp_path / "course_src")
        assert outcome.diagnostics == ()
        assert outcome.value is not None
        return outcome.value

    return make


@pytest.fixture
def make_file(tmp_path: Path) -> MakeFile:
    def make(name: str, content: bytes) -> FileReference:
        path = tmp_path / name
        path.write_bytes(content)
        return FileReference(path, len(content), hashlib.sha256(content).hexdigest())

    return make


@pytest.fixture
def question() -> Question:
    return ChoiceQuestion(
        id="kc-ask",
        id_given=True,
        at=AT,
        prompt=text("Which <b>reply</b>?"),
        objectives=(Reference("calm", AT),),
        hint=text("Think."),
        choices=(
            Choice(key="yes", text=text("Yes"), correct=True, feedback=text("Right.")),
            Choice(key="no", text=text("No"), correct=False, feedback=None),
        ),
    )


@pytest.fixture
def asked(question: Question) -> Asked:
    return Asked(question, 7, {"type": "choice", "options": [0, 1], "answer": 0}, {})
