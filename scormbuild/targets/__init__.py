"""Output targets: one module per family of formats, one line per target here."""

from __future__ import annotations

from scormbuild.targets import scorm12, scorm2004
from scormbuild.targets.target import Target

TARGETS: dict[str, Target] = {
    target.name: target
    for target in (
        scorm12.TARGET,
        scorm2004.THIRD,
        scorm2004.FOURTH,
    )
}

#: What is built when neither the command nor the course names a target.
DEFAULT = scorm12.TARGET.name
