"""All broken courses."""

from __future__ import annotations

from tests.broken.in_contents import MEDIA, QUESTIONS, REFERENCES, TEMPLATES
from tests.broken.in_keys import SCHEMA
from tests.broken.in_media import FILES
from tests.broken.in_texts import ENCODINGS, SYNTAX

CASES = (*SYNTAX, *SCHEMA, *REFERENCES, *QUESTIONS, *MEDIA, *FILES, *ENCODINGS, *TEMPLATES)
