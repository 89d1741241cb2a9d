"""An earlier package, opened with care: it comes from somewhere, and may be anything."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from scormbuild.course import ledger_file
from scormbuild.course.course import Ledger
from scormbuild.course.ledger import PATH as LEDGER
from scormbuild.diagnostics import ScormbuildError, has_errors
from scormbuild.updates.facts import Facts
from scormbuild.updates.package import UnreadableError, facts_of

#: The most that is read of one file, and of all. The plan of a course of 1,000 pages and 1,000
#: questions has 0.3 MB, its pages 10 MB together.
LARGEST_FILE, LARGEST_TOTAL = 20_000_000, 200_000_000


class NotAnEarlierPackageError(ScormbuildError):
    """`--previous` names a file that is not a package of scormbuild."""

    def __init__(self, package: Path, reason: str) -> None:
        """Name the file and what is wrong with it."""
        super().__init__(f"{package.as_posix()} is not an earlier package: {reason}")


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier package holds: its numbers, and what it says of its course.

    Without facts, `reason` says why.
    """

    ledger: Ledger
    facts: Facts | None
    reason: str = ""


def read_earlier(package: Path) -> Earlier:
    """Read an earlier package; nothing is extracted, and only so much is read."""
    try:
        with ZipFile(package) as archive:
            opened = _Opened(package, archive)
            numbers = opened.ledger()
            try:
                return Earlier(numbers, facts_of(opened.read))
            except UnreadableError as error:
                return Earlier(numbers, None, str(error))
    except FileNotFoundError:
        raise NotAnEarlierPackageError(package, "there is no such file") from None
    # RuntimeError: an encrypted file, or a kind of compression that Python does not know.
    except (BadZipFile, EOFError, OSError, RuntimeError, UnicodeDecodeError, zlib.error):
        raise NotAnEarlierPackageError(package, "it cannot be read as a zip of ours") from None


class _Opened:
    """A zip that is read file by file, up to a limit."""

    def __init__(self, package: Path, archive: ZipFile) -> None:
        self._package = package
        self._archive = archive
        self._left = LARGEST_TOTAL

    def read(self, name: str) -> bytes | None:
        """Return the content of a file; its size is known before it is unpacked."""
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return None
        self._left -= info.file_size
        if info.file_size > LARGEST_FILE or self._left < 0:
            raise NotAnEarlierPackageError(self._package, f"its {name} is too large")
        return self._archive.read(info)

    def ledger(self) -> Ledger:
        """Return the numbers in the package."""
        content = self.read(str(LEDGER))
        if content is None:
            raise NotAnEarlierPackageError(self._package, f"it holds no {LEDGER}")
        outcome = ledger_file.parse(content.decode("utf-8"))
        if outcome.value is None or has_errors(outcome.diagnostics):
            raise NotAnEarlierPackageError(self._package, f"its {LEDGER} is damaged")
        return outcome.value
