"""What stands on a page: blocks and questions as HTML, written once for all uses of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from markupsafe import Markup, escape

from scormbuild.blocks import KINDS as BLOCKS
from scormbuild.blocks.block import Block
from scormbuild.content import (
    Captions,
    Link,
    MediaFile,
    NoteMark,
    Part,
    Picture,
    RichText,
    Tick,
)
from scormbuild.course.anchors import with_ids
from scormbuild.course.course import (
    Course,
    Division,
    Explained,
    External,
    Internal,
    Lesson,
    Module,
    Page,
    Quiz,
)
from scormbuild.course.identifiers import file_name
from scormbuild.course.scoring import pass_mark
from scormbuild.diagnostics import Diagnostic
from scormbuild.questions import KINDS as QUESTIONS
from scormbuild.questions.kind import Option, Question, QuestionKind
from scormbuild.questions.masking import shown_numbers
from scormbuild.render.answers import (
    NOWHERE,
    ROOT,
    Asked,
    feedback,
    numbered,
    seen_from,
    without_feedback,
)
from scormbuild.render.facts import TargetFacts
from scormbuild.render.kept import numbers_of
from scormbuild.render.notes import Notes, Terms, WrittenTerm
from scormbuild.render.offers import Offer, offer
from scormbuild.render.parts import parts_of
from scormbuild.render.pictures import Pictures
from scormbuild.render.players import Players
from scormbuild.render.sandbox import Sandbox
from scormbuild.render.words import Words

#: Ids of the shell (layouts/shell.html.j2), into which every page is put.
_SHELL_IDS = (
    "code-button code-given code-mine code-said code-title contents contents-button cover "
    "cover-title header leave main menu-button next notice-template notices pager plan previous "
    "progress progress-text results-template results-title save-status start"
)

#: Blocks whose title is a heading.
_TITLED = frozenset(
    ("cards", "compare", "gallery", "image-map", "process", "scenario", "tabs", "timeline")
)

#: Blocks the titles of whose parts are headings, below that of the block if it has one.
_HEADED = frozenset(("cards", "columns", "compare", "scenario", "tabs"))

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Article:
    """The HTML of a page, with `ROOT` before every address in the package, and its questions.

    `captions` are those of its films, in order; `parts` what it needs besides the player.
    """

    page: Page
    html: str
    questions: tuple[Asked, ...]
    captions: tuple[tuple[Captions, ...], ...] = ()
    parts: tuple[str, ...] = ()

    def seen_from(self, way: str) -> str:
        """Return the HTML for a document from which `way` leads to the root of the package."""
        return seen_from(self.html, way)


@cache
def block_kinds() -> dict[type[Block], str]:
    """Return the name of each class of blocks; of several names the first."""
    names: dict[type[Block], str] = {}
    for kind in BLOCKS.values():
        names.setdefault(kind.block, kind.name)
    return names


@cache
def question_kinds() -> dict[type[Question], QuestionKind[Any]]:
    """Return the question types by their class."""
    return {kind.question: kind for kind in QUESTIONS.values()}


def placed(
    contents: Iterable[Module | Page], module: str | None = None
) -> Iterator[tuple[Page, str | None]]:
    """Yield the pages in order, each with the title of the module around it."""
    for entry in contents:
        if isinstance(entry, Module):
            yield from placed(entry.contents, entry.title)
        else:
            yield entry, module


class ArticleWriter:
    """Writes the pages of one course. Templates call back into it for blocks and texts.

    `found` grows while pages are written, and with it the smaller copies in `pictures`.
    """

    def __init__(
        self, course: Course, words: Words, templates: Sandbox, facts: TargetFacts
    ) -> None:
        """Give the templates what they call: the filter `html`, phrases, blocks, questions."""
        self.found: list[Diagnostic] = []
        self._course = course
        self._words = words
        self._templates = templates
        self.pictures = Pictures(ROOT, course.media, self.found)
        self._objectives = {objective.id: objective for objective in course.objectives}
        self._modules = {page.id: module for page, module in placed(course.contents)}
        self._page: Page | None = None
        self._level = 1
        self._asked: list[Asked] = []
        self._kinds: set[str] = set()
        self._notes = Notes(course.notes, "", self.html)
        self._players = Players(ROOT, course.media, self.pictures.size, words.phrases["speed"])
        self._terms = Terms(course.terms, self.html)
        self._source = ""
        templates.filters["html"] = self.html
        templates.globals |= {
            "words": words.phrases,
            "text_limit": facts.text_limit,
            "long_text_limit": facts.long_text_limit,
            "say": words.say,
            "offered": self.offered,
            "ratio_of": self.ratio_of,
            "here": self._here,
            "render_video": self._players.video,
            "render_audio": self._players.audio,
            "render_blocks": self.render_blocks,
            "render_question": self.render_question,
        }

    def write(self, page: Page) -> Article:
        """Write the page; whatever its templates raise is the caller's."""
        self._page, self._level, self._asked = page, 1, []
        self._kinds.clear()
        self._notes = Notes(self._course.notes, page.id, self.html)
        self._players.captions.clear()
        self._terms = Terms(self._course.terms, self.html)
        self._source = page.id
        self._templates.begin()
        if isinstance(page, Lesson):
            html = self._templates.get_template("pages/lesson.html.j2").render(
                lesson=page, module=self._modules.get(page.id)
            )
        else:
            template = self._templates.get_template("pages/quiz.html.j2")
            mark = pass_mark(self._course.passing, page)
            html = template.render(quiz=page, pass_mark=mark, pass_percent=self._percent(mark))
        html = self._with_notes(html)
        asked = {question_kinds()[type(each.question)].name for each in self._asked}
        needed = parts_of(self._kinds, asked, quiz=isinstance(page, Quiz))
        return Article(page, html, tuple(self._asked), tuple(self._players.captions), needed)

    def glossary(self) -> tuple[WrittenTerm, ...]:
        """Write all terms of the course, in its author's order; they stand on no page."""
        self._page, self._level = None, 1
        self._terms = Terms(self._course.terms, self.html)
        for term in self._course.terms:
            self._terms.entry(term.id)
        return self._explained()

    def _with_notes(self, html: str) -> str:
        """Return the page with its footnotes and terms at its end; no theme can lose them."""
        entries = self._notes.written()
        terms = self._explained()
        if not entries and not terms:
            return html
        template = self._templates.get_template("pages/notes.html.j2")
        section = template.render(notes=entries, terms=terms)
        end = html.rfind("</article>")
        return html[:end] + section + html[end:] if end >= 0 else html + section

    def render_blocks(self, blocks: Iterable[Block]) -> Markup:
        """Return the HTML of blocks, in order."""
        html = "".join([self._block(block) for block in blocks])
        return Markup(html)  # noqa: S704 - templates escaped it

    def render_question(
        self, question: Question, tag: str | None = None, number: int = 0
    ) -> Markup:
        """Return the form of a question; without a tag it is the lesson's next knowledge check."""
        kind = question_kinds()[type(question)]
        options = kind.options(question)
        ledger = self._course.ledger
        numbers = [ledger.choices[question.id, option.key] for option in options]
        hidden = self._course.security.masked
        shown = shown_numbers(options, numbers) if hidden else numbers
        position = number or len(self._asked) + 1
        template = self._templates.get_template(f"questions/{kind.name}.html.j2")
        html = template.render(
            question=without_feedback(question) if hidden else question,
            options=[
                numbered(n, option, hushed=hidden) for n, option in zip(shown, options, strict=True)
            ],
            numbers={option.key: n for n, option in zip(shown, options, strict=True)},
            tag=tag or self._words.say("knowledge_check_n", n=position),
            number=position,
        )
        self._asked.append(
            Asked(
                question,
                ledger.questions[question.id],
                kind.answer_key(question, numbers),
                _labels(options, numbers),
                *(self._told(question, options, numbers, shown) if hidden else ()),
            )
        )
        return Markup(html)  # noqa: S704 - templates escaped it

    def _told(
        self, question: Question, options: Sequence[Option], numbers: list[int], shown: list[int]
    ) -> tuple[dict[str, int], dict[str, str]]:
        """Return the numbers and the feedback that the HTML of a question does not have."""
        told = {name: self.html(rich) for name, rich in feedback(question, options, numbers)}
        ledger = {str(n): number for n, number in zip(shown, numbers, strict=True)}
        return ledger, {name: str(html) for name, html in told.items()}

    def offered(self, file: MediaFile) -> Offer:
        """Return what a page says about a file that it offers or plays."""
        return offer(ROOT, file, self._course.media[file.source], self._words)

    def ratio_of(self, picture: RichText) -> float:
        """Return the width of a picture divided by its height; 1 where that is not known."""
        (part,) = picture.parts
        size = self.pictures.known_size(part.source) if isinstance(part, Picture) else None
        return size.width / size.height if size else 1

    def html(self, rich: RichText | None) -> Markup:
        """Return a rich text as HTML: the one filter through which HTML enters a template."""
        if rich is None:
            return Markup("")
        html = "".join([part if isinstance(part, str) else self._part(part) for part in rich.parts])
        for heading in rich.headings:
            self._level = heading.level
        taken = {
            anchor: free for anchor in rich.anchors if (free := _free_anchor(anchor)) != anchor
        }
        html = with_ids(html, taken) if taken else html
        return Markup(html)  # noqa: S704 - Markdown was read and cleaned before

    def _block(self, block: Block) -> str:
        name = block_kinds()[type(block)]
        self._kinds.add(name)
        template = self._templates.get_template(f"blocks/{name}.html.j2")
        level = self._level
        context = {
            "block": block,
            "heading": _heading(level + 1),
            "subheading": _heading(level + 2),
            **numbers_of(block, self._course.ledger),
        }
        if name == "objectives":
            context["objectives"] = self._lesson_objectives()
        self._level += (name in _HEADED) + bool(name in _TITLED and getattr(block, "title", None))
        html = template.render(context)
        if name != "text":
            self._level = level
        return html

    def _lesson_objectives(self) -> list[str]:
        page = self._page
        if not isinstance(page, Lesson):
            return []
        return [self._objectives[reference.name].text for reference in page.objectives]

    def _percent(self, mark: int | None) -> str | None:
        if mark is None:
            return None
        percent = f"{mark / 100:.2f}".rstrip("0").rstrip(".")
        return percent.replace(".", self._words.phrases["decimal_mark"])

    def _part(self, part: Part) -> str:
        match part:
            case Link():
                return self._link(part)
            case Picture():
                return self.pictures.html(part)
            case NoteMark():
                return self._mark(part)
            case Tick():
                return self._tick(part)
            case str():
                return part

    def _explained(self) -> tuple[WrittenTerm, ...]:
        """Return the terms of the page; the links of their definitions belong to no page."""
        self._source = ""
        return self._terms.written()

    def _tick(self, box: Tick) -> str:
        words = escape(self._words.say("task_done" if box.done else "task_open"))
        return f'<span aria-hidden="true">{box.sign}</span><span class="vh">{words}</span> '

    def _mark(self, mark: NoteMark) -> str:
        """Return the mark of a footnote: a link to the end of the page."""
        entry = self._notes.entry(mark.label)
        anchor = entry.marked()
        name = escape(self._words.say("footnote_n", n=entry.number))
        address = self._here(entry.anchor)
        return (
            f'<sup class="note-mark"><a id="{anchor}" href="{address}" role="doc-noteref" '
            f'aria-label="{name}">{entry.number}</a></sup>'
        )

    def _here(self, anchor: str) -> str:
        """Return the address of a place on the page at hand."""
        page = self._page
        return f"{ROOT}pages/{file_name(page.id)}.html#{anchor}" if page else f"#{anchor}"

    def _link(self, link: Link) -> str:
        target = self._course.links[self._source, link.target]
        match target:
            case External(url=url):
                return str(escape(url))
            case Explained(term=name):
                entry = self._terms.entry(name)
                # The way back from the explanation leads to the link itself.
                return f'{self._here(entry.anchor)}" id="{entry.marked()}'
            case Internal():
                return self._inside(target)

    def _inside(self, target: Internal) -> str:
        here = self._page.id if self._page else None
        if self._course.packaging.sco is Division.LESSON and target.page_id != here:
            # The shell of a SCO ends the session when it goes elsewhere, and what is read without
            # a session does not count: only the LMS leads to other pages.
            return NOWHERE
        anchor = f"#{_free_anchor(target.anchor)}" if target.anchor else ""
        return str(escape(f"{ROOT}pages/{file_name(target.page_id)}.html{anchor}"))


def _free_anchor(anchor: str) -> str:
    """Return the id of a heading, changed where the shell has that id."""
    return f"{anchor}-section" if anchor in _SHELL_IDS.split() else anchor


def _heading(level: int) -> str:
    return f"h{min(level, _DEEPEST)}"


def _labels(options: Sequence[Option], numbers: Sequence[int]) -> dict[str, str]:
    return {str(n): option.text.plain for n, option in zip(numbers, options, strict=True)}
