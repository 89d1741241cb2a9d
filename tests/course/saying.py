"""What findings about footnotes, terms and abbreviations say."""

from __future__ import annotations

from pathlib import PurePosixPath

from scormbuild.course import findings
from scormbuild.diagnostics import Span

AT = Span(PurePosixPath("lessons/intro.md"), 3, 5, 3, 9)

OF_TEXTS = (
    (
        findings.TermUnknown(at=AT, name="lit", suggestion="lid"),
        "the glossary has no term 'lit'",
        "did you mean 'lid'?",
    ),
    (
        findings.TermUnknown(at=AT, name="lid"),
        "the glossary has no term 'lid'",
        "terms are explained in glossary.yaml",
    ),
    (
        findings.TermUnknown(at=AT, name="lid", missing=True),
        "the glossary has no term 'lid'",
        "terms are explained in glossary.yaml, beside course.yaml; there is no such file",
    ),
    (
        findings.TermUnused(at=AT, name="lid"),
        "no text refers to the term 'lid'",
        "write [the words](glossary:lid) where it first appears, or remove it",
    ),
    (
        findings.TermRepeated(at=AT, name="Lid", line=7),
        "the glossary has 'Lid' already, on line 7",
        "give one of the two another name, or make them one term",
    ),
    (
        findings.AbbreviationRepeated(at=AT, short="HR", long="human resources"),
        "'HR' is explained as 'human resources' already",
        "remove one of the two, or use another short form",
    ),
    (
        findings.AbbreviationUnused(at=AT, short="HR"),
        "no text of this page uses the abbreviation 'HR'",
        "spell it as in the text, or remove it; glossary.yaml can hold it for all pages",
    ),
    (
        findings.FootnoteMissing(at=AT, label="stduy", suggestion="study"),
        "this page has no footnote 'stduy'",
        "did you mean 'study'?",
    ),
    (
        findings.FootnoteMissing(at=AT, label="1"),
        "this page has no footnote '1'",
        "add a line [^1]: …, or write \\[^1] where brackets are meant",
    ),
    (
        findings.FootnoteUnused(at=AT, label="1"),
        "no text of this page refers to the footnote '1'",
        "put [^1] where it belongs, or remove the footnote",
    ),
    (
        findings.FootnoteRepeated(at=AT, label="1", line=7),
        "this page has a footnote '1' already, on line 7",
        "give it another name: learners see numbers, whatever the names are",
    ),
)
