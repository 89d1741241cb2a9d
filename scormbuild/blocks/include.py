"""What stands for the content of another file. It is no block: the course puts the file's in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scormbuild.blocks.schemas import block_schema
from scormbuild.questions.rows import leaf_of, rows_of
from scormbuild.source.document import Leaf, Table, Tree
from scormbuild.source.findings.includes import IncludeWithoutFile
from scormbuild.source.markdown import Container
from scormbuild.source.markdown_findings import RepeatedAttribute

if TYPE_CHECKING:
    from scormbuild.blocks.spelling import Speller

#: What authors call it, in both spellings.
NAME = "include"

#: The key that names the file.
FILE = "file"

SCHEMA = block_schema("include")

#: An entry among the questions of a quiz that stands for those of a file.
FILE_SCHEMA = block_schema("question-file")


def spell(container: Container, speller: Speller) -> Table | None:
    """Turn `::: include snippets/x.md` into its YAML spelling."""
    named = container.attributes.keys.get(FILE)
    if container.title is None and named is None:
        speller.report(IncludeWithoutFile(at=speller.at(container.name_place)))
        return None
    if container.title is not None and named is not None:
        speller.report(RepeatedAttribute(at=speller.at(named), key=FILE))
    for piece in container.pieces:
        speller.misplaced(piece, NAME, "nothing: the content of the file is shown")
    # Where it is named twice, that was said: one of the two is enough to go on with.
    file = leaf_of(rows_of(container.title)) if container.title and named is None else None
    return speller.table(replace(container, title=None), {FILE: file} if file else {})


def is_include(tree: Tree) -> bool:
    """Tell whether a block stands for another file."""
    named = tree.entries.get("type") if isinstance(tree, Table) else None
    return isinstance(named, Leaf) and named.value == NAME


def is_file(tree: Tree) -> bool:
    """Tell whether an entry among questions stands for those of another file."""
    return isinstance(tree, Table) and FILE in tree.entries and "type" not in tree.entries
