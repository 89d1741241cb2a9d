"""The catalogues in `templates/locale`: complete, right in form, and used.

After a change of the English phrases, `pytest --update-golden tests/test_locale.py` writes
`words.pot` anew and gives each catalogue its entries, empty ones for new phrases. Then translate.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from gettext import c2py
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from scormbuild import pipeline
from scormbuild.pipeline import Checked
from scormbuild.render.counting import OTHER, counting
from scormbuild.render.shell import direction
from scormbuild.render.theme import Theme, load_theme
from scormbuild.render.words import Words, gaps, read_words
from scormbuild.targets import TARGETS
from tests.conftest import Golden
from tests.needed import node
from tests.translating import (
    LOCALE,
    POT,
    TEMPLATES,
    Phrase,
    catalogues,
    english,
    entries,
    head,
    pot,
    updated,
)

ROOT = Path(__file__).parents[1]
RUNTIME = ROOT / "scormbuild" / "runtime"
SMALL = ROOT / "tests" / "golden" / "small" / "course_src"
GUIDE = ROOT / "docs" / "how-to" / "translate.md"

LANGUAGES = ["ar", "de", "es", "fr", "he", "hi", "it", "ja", "nl", "pl", "pt", "tr", "zh"]
UPDATE = "run pytest --update-golden tests/test_locale.py"

#: The forms of a number alone can do without it: "one lesson", "two" in Arabic, "none".
WITHOUT_N = {"zero", "one", "two"}


@pytest.fixture(scope="module")
def shipped() -> Theme:
    theme = load_theme().value
    assert theme is not None
    return theme


@pytest.fixture(scope="module")
def course() -> Checked:
    checked = pipeline.check(SMALL)
    assert checked.course is not None
    return checked


def words_in(theme: Theme, language: str) -> Words:
    words = read_words(theme, language, {}).value
    assert words is not None
    return words


def forms(message: Message) -> tuple[str, ...]:
    said = message.string
    return (said,) if isinstance(said, str) else tuple(said or ())


def test_a_phrase_is_written_down_once() -> None:
    times = Counter(phrase.key for phrase in english())

    assert [key for key, count in times.items() if count > 1] == []


def test_the_languages_are_there() -> None:
    assert list(catalogues()) == LANGUAGES


def test_the_template_is_that_of_the_english_phrases(golden: Golden) -> None:
    if golden.update:
        POT.write_text(pot(), encoding="utf-8", newline="\n")

    assert POT.read_text(encoding="utf-8") == pot(), UPDATE


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_the_entries_of_the_template(language: str, golden: Golden) -> None:
    """All of them, no other, in the same order and form: nothing is left to chance."""
    file = LOCALE / f"{language}.po"
    text = file.read_text(encoding="utf-8")
    if golden.update:
        text = updated(text)
        file.write_text(text, encoding="utf-8", newline="\n")

    assert text == updated(text), UPDATE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_translated(language: str) -> None:
    known = entries(catalogues()[language])

    def wanting(phrase: Phrase) -> Iterator[str]:
        entry = known.get(phrase.key)
        place = f"templates/locale/{language}.po, {phrase.key}: "
        if entry is None:
            yield f"{place}no entry; {UPDATE}"
        elif not all(forms(entry)):
            yield f"{place}translate {phrase.text!r}"
        elif entry.fuzzy:
            yield f"{place}the English is now {phrase.text!r}; translate it, then remove 'fuzzy'"

    lines = [line for phrase in english() for line in wanting(phrase)]
    assert not lines, "\n".join(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_gaps_are_the_same(shipped: Theme, language: str) -> None:
    said = words_in(shipped, language).phrases
    categories = {*counting(language).samples, OTHER}

    def wanting(phrase: Phrase) -> Iterator[str]:
        for category in categories if phrase.plural else [""]:
            key = f"{phrase.key}_{category}" if category else phrase.key
            wanted, given = set(gaps(phrase.plural or phrase.text)), set(gaps(said[key]))
            if category in WITHOUT_N:
                wanted, given = wanted - {"n"}, given - {"n"}
            if wanted != given:
                yield f"{key}: {said[key]!r} should have {sorted(wanted)}"

    assert [line for phrase in english() for line in wanting(phrase)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_around_a_phrase_is_the_same(shipped: Theme, language: str) -> None:
    """No space, full stop or colon has got lost or been added at an end."""
    said = words_in(shipped, language).phrases
    stops = ".。।"

    def wanting(phrase: Phrase) -> Iterator[str]:
        translated = said.get(phrase.key, said.get(f"{phrase.key}_{OTHER}", ""))
        text = phrase.plural or phrase.text
        if phrase.key in ("list_comma", "decimal_mark"):
            return
        if translated != translated.strip():
            yield f"{phrase.key}: {translated!r} begins or ends with a space"
        if (text[-1] in stops) != (translated[-1] in stops):
            yield f"{phrase.key}: {translated!r} ends otherwise than {text!r}"

    assert [line for phrase in english() for line in wanting(phrase)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plural_rule_is_that_of_the_language(language: str) -> None:
    """Numbers of one CLDR category have one form, and every form is somebody's."""
    rule = counting(language)
    read = read_po(StringIO(catalogues()[language]))
    index = c2py(read.plural_expr)
    used = {(rule.category(n), index(n)) for n in range(1001)}

    assert sorted({form for _, form in used}) == list(range(read.num_plurals))
    assert max(Counter(category for category, _ in used).values()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_says_whether_somebody_has_reviewed_it(language: str) -> None:
    first = head(catalogues()[language])

    assert f'"Language: {language}\\n"' in first
    reviewed = re.search(r'"X-Reviewed: (yes|no)\\n"', first)
    assert reviewed
    assert f"| {language} | {reviewed[1]} |" in re.sub(r"\| [^|]+ \| (\w\w) ", r"| \1 ", _guide())


def _guide() -> str:
    return GUIDE.read_text(encoding="utf-8").replace("`", "")


def test_every_phrase_is_said_somewhere() -> None:
    """By a template, a script or the builder; scripts make some keys of a beginning."""
    folders = (TEMPLATES, RUNTIME, ROOT / "scormbuild" / "render")
    files = sorted(file for folder in folders for file in folder.rglob("*"))
    source = "\n".join(
        file.read_text(encoding="utf-8") for file in files if file.suffix in (".j2", ".js", ".py")
    )
    whole = set(re.findall(r"""["'](\w+)["']|words\.(\w+)""", source))
    told = [file.read_text(encoding="utf-8") for file in (RUNTIME / "drivers").glob("*.toml")]
    recorded = {key for text in told for key in re.findall(r"^(\w+) = \[", text, re.MULTILINE)}
    named = {name for pair in whole for name in pair} | recorded
    begun = tuple(re.findall(r'say\("(\w+_)" \+', source))

    unsaid = [one.key for one in english() if one.key not in named]
    assert [key for key in unsaid if not key.startswith(begun)] == []
    assert len(begun) > 2


class _Strings(HTMLParser):
    """Collects what somebody reads or hears: texts, and names that only assistive software says."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        names = ("alt", "aria-label", "placeholder", "title")
        self.found += [value or "" for name, value in attrs if name in names]

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def said_by_pages(course: Checked, language: str, words: dict[str, str]) -> set[str]:
    """Build the small course in a language and return every text of its documents."""
    assert course.course is not None
    spoken = replace(course.course, language=language, words=words)
    built = pipeline.build(replace(course, course=spoken), TARGETS["scorm12"], SMALL).value
    assert built is not None
    strings = _Strings()
    for file in built.files:
        if str(file.path).endswith(".html"):
            assert isinstance(file.content, bytes)
            html = file.content.decode()
            assert f'<html lang="{language}" dir="{direction(language)}"' in html
            strings.feed(re.sub(r'(?s)<script type="application/json".*?</script>', "", html))
    return {" ".join(one.split()) for one in strings.found} - {""}


@pytest.fixture(scope="module")
def own_english(course: Checked, shipped: Theme) -> set[str]:
    """Give what the pages of the small course say in English, but for the author's texts."""
    phrases = words_in(shipped, "en").phrases
    marked = {key: f"[{key}]{phrase}" for key, phrase in phrases.items() if key != "decimal_mark"}
    return said_by_pages(course, "en", {}) - said_by_pages(course, "en", marked)


def test_pages_say_much_of_their_own(own_english: set[str]) -> None:
    assert {"Skip to the content", "Next", "3 of 4", "Your results"} <= own_english
    assert len(own_english) > 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_english_is_left_on_a_page(
    shipped: Theme, course: Checked, own_english: set[str], language: str
) -> None:
    translated = words_in(shipped, language).phrases
    same = {
        phrase
        for key, phrase in words_in(shipped, "en").phrases.items()
        if translated[key] == phrase
    }

    left = said_by_pages(course, language, {}) & own_english
    gap = re.compile(r"\\\{\w+\\\}")
    patterns = [gap.sub(".+", re.escape(phrase)) for phrase in same]
    assert [one for one in sorted(left) if not re.fullmatch("|".join(patterns), one)] == []


#: What the script of a page says for phrases and numbers, in every language at once.
SAYING = """
const {makeSay} = await import(process.argv[1]);
const {languages, numbers, keys} = JSON.parse(require("fs").readFileSync(0, "utf8"));
const said = Object.entries(languages).map(([language, words]) => {
  const say = makeSay(words, language);
  return [language, keys.map((key) => numbers.map((n) => say(key, {n, score: "1"})))];
});
console.log(JSON.stringify(Object.fromEntries(said)));
"""


def test_scripts_count_as_the_builder_does(shipped: Theme) -> None:
    """`Intl.PluralRules` chooses among the forms that were made of gettext's."""
    keys = ["points", "verdict_points", "quiz_unanswered"]
    numbers = [*range(121), 200, 201, 202, 203, 211, 999]
    all_words = {language: words_in(shipped, language) for language in (*LANGUAGES, "ar-EG", "en")}
    travelling = {
        language: words.chosen(words.of_scripts, words.of_quizzes)
        for language, words in all_words.items()
    }
    asked = json.dumps({"languages": travelling, "numbers": numbers, "keys": keys})
    script = f"(async () => {{{SAYING}}})()"
    module = (RUNTIME / "player" / "words.js").as_uri()

    done = subprocess.run(
        [node(), "--no-warnings", "-e", script, module], input=asked, text=True,
        encoding="utf-8", capture_output=True, check=True,
    )  # fmt: skip

    assert json.loads(done.stdout) == {
        language: [[words.say(key, n=n, score="1") for n in numbers] for key in keys]
        for language, words in all_words.items()
    }


def test_percents_are_written_as_scripts_do(shipped: Theme) -> None:
    """So a mark looks the same before an attempt, in the words of the page, and after it."""
    languages = [*LANGUAGES, "en"]
    script = (
        "const form = { style: 'percent', maximumFractionDigits: 2 };"
        "const written = (one) => new Intl.NumberFormat(one, form).format(0.6);"
        f"console.log(JSON.stringify({json.dumps(languages)}.map(written)))"
    )
    done = subprocess.run(
        [node(), "-e", script], text=True, encoding="utf-8", capture_output=True, check=True
    )

    for language, percent in zip(languages, json.loads(done.stdout), strict=True):
        assert percent in words_in(shipped, language).say("quiz_pass", percent="60")


def test_a_package_carries_its_own_language_only(course: Checked, shipped: Theme) -> None:
    assert course.course is not None
    polish = replace(course.course, language="pl")
    built = pipeline.build(replace(course, course=polish), TARGETS["scorm12"], SMALL).value
    assert built is not None
    shell = next(file.content for file in built.files if str(file.path) == "index.html")
    assert isinstance(shell, bytes)
    plan = re.search(
        r'(?s)<script type="application/json" id="plan">(.*?)</script>', shell.decode()
    )
    assert plan

    words = words_in(shipped, "pl")
    assert json.loads(plan[1])["words"] == words.chosen(words.of_scripts)
    assert [str(file.path) for file in built.files if str(file.path).endswith(".po")] == []


def test_english_courses_do_not_wait_for_babel() -> None:
    """Nor does a command that builds nothing."""
    program = (
        "import sys; from scormbuild import cli, pipeline; from pathlib import Path;"
        "from scormbuild.targets import TARGETS;"
        f"source = Path({str(SMALL)!r});"
        "pipeline.build(pipeline.check(source), TARGETS['scorm12'], source);"
        "sys.exit('babel' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)

    assert done.returncode == 0
