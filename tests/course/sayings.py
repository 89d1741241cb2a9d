"""What findings about files, drafts and included questions say."""

from __future__ import annotations

from pathlib import PurePosixPath

from scormbuild.course import findings
from scormbuild.diagnostics import Diagnostic, Span

AT = Span(PurePosixPath("lessons/intro.md"), 3, 5, 3, 9)

SAYINGS: list[tuple[Diagnostic, str, str]] = [
    (
        findings.QuestionIncludedTwice(at=AT, name="q", pages=("a.md", "b.md")),
        "the question 'q' is included in both 'a.md' and 'b.md'",
        "include it once, or write a question with its own id into each page",
    ),
    (
        findings.LinkWrongCase(at=AT, target="B.md", right="b.md"),
        "'B.md' has other capital letters than 'b.md'",
        "write 'b.md'",
    ),
    (
        findings.LedgerWrongCase(at=AT, name="Tracking.lock"),
        "'Tracking.lock' has other capital letters than 'tracking.lock'",
        "rename it to 'tracking.lock'",
    ),
    (
        findings.DraftCounted(at=AT, name="final"),
        "'final' is a draft and not in the course",
        "remove it here, or remove 'draft: true' from the page",
    ),
    (
        findings.IdOfDraft(at=AT, kind="page", name="a", draft="b.md"),
        "the page id 'a' belongs to the draft 'b.md', too",
        "give the new one another id, unless it takes the place of the other for good",
    ),
    (
        findings.LinkToDraft(at=AT, path="a.md"),
        "the link leads to 'a.md', which is a draft and not in the course",
        "remove the link, or remove 'draft: true' from the page",
    ),
    (
        findings.PageOutside(at=AT, path="a\\b.md", suggestion="a/b.md"),
        "'a\\\\b.md' is not a path inside the course folder",
        "write 'a/b.md'",
    ),
]
