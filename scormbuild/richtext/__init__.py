"""Markdown becomes rich text: safe HTML with gaps for addresses and pictures."""

from __future__ import annotations

from scormbuild.richtext.insertions import harmless
from scormbuild.richtext.parser import parse_blocks, parse_inline, parse_stretches, tokens

__all__ = ["harmless", "parse_blocks", "parse_inline", "parse_stretches", "tokens"]
