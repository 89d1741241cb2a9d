"""Ids in texts: each text has its own already, a page of many texts must not repeat them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from scormbuild.content import Part, RichText


@dataclass(slots=True)
class Anchors:
    """The ids of one page. `names` maps what authors write in links to the ids there are.

    Where several have the same name, a link leads to the first.
    """

    names: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def place(self, text: RichText) -> RichText:
        """Return the text with ids that nothing else on the page has."""
        renamed = dict(self._renamed(text))
        if not renamed:
            return text
        return replace(
            text,
            parts=tuple(_with_ids(part, renamed) for part in text.parts),
            anchors=tuple(renamed.get(anchor, anchor) for anchor in text.anchors),
            headings=tuple(
                replace(heading, anchor=renamed.get(heading.anchor, heading.anchor))
                for heading in text.headings
            ),
        )

    def _renamed(self, text: RichText) -> Iterator[tuple[str, str]]:
        for anchor in text.anchors:
            free = self._free(anchor)
            self.used.add(free)
            self.names.setdefault(anchor, free)
            self.names.setdefault(free, free)
            if free != anchor:
                yield anchor, free

    def _free(self, anchor: str) -> str:
        name, number = anchor, 1
        while name in self.used:
            number += 1
            name = f"{anchor}-{number}"
        return name


def _with_ids(part: Part, renamed: Mapping[str, str]) -> Part:
    return with_ids(part, renamed) if isinstance(part, str) else part


def with_ids(html: str, renamed: Mapping[str, str]) -> str:
    """Return HTML of a text with other ids; the first attribute of an element is its id."""
    names = "|".join(map(re.escape, renamed))
    pattern = rf'(<[a-z][a-z0-9]* id=")({names})(?=")'
    return re.sub(pattern, lambda match: match[1] + renamed[match[2]], html)
