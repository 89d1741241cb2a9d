"""Content blocks: one module each, one line in the table in `kinds`."""

from __future__ import annotations

from scormbuild.blocks.kinds import CONTAINERS, KINDS
from scormbuild.blocks.pages import (
    check_page,
    page_document,
    question_file,
    read_blocks,
    schemas,
    snippet,
)
from scormbuild.blocks.spelling import is_quiz

__all__ = [
    "CONTAINERS",
    "KINDS",
    "check_page",
    "is_quiz",
    "page_document",
    "question_file",
    "read_blocks",
    "schemas",
    "snippet",
]
