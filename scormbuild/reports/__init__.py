"""How findings are shown."""

from __future__ import annotations

from scormbuild.reports import github, gitlab, json, junit, sarif, text
from scormbuild.reports.report import Report

#: The formats by the names that `--format` takes.
REPORTS: dict[str, Report] = {
    "text": text.report,
    "json": json.report,
    "sarif": sarif.report,
    "junit": junit.report,
    "github": github.report,
    "gitlab": gitlab.report,
}
