"""The Nu HTML checker (npm vnu-jar): what it says of files."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.needed import not_run, program

ROOT = Path(__file__).parents[1]
JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

#: MathML Core (2.1.3) lets every element have it; the checker knows MathML 3.
ALLOWED = "Attribute “scriptlevel” not allowed on element “mtable” at this point."


def html_errors(folder: Path) -> list[str]:
    """Return every error in the HTML files below a folder: file, message, the place in words."""
    if not JAR.is_file():
        not_run("not run: no HTML checker in node_modules (npm ci)")
    java = program("java", package="default-jdk-headless")
    command = [java, "-jar", str(JAR), "--format", "json", "--stdout", "--errors-only"]
    ran = subprocess.run(
        [*command, "--no-langdetect", "--skip-non-html", str(folder)],
        check=False,
        capture_output=True,
        text=True,
    )
    return [
        f"{Path(found['url']).name}: {found['message']} | {found.get('extract', '')}"
        for found in json.loads(ran.stdout)["messages"]
        if found["message"] != ALLOWED
    ]
