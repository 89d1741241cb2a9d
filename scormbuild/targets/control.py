"""Our own schemas of the manifests, shipped with every package under the official names."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources
from pathlib import PurePosixPath

from scormbuild.archive import OutputFile


def documents(edition: str, names: Sequence[str]) -> tuple[OutputFile, ...]:
    """Return the control documents `names` of an edition, for the root of a package."""
    folder = resources.files(__package__) / "control" / edition
    return tuple(OutputFile(PurePosixPath(name), (folder / name).read_bytes()) for name in names)
