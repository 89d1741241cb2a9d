"""A Jinja2 environment in which templates of unknown origin can do no harm.

Jinja2's own sandbox forbids the way to Python's internals. It does not keep a template from
running for hours or from filling the memory, and it lets a template call every public method of
what it is given. This one counts the steps of a page, bounds what grows, and shows the fields of
our own values only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from jinja2 import (
    FunctionLoader,
    StrictUndefined,
    TemplateRuntimeError,
    Undefined,
    nodes,
    pass_context,
)
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from scormbuild.archive import FileReference

T = TypeVar("T")

#: Loop rounds and calls of one page; the largest honest page takes a few ten thousand.
STEPS = 200_000

#: Characters or items of a value that a template computes itself.
LARGEST = 1_000_000

#: Binary digits of a number that a template computes.
_LARGEST_NUMBER = 4096

#: Filters whose work is bounded by what they are given. Left out: those that grow (`center`,
#: `format`, `indent`), that depend on chance (`random`), that say HTML is safe.
_FILTERS = (
    "abs batch capitalize count d default dictsort e escape first float groupby int items join "
    "last length list lower map max min reject rejectattr reverse round select selectattr slice "
    "sort string striptags sum title trim truncate unique upper urlencode wordcount"
)

#: Filters that go through all they are given.
_WALKING = (
    "batch dictsort groupby items join list map max min reject rejectattr reverse select "
    "selectattr slice sort striptags sum unique"
)

_TEXT_METHODS = (
    "capitalize casefold count endswith find isdigit lower lstrip removeprefix removesuffix "
    "rsplit rstrip split splitlines startswith strip title upper"
)

#: Where the types live whose attributes a template may read.
_OPEN_MODULES = ("builtins", "jinja2.", "markupsafe", "types")
_OWN_MODULES = "scormbuild."


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of all templates; `source` returns what `FunctionLoader` expects."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, source: Callable[[str], tuple[str, str, None] | None]) -> None:
        """Take Jinja2's sandbox and leave out what can grow, depends on chance or trusts HTML."""
        super().__init__(
            loader=FunctionLoader(source),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_shown,
            auto_reload=False,
            cache_size=-1,
        )
        shipped = self.filters
        self.filters = {name: shipped[name] for name in _FILTERS.split()}
        self.filters |= {"counted": pass_context(_counted), "bounded": pass_context(_bounded)}
        self.filters["weighed"] = pass_context(_weighed)
        self.globals = {
            "range": self._range,
            "namespace": self.globals["namespace"],
            "dict": dict,
        }
        self._left = STEPS

    def begin(self) -> None:
        """Start a page: it has all its steps."""
        self._left = STEPS

    def step(self, count: int = 1) -> None:
        """Take steps from the page's budget."""
        self._left -= count
        if self._left < 0:
            message = "it loops or calls too often"
            raise SecurityError(message)

    def wrap_str_format(self, value: Any) -> None:  # noqa: ANN401 - Jinja's
        """Treat `format` like any other method: its field widths would fill the memory."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 - Jinja's
        """Tell whether a template may read an attribute."""
        if isinstance(obj, str):
            return attr in _TEXT_METHODS.split()
        kind = type(obj)
        if kind is FileReference or isinstance(obj, type):
            return False
        if kind.__module__.startswith(_OWN_MODULES):
            # Our values never change: there is nothing else to forbid.
            return not attr.startswith("_")
        if not kind.__module__.startswith(_OPEN_MODULES):
            return False
        return bool(super().is_safe_attribute(obj, attr, value))

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Count a call, then make it."""
        self.step()
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Compute what does not grow out of bounds."""
        _refuse_growth(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        checked = _Guards().visit(tree)
        return nodes.Template(checked.body, lineno=1, environment=self)

    def _range(self, *bounds: int) -> range:
        numbers = range(*bounds)
        self.step(min(len(range(*bounds)) if numbers else 0, STEPS + 1))
        return numbers


class _Guards(NodeTransformer):
    """Puts the counting and bounding filters where a template loops or grows."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - Jinja names it
        self.generic_visit(node)
        node.iter = _filtered(node.iter, "counted")
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - Jinja names it
        self.generic_visit(node)
        return _filtered(node, "bounded")

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> nodes.AssignBlock:  # noqa: N802
        self.generic_visit(node)
        node.filter = _filtered(node.filter, "bounded")
        return node

    def visit_Filter(self, node: nodes.Filter) -> nodes.Filter:  # noqa: N802 - Jinja names it
        self.generic_visit(node)
        if node.name in _WALKING.split() and node.node is not None:
            node.node = _filtered(node.node, "weighed")
        return node


def _shown(value: T) -> T:
    """Let through what has a text of its own; anything else would show Python's inside."""
    if isinstance(value, str | int | float | Undefined):
        return value
    message = f"it shows a {type(value).__name__}, which is no text"
    raise TemplateRuntimeError(message)


def _filtered(node: nodes.Node | None, name: str) -> nodes.Filter:
    line = 1 if node is None else node.lineno
    return nodes.Filter(node, name, [], [], None, None, lineno=line)


def _sandbox(context: Context) -> Sandbox:
    environment = context.environment
    if not isinstance(environment, Sandbox):
        raise TypeError(environment)
    return environment


def _counted(context: Context, items: Iterable[T]) -> Iterator[T]:
    sandbox = _sandbox(context)
    for item in items:
        sandbox.step()
        yield item


def _bounded(context: Context, value: T) -> T:
    _sandbox(context)
    _refuse_size(_size(value))
    return value


def _weighed(context: Context, value: T) -> T:
    _sandbox(context).step(_size(value))
    return value


def _size(value: object) -> int:
    return len(value) if isinstance(value, str | list | tuple | dict | range) else 0


def _refuse_size(size: int) -> None:
    if size > LARGEST:
        message = "it makes a text or list that is too long"
        raise SecurityError(message)


def _refuse_growth(operator: str, left: object, right: object) -> None:
    if isinstance(left, int) and isinstance(right, int):
        _refuse_large_number(operator, left, right)
    elif operator == "+":
        _refuse_size(_size(left) + _size(right))
    elif operator == "*":
        size = max(_size(left), _size(right))
        times = left if isinstance(left, int) else right
        _refuse_size(size * times if isinstance(times, int) else 0)
    elif operator == "%" and isinstance(left, str):
        message = "it formats text with '%'"
        raise SecurityError(message)


def _refuse_large_number(operator: str, left: int, right: int) -> None:
    digits = left.bit_length() * abs(right) if operator == "**" else 0
    if operator == "*":
        digits = left.bit_length() + right.bit_length()
    if digits > _LARGEST_NUMBER:
        message = "it computes a number that is too large"
        raise SecurityError(message)
