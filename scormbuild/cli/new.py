"""`scormbuild new`: a course project to start from."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from scormbuild import archive, skeleton
from scormbuild.skeleton import Wishes


def _sound(key: str, value: str) -> str:
    """Return what was said if a course can say it."""
    trouble = skeleton.fault(key, value)
    if trouble is not None:
        raise click.BadParameter(trouble)
    return value


def _checked(
    ctx: click.Context,  # noqa: ARG001 - click's signature
    parameter: click.Parameter,
    value: str | None,
) -> str | None:
    return None if value is None else _sound(str(parameter.name), value)


@click.command("new", epilog='Example: scormbuild new fire-safety --title "Fire safety"')
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", callback=_checked, help="The name of the course, as learners see it.")
@click.option("--language", callback=_checked, help="Its language as a tag: en, de, pt-BR …")
@click.option("--id", callback=_checked, help="Its permanent name. Without it, the folder's.")
def command(folder: Path, title: str | None, language: str | None, **given: str | None) -> None:
    """Write a course project into the new folder DIR: a sample that can be built at once.

    Asks for title and language on a terminal. Nothing is ever overwritten.
    """
    archive.check_new_folder(folder)
    name = folder.resolve().name
    title = title or _answer("title", "Title of the course", skeleton.suggested_title(name))
    language = language or _answer("language", "Its language, such as en or de", skeleton.ENGLISH)
    wishes = Wishes(title, language, given["id"] or skeleton.suggested_id(name, title))
    files = skeleton.project(wishes)
    archive.write_new_folder(files, folder)
    click.echo(said(wishes, folder, len(files)))


def said(wishes: Wishes, folder: Path, files: int) -> str:
    """Say what was written, and what to do next."""
    written = f"{folder.as_posix()}: {files} files, a course in '{wishes.language}'"
    missing = (
        f"There are no sample pages in '{wishes.language}' yet. They are in English, but marked as "
        f"'{wishes.language}':\nreplace them before anybody learns from them."
    )
    here = folder.resolve() == Path.cwd()
    steps = (
        *(() if here else (f"  cd {_for_shell(folder)}",)),
        "  scormbuild validate",
        "  scormbuild package",
    )
    lines = (written, *(() if wishes.sample_fits else (missing,)), "Next:", *steps)
    return "\n".join(lines)


def _answer(key: str, question: str, default: str) -> str:
    """Ask on a terminal; elsewhere nobody could answer."""
    if not _on_terminal():
        return default
    answer: str = click.prompt(question, default=default, value_proc=partial(_sound, key))
    return answer


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _for_shell(folder: Path) -> str:
    """Return the path as it is typed, with quotes where it has spaces."""
    quote: Callable[[list[str]], str] = subprocess.list2cmdline if os.name == "nt" else shlex.join
    return quote([str(folder)])
