"""The scripts of packages, by the module that each begins with."""

from __future__ import annotations

from functools import cache
from importlib import resources

#: Where an installed scormbuild has them ready, below the folder of the runtime: making them takes
#: a good part of the time that a small course does.
READY = "ready"

_RUNTIME = resources.files(__package__)


def entries() -> list[str]:
    """Return the modules that scripts begin with, in the order of their names."""
    return sorted(path.name for path in _RUNTIME.iterdir() if path.name.startswith("entry-"))


@cache
def script(entry: str) -> str:
    """Return a script with all that it imports, as it travels.

    Whoever works on scormbuild has none ready: the modules are read as they are now.
    """
    ready = _RUNTIME / READY / entry
    return ready.read_text(encoding="utf-8") if ready.is_file() else made(entry)


def made(entry: str) -> str:
    """Return a script made of its modules."""
    from scormbuild.runtime.link import link, minify  # noqa: PLC0415 - needed by few

    return minify(link(entry, lambda path: (_RUNTIME / path).read_text(encoding="utf-8")))
