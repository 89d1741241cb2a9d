"""What can be wrong with a formula."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from scormbuild.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True)
class FormulaBroken(Diagnostic):
    r"""A formula cannot be read.

    Why: formulas become MathML, which browsers show and screen readers speak. What is not known
    there would be shown as it was typed.

    Wrong:

        $\frac{1}{2$

    Right:

        $\frac{1}{2}$
    """

    code: ClassVar[str] = "SRC086"

    reason: str

    def message(self) -> str:
        """Say what is wrong."""
        return f"this formula cannot be read: {self.reason}"

    def hint(self) -> str:
        """Say how to get rid of a formula that is none."""
        return "formulas are written in TeX between $ signs; write \\$ where a dollar is meant"


@dataclass(frozen=True, kw_only=True)
class FormulaStyleLost(Diagnostic):
    r"""A formula asks for a look that a page cannot have.

    Why: pages allow no styles inside of texts, so that nobody can inject any. Sizes and negative
    distances in a formula are among them.

    Wrong:

        $a \hspace{-2em} b$

    Right:

        $a b$
    """

    code: ClassVar[str] = "SRC087"
    severity: ClassVar[Severity] = Severity.WARNING

    styles: tuple[str, ...]

    def message(self) -> str:
        """Name what is left out."""
        return f"left out of this formula: {', '.join(self.styles)}"

    def hint(self) -> str:
        """Say what to do."""
        return "remove the command for the distance or the size"


@dataclass(frozen=True, kw_only=True)
class FormulaReadsLikeText(Diagnostic):
    r"""What stands between two dollar signs looks like a sentence.

    Why: it would be set in slanting letters without spaces. Most probably the dollar signs belong
    to prices.

    Wrong:

        Tickets cost US $5 for children or twice as much for adults (10$).

    Right:

        Tickets cost US \$5 for children or twice as much for adults (\$10).
    """

    code: ClassVar[str] = "SRC088"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say what it is taken for."""
        return "this text between two dollar signs is set as a formula"

    def hint(self) -> str:
        """Name both ways out."""
        return "write \\$ for a dollar; put words in a formula into \\text{…}"


@dataclass(frozen=True, kw_only=True)
class FormulaUnclosed(Diagnostic):
    """Two dollar signs open a formula that never ends.

    Why: learners would read the signs. A formula ends with two dollar signs at the end of a line,
    and has no empty line inside.

    Wrong:

        $$
        a^2 + b^2 = c^2

    Right:

        $$
        a^2 + b^2 = c^2
        $$
    """

    code: ClassVar[str] = "SRC089"
    severity: ClassVar[Severity] = Severity.WARNING

    def message(self) -> str:
        """Say what is missing."""
        return "these dollar signs open or close no formula"

    def hint(self) -> str:
        """Say how a formula ends."""
        return "end the formula with $$ and leave no empty line in it; write \\$\\$ for two dollars"
