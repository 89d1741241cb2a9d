"""STAGE 4: a course becomes the files of a package, all but what describes it to an LMS."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scormbuild.archive import OutputFile
from scormbuild.course.course import Course, Lesson, Quiz
from scormbuild.course.identifiers import page_file
from scormbuild.course.ledger import PATH as LEDGER
from scormbuild.course.ledger_file import serialize
from scormbuild.course.quiz import Mode
from scormbuild.course.scos import Sco, scos
from scormbuild.diagnostics import Diagnostic, Outcome, Span, has_errors
from scormbuild.render.answers import handed
from scormbuild.render.articles import Article, ArticleWriter
from scormbuild.render.assets import assets, short_hash
from scormbuild.render.environment import (
    TEMPLATE_TROUBLE,
    environment,
    finding,
    syntax_findings,
)
from scormbuild.render.facts import TargetFacts
from scormbuild.render.findings import QuestionLost
from scormbuild.render.fonts import typefaces
from scormbuild.render.logo import LogoImage, logo
from scormbuild.render.media import media_files
from scormbuild.render.palette import Palette, palette
from scormbuild.render.parts import DRAGGING, TOOLS
from scormbuild.render.plan import Scripts, plan
from scormbuild.render.players import plain_captions
from scormbuild.render.sandbox import Sandbox
from scormbuild.render.script import script_json
from scormbuild.render.shell import Frames
from scormbuild.render.theme import Theme
from scormbuild.render.tools import Written, tools
from scormbuild.render.unused_files import unused_files
from scormbuild.render.words import Places, Words, read_words

#: What surveys say instead of phrases of quizzes, as they have neither attempts nor results; it
#: travels with their pages only.
_SAID_BY_SURVEYS = {
    "quiz_start": "survey_start",
    "quiz_attempt_n": "quiz_your_answers",
    "quiz_retry": "survey_again",
    "quiz_back_to_results": "survey_back",
}


@dataclass(frozen=True, slots=True)
class _Look:
    """What the author's choices of colours, shape, words and templates came to."""

    theme: Theme
    words: Words
    colours: Palette
    tokens: str
    logo: tuple[LogoImage, ...]
    templates: Sandbox


def render(course: Course, theme: Theme, facts: TargetFacts) -> Outcome[tuple[OutputFile, ...]]:
    """Return every file of the package but manifest and control documents, the shell first."""
    places = Places(course.language_at or Places().language, course.word_places)
    words = read_words(theme, course.language, course.words, places)
    colours = palette(course, theme)
    tokens, emblem = typefaces(course, theme.shape), logo(course)
    found = (
        *words.diagnostics,
        *colours.diagnostics,
        *tokens.diagnostics,
        *emblem.diagnostics,
    )
    if words.value is None or colours.value is None or has_errors(found):
        return Outcome(None, found)
    look = _Look(
        theme,
        words.value,
        colours.value,
        tokens.value or "",
        emblem.value or (),
        environment(theme),
    )
    return Outcome((), found).then(lambda _: _written(course, look, facts))


def _written(course: Course, look: _Look, facts: TargetFacts) -> Outcome[tuple[OutputFile, ...]]:
    """Write everything; whatever the course's templates raise becomes a finding."""
    writer = ArticleWriter(course, look.words, look.templates, facts)
    broken = tuple(syntax_findings(look.theme, look.templates))
    if broken:
        return Outcome(None, broken)
    writer.found.extend(unused_files(look.theme, look.templates))
    try:
        files = _files(course, look, facts, writer)
    except TEMPLATE_TROUBLE as error:
        failed = finding(error, look.theme)
        if failed is None:
            raise
        return Outcome(None, (failed,))
    found = tuple(writer.found)
    return Outcome(None if has_errors(found) else files, found)


def _files(
    course: Course, look: _Look, facts: TargetFacts, writer: ArticleWriter
) -> tuple[OutputFile, ...]:
    articles = tuple(writer.write(page) for page in course.pages)
    writer.found.extend(_lost(articles, look.theme))
    shared = assets(look.theme, look.colours, look.tokens, look.templates, facts)
    frames = Frames(course, look.words, look.templates, shared, look.logo)
    written = Written(articles, writer.glossary())
    menu = tools(course, look.words, look.theme, look.templates, facts=facts, written=written)
    writer.found.extend(menu.found)
    scripts = {article.page.id: _page_script(course, article, look.words) for article in articles}
    pages = {name: _address(file) for name, file in scripts.items()}
    addresses = Scripts(pages, {**shared.parts, TOOLS: menu.script})
    by_page = {article.page.id: article for article in articles}

    def shell(sco: Sco) -> OutputFile:
        inside = tuple(by_page[page.id] for page in sco.course.pages)
        html = frames.shell(sco, plan(sco.course, inside, addresses, look.words, facts))
        return OutputFile(sco.launch, html.encode())

    return (
        *map(shell, scos(course)),
        *_documents(frames, articles),
        *scripts.values(),
        *shared.files,
        *menu.files,
        *media_files(course.media, writer.pictures.made),
        OutputFile(LEDGER, serialize(course.ledger).encode()),
    )


def _lost(articles: tuple[Article, ...], theme: Theme) -> Iterator[Diagnostic]:
    """Yield the questions that the templates forgot: no theme may break a quiz."""
    for article in articles:
        kind = "lesson" if isinstance(article.page, Lesson) else "quiz"
        whole = kind == "lesson" or 'class="questions"' in article.html
        for question in article.page.questions:
            form = f'data-question="{question.id}"'
            if not whole or article.html.count(form) != 1:
                at = Span(theme.files[f"pages/{kind}.html.j2"].path)
                yield QuestionLost(at=at, page=article.page.id, question=question.id)


def _documents(frames: Frames, articles: tuple[Article, ...]) -> Iterator[OutputFile]:
    for position, article in enumerate(articles):
        html = frames.document(article, position)
        yield OutputFile(page_file(article.page.id, "html"), html.encode())


def _page_script(course: Course, article: Article, words: Words) -> OutputFile:
    """Return the script that hands a page to the shell."""
    page = article.page
    said = words.chosen(
        words.of_quizzes if isinstance(page, Quiz) else frozenset(),
        words.of_dragging if DRAGGING in article.parts else frozenset(),
    )
    if isinstance(page, Quiz) and page.rules.mode is Mode.SURVEY:
        said |= {key: words.phrases[other] for key, other in _SAID_BY_SURVEYS.items()}
    data = {
        "id": page.id,
        "n": course.ledger.pages[page.id],
        "title": page.title,
        "html": article.seen_from(""),
        "questions": {
            asked.question.id: handed(asked, hidden=course.security.masked)
            for asked in article.questions
        },
        **({"captions": plain_captions(article.captions)} if article.captions else {}),
        **({"words": said} if said else {}),
    }
    script = f"scormbuild.page({script_json(data)});\n"
    return OutputFile(page_file(page.id, "js"), script.encode())


def _address(script: OutputFile) -> str:
    """Return the address of a page script, which changes with its contents for all caches."""
    if not isinstance(script.content, bytes):
        raise TypeError(script.path)
    return f"{script.path}?{short_hash(script.content)}"
