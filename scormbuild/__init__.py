"""scormbuild compiles courses written as text into SCORM packages.

`validate` and `package` do what the commands of the same names do; nothing else here is public.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormbuild.diagnostics import Diagnostic

__version__ = "0.1.0"
__all__ = ["__version__", "package", "validate"]


def validate(source: Path | str) -> tuple[Diagnostic, ...]:
    """Return every finding about the course below `source`, sorted by place; write nothing."""
    from scormbuild import pipeline  # noqa: PLC0415 - `import scormbuild` must stay fast

    return pipeline.validate(Path(source)).diagnostics


def package(
    source: Path | str,
    destination: Path | str,
    target: str | None = None,
    *,
    previous: Path | str | None = None,
    locked: bool = False,
) -> tuple[Diagnostic, ...]:
    """Build the course below `source` into the zip `destination`, and keep its `tracking.lock`.

    Without a `target`, it is the first one that the course names, or the default. `previous` is an
    earlier package whose numbers are kept; `locked` makes new numbers an error.
    Returns every finding; if one of them is an error, nothing was written.
    """
    from scormbuild import archive, pipeline  # noqa: PLC0415 - as above
    from scormbuild.diagnostics import in_order  # noqa: PLC0415 - as above

    earlier = None if previous is None else Path(previous)
    checked = pipeline.check(Path(source), previous=earlier, locked=locked)
    if checked.course is None:
        return checked.diagnostics
    wanted = pipeline.wanted(checked.course, (target,) if target else ())[0]
    built = pipeline.build(checked, wanted, Path(source))
    if built.value is not None:
        pipeline.keep_ledger(checked.course, Path(source))
        archive.write_package(built.value.files, Path(destination))
    packages = () if built.value is None else (built.value,)
    updates = pipeline.updates(checked, packages, Path(source))
    return in_order((*checked.diagnostics, *built.diagnostics, *updates.diagnostics))
