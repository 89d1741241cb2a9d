"""ES modules of our own become one classic script, without Node.

The subset that makes this simple: named imports of relative files, declarations with `export` in
front, top-level names that are unique over all modules. Anything else is refused, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from scormbuild.runtime.compact import compact
from scormbuild.runtime.properties import rename
from scormbuild.runtime.shorten import shorten

_IMPORT = re.compile(
    r"""^import\s*\{(?P<names>[^}]*)\}\s*from\s*(?P<quote>["'])(?P<path>[^"'\n]+)(?P=quote)\s*;?""",
    re.MULTILINE,
)
_EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?(?:function|class|const|let|var)\b)", re.MULTILINE)
_NO_EXPORT = re.compile(r"^export\s*\{\s*\}\s*;?", re.MULTILINE)
_NAMED = re.compile(r"^(?:async\s+)?(?:function\s*\*?|class)\s*([\w$]+)", re.MULTILINE)
_VALUES = re.compile(r"^(?:const|let|var)\s+([^=;]+?)\s*(?:=|;)", re.MULTILINE)
_MODULE_SYNTAX = re.compile(
    r"^[ \t]*(?:import|export)\b(?!\s*\()|(?<![\w$.])import\s*[(.]", re.MULTILINE
)
_NAME = re.compile(r"[A-Za-z_$][\w$]*")

#: Comments, texts and patterns, so that words inside them are not taken for code.
_INERT = re.compile(
    r"""
    //[^\n]* | /\*.*?\*/
    | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | `(?:\\.|[^`\\])*`
    | (?<=[(,=:\[!&|?{};+\n])[ \t]*/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*
    """,
    re.VERBOSE | re.DOTALL,
)


class LinkError(Exception):
    """A module steps out of the subset that the linker knows."""

    def __init__(self, module: PurePosixPath, problem: str) -> None:
        """Name the module and what is wrong with it."""
        super().__init__(f"{module}: {problem}")


@dataclass(frozen=True, slots=True)
class _Module:
    path: PurePosixPath
    imports: dict[PurePosixPath, tuple[str, ...]]
    exported: frozenset[str]
    declared: tuple[str, ...]
    script: str


def link(entry: str, read: Callable[[str], str]) -> str:
    """Join a module and all it imports into one strict script that leaks no name.

    `entry` and what `read` is asked for are posix paths below the folder of the runtime.
    """
    modules = tuple(_in_order(PurePosixPath(entry), read, {}, ()))
    _check(modules)
    body = "\n".join(module.script.strip() for module in modules)
    return f'(function () {{\n"use strict";\n{body}\n}})();\n'


def minify(script: str) -> str:
    """Give variables and properties of our own short names, take out comments and blanks."""
    return compact(shorten(rename(script)))


def _in_order(
    path: PurePosixPath,
    read: Callable[[str], str],
    done: dict[PurePosixPath, bool],
    above: tuple[PurePosixPath, ...],
) -> Iterator[_Module]:
    """Yield what a module imports before the module; each once."""
    if path in above:
        raise LinkError(path, "imports itself by way of " + ", ".join(map(str, above)))
    if path in done:
        return
    done[path] = True
    module = _parse(path, read(str(path)))
    for needed in module.imports:
        yield from _in_order(needed, read, done, (*above, path))
    yield module


def _parse(path: PurePosixPath, source: str) -> _Module:
    text = source.replace("\r\n", "\n")
    imports = _imports(path, text)
    plain = _mask(_IMPORT.sub(_blank, text))
    exported = frozenset(
        name
        for match in _EXPORT.finditer(plain)
        for name in _declared(path, plain[match.end() :], 1)
    )
    script = _NO_EXPORT.sub("", _EXPORT.sub("", _IMPORT.sub("", text)))
    bare = _NO_EXPORT.sub("", _EXPORT.sub("", plain))
    if leftover := _MODULE_SYNTAX.search(bare):
        line = bare[leftover.start() :].strip().splitlines()[0]
        raise LinkError(path, f"only named imports and exported declarations are known: {line}")
    return _Module(path, imports, exported, tuple(_declared(path, bare)), script)


def _imports(path: PurePosixPath, text: str) -> dict[PurePosixPath, tuple[str, ...]]:
    found: dict[PurePosixPath, tuple[str, ...]] = {}
    for match in _IMPORT.finditer(text):
        target = _resolve(path, match["path"])
        names = tuple(part.strip() for part in match["names"].split(",") if part.strip())
        for name in names:
            if not _NAME.fullmatch(name):
                raise LinkError(path, f"imports must keep their names: {name}")
        found[target] = (*found.get(target, ()), *names)
    return found


def _resolve(path: PurePosixPath, target: str) -> PurePosixPath:
    if not target.startswith(("./", "../")):
        raise LinkError(path, f"only own modules can be imported: {target}")
    parts = list(path.parent.parts)
    for part in PurePosixPath(target).parts:
        if part == ".." and not parts:
            raise LinkError(path, f"leaves the runtime: {target}")
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return PurePosixPath(*parts)


def _declared(path: PurePosixPath, plain: str, most: int | None = None) -> Iterator[str]:
    """Yield the names declared at the start of a line, where only the top level stands."""
    found = sorted(
        (match.start(), match[1]) for kind in (_NAMED, _VALUES) for match in kind.finditer(plain)
    )
    for _, name in found[:most]:
        if not _NAME.fullmatch(name):
            raise LinkError(path, f"top-level names are declared one by one: {name}")
        yield name


def _check(modules: tuple[_Module, ...]) -> None:
    owners: dict[str, PurePosixPath] = {}
    exports = {module.path: module.exported for module in modules}
    for module in modules:
        for target, names in module.imports.items():
            if missing := [name for name in names if name not in exports[target]]:
                raise LinkError(module.path, f"{target} does not export {', '.join(missing)}")
        for name in module.declared:
            if name in owners:
                raise LinkError(module.path, f"{name} is declared in {owners[name]}, too")
            owners[name] = module.path


def _mask(text: str) -> str:
    return _INERT.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
