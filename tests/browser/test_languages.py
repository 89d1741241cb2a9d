"""A course in Arabic: from right to left, for everybody, with nothing in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scormbuild import archive, pipeline
from scormbuild.targets import TARGETS
from tests.browser.auditing import NARROW, SMALL_TARGETS, TAGS, TOO_WIDE, WIDE, Audit, let_in
from tests.browser.learner import Learner, plan
from tests.browser.lms import Lms, Running
from tests.browser.test_accessibility import audit_page
from tests.translating import catalogues

__all__ = ("audit_page",)

COURSE = """\
scormbuild: 1
id: arabic
title: السلامة من الحرائق
description: ما الذي يجب فعله عند اندلاع حريق.
language: ar
duration: 25 min
audience: جميع العاملين
authors: [ليلى حسن, Kim Okafor]
objectives: [{id: calm, text: التصرف بهدوء}]
contents: [lessons/fire.md, lessons/more.md, quizzes/final.yaml]
passing: {score: 50}
allow: [DES001, DES002, DES003]
"""

FIRE = """\
---
title: عند اندلاع حريق
objectives: [calm]
---
## الخطوات الأولى

اتصل بالرقم 998 ثم نفّذ `alarm --now` وانتظر الرد في هذا المكان.

```python
alarm = call("998")  # one line that is far longer than any phone is wide, and must not turn around
```

::: tip
حافظ على هدوئك.
:::

::: process
::: step التنبيه
أخبر الآخرين.
:::
::: step المغادرة
غادر المبنى.
:::
:::

| المادة | الوسيلة |
|---|---|
| زيت | غطاء |

::: question {id=oil}
بماذا تطفئ الزيت؟

- [x] بغطاء
  بالضبط.
- [ ] بالماء
:::

::: question {id=order points=3}
رتّب الخطوات.

1. التنبيه
2. المغادرة
3. الاتصال
:::
"""

MORE = """\
---
title: بعد الحريق
---
انتظر الإذن بالعودة.
"""

FINAL = """\
title: الاختبار النهائي
attempts: 2
questions:
  - {id: q1, type: true-false, prompt: المصعد آمن عند الحريق., answer: false, objectives: [calm]}
  - {id: q2, type: number, prompt: ما رقم الطوارئ؟, answer: 998, objectives: [calm]}
"""

#: Where the numbers of a phrase stand on the screen, from the left.
ORDER = """(element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    for (const {0: digits, index} of text.data.matchAll(/[0-9]+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + digits.length);
      found.push([range.getBoundingClientRect().left, digits]);
    }
  }
  return found.sort((one, other) => one[0] - other[0]).map(([, digits]) => digits);
}"""


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("arabic")
    texts = {
        "course.yaml": COURSE,
        "lessons/fire.md": FIRE,
        "lessons/more.md": MORE,
        "quizzes/final.yaml": FINAL,
    }
    for name, text in texts.items():
        file = folder / "course_src" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    checked = pipeline.check(folder / "course_src")
    built = pipeline.build(checked, TARGETS["scorm12"], folder / "course_src").value
    assert built is not None
    archive.write_folder(built.files, folder / "package")
    return folder / "package"


@pytest.fixture
def audit(audit_page: Page, arabic: Path) -> Iterator[Audit]:
    audit_page.set_viewport_size(WIDE)
    with Running(Lms("scorm12", arabic)) as lms:
        audit_page.goto(f"{lms.address}/course/index.html")
        let_in(audit_page)
        audit_page.wait_for_selector("body.ready")
        expect(audit_page.locator('[data-notice="saving"]')).to_be_visible()
        yield Audit(audit_page, Learner(audit_page, arabic), [])


def look(audit: Audit, state: str) -> None:
    """Look at a page in both schemes and at 320 px."""
    audit.page.emulate_media(color_scheme="dark")
    audit.axe(f"{state}, dark", TAGS)
    audit.page.emulate_media(color_scheme="light")
    audit.axe(f"{state}, light", TAGS)
    audit.page.set_viewport_size(NARROW)
    audit.axe(f"{state}, 320 px", TAGS)
    audit.note(f"{state}, small", audit.page.evaluate(SMALL_TARGETS))
    audit.note(f"{state}, too wide", audit.page.evaluate(TOO_WIDE))
    audit.page.set_viewport_size(WIDE)


def test_everybody_can_use_it(audit: Audit) -> None:
    look(audit, "cover")
    for page in [page["id"] for page in plan(audit.learner.package)["pages"]]:
        audit.learner.go(page)
        if page == "final":
            audit.learner.begin_quiz()
        audit.learner.answer_all(right=page == "final")
        look(audit, page)
    audit.page.locator("button.finish").click()
    expect(audit.page.locator(".results .verdict")).to_have_text("ناجح")
    look(audit, "results")

    assert audit.found == []


def test_the_page_turns_around_and_code_does_not(audit: Audit) -> None:
    page = audit.page
    root = page.locator("html")
    expect(root).to_have_attribute("lang", "ar")
    expect(root).to_have_attribute("dir", "rtl")
    assert page.locator(".facts bdi").first.inner_text() == "25 min"
    assert page.locator(".facts bdi").first.evaluate(ORDER) == ["25"]
    expect(page.locator(".credits")).to_contain_text("ليلى حسن، Kim Okafor")
    audit.learner.start()

    def left(selector: str) -> float:
        box = page.locator(selector).first.bounding_box()
        assert box is not None
        return box["x"]

    assert left("#contents") > left("main")
    assert left("#leave") < left(".course-title")
    assert page.locator("#next .turns").evaluate("(icon) => getComputedStyle(icon).transform") == (
        "matrix(-1, 0, 0, 1, 0, 0)"
    )
    for code in ("pre", "p > code"):
        style = page.locator(f"article {code}").evaluate(
            "(code) => getComputedStyle(code).direction"
        )
        assert style == "ltr"
    expect(page.locator("#progress-text")).to_have_text("0 من 3")
    # Read from the right: what is done comes first.
    assert page.locator("#progress-text").evaluate(ORDER) == ["3", "0"]


def test_close_lines_stay_close(audit: Audit) -> None:
    """Arabic text has more room between its lines, but for what is set in few words."""

    def ratio(selector: str) -> float:
        found: float = audit.page.locator(selector).first.evaluate(
            """(element) => {
              const {lineHeight, fontSize} = getComputedStyle(element);
              return parseFloat(lineHeight) / parseFloat(fontSize);
            }"""
        )
        return round(found, 2)

    audit.learner.start()
    lines = {one: ratio(one) for one in ("article p", ".course-title > span", "article pre code")}

    assert lines == {"article p": 1.8, ".course-title > span": 1.25, "article pre code": 1.55}


def test_every_language_fits_into_the_narrowest_window(
    audit_page: Page, arabic: Path, tmp_path: Path
) -> None:
    """Header, quiz, its results: words are long in one language and short in another."""
    checked = pipeline.check(arabic.parent / "course_src")
    assert checked.course is not None
    for language in catalogues():
        spoken = replace(checked, course=replace(checked.course, language=language))
        built = pipeline.build(spoken, TARGETS["scorm12"], arabic.parent / "course_src").value
        assert built is not None
        package = tmp_path / language
        archive.write_folder(built.files, package)
        audit_page.set_viewport_size(NARROW)
        audit_page.goto(f"{package.as_uri()}/index.html#/final")
        learner = Learner(audit_page, package)
        learner.arrive("final")
        learner.begin_quiz()
        learner.answer_all(right=False)
        wide = audit_page.evaluate(TOO_WIDE)
        learner.finish_quiz()

        assert (language, wide + audit_page.evaluate(TOO_WIDE)) == (language, [])
