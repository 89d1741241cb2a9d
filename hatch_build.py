"""What is made while the wheel is built: the scripts of packages, once for everybody."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Scripts(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the scripts into the wheel beside the modules that they are made of."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make them; who works on scormbuild (an editable wheel) has the modules."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from scormbuild.runtime.scripts import READY, entries, made  # noqa: PLC0415 - found only now

        sys.path.remove(self.root)
        self._made = TemporaryDirectory()
        for entry in entries():
            path = Path(self._made.name, entry)
            path.write_text(made(entry), encoding="utf-8", newline="\n")
            build_data["force_include"][str(path)] = f"scormbuild/runtime/{READY}/{entry}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take away what now is in the wheel."""
        if version != "editable":
            self._made.cleanup()
