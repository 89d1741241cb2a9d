"""Where the API is found, and where it is not (runtime.md 8.2, 1 to 15)."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.browser.learner import Learner
from tests.scenarios.campus import COURSE, Campus, frame
from tests.scenarios.conftest import Visits

NOTHING_RECORDED = "No learning platform found: nothing is being recorded"
ANSWERS = {"oil_check": "a"}


def answer(learner: Learner) -> None:
    """Answer the question of the first page."""
    learner.start()
    learner.answer("oil-check", learner.keys()["oil-check"], right=True)


def expect_recorded(campus: Campus, learner: Learner) -> None:
    """Answer and leave: the LMS has it, from one session."""
    answer(learner)
    learner.view.locator("#leave").click()
    campus.wait(campus.answered, ANSWERS)
    campus.wait(lambda: campus.told, ["initialize", "terminate"])
    assert campus.status()[0] == "incomplete"


def expect_standalone(learner: Learner) -> None:
    """See that the course plays and says that nothing is recorded."""
    answer(learner)
    notice = learner.view.locator('[data-notice="saving"]')
    expect(notice).to_have_text(NOTHING_RECORDED)


def nest(campus: Campus, depth: int) -> str:
    """Add pages that open each other in frames, the last of them the course."""
    inner = COURSE
    for level in range(depth):
        campus.page(f"/level-{level}", frame(inner))
        inner = f"/level-{level}"
    return inner


def test_s001_api_in_the_parent(campus: Campus, visits: Visits) -> None:
    page = visits.open(campus.launch())

    expect_recorded(campus, visits.learner(page))
    assert visits.trouble == []


def test_s002_api_six_frames_up(campus: Campus, visits: Visits) -> None:
    address = campus.page("/lms", campus.hold() + frame(nest(campus, 5)))

    page = visits.open(address)

    expect_recorded(campus, visits.learner(page))
    assert len(page.frames) == 7
    assert visits.trouble == []


def test_s004_same_origin_grandparent_behind_another_origin(campus: Campus, visits: Visits) -> None:
    campus.page("/other", frame(campus.here(COURSE)))
    address = campus.page("/lms", campus.hold() + frame(campus.elsewhere("/other")))

    page = visits.open(address)
    learner = visits.learner(page)

    assert [urlsplit(each.url).hostname for each in page.frames] == [
        "127.0.0.1",
        "localhost",
        "127.0.0.1",
    ]
    expect_recorded(campus, learner)
    assert visits.trouble == []


def test_s005_another_origin_without_api(campus: Campus, visits: Visits) -> None:
    campus.page("/other", frame(campus.here(COURSE)))

    page = visits.open(campus.elsewhere("/other"))

    expect_standalone(visits.learner(page))
    assert visits.trouble == []


def popup(visits: Visits, page: Page, inner: str) -> Page:
    """Let a page or frame open a window."""
    with visits.context.expect_page() as opened:
        page.frames[-1].evaluate(f"void window.open({inner!r}, 'course')")
    return opened.value


def test_s006_api_in_the_opener(campus: Campus, visits: Visits) -> None:
    page = visits.open(campus.page("/lms", campus.hold()))

    window = popup(visits, page, COURSE)

    expect_recorded(campus, visits.learner(window))
    assert visits.trouble == []


def test_s007_api_in_the_opener_of_the_parent(campus: Campus, visits: Visits) -> None:
    page = visits.open(campus.page("/lms", campus.hold()))
    campus.page("/window", frame())

    window = popup(visits, page, "/window")

    expect_recorded(campus, visits.learner(window))
    assert visits.trouble == []


def test_s008_api_above_the_opener_of_the_top(campus: Campus, visits: Visits) -> None:
    campus.page("/window", frame())
    campus.page("/launcher", "")
    page = visits.open(campus.page("/lms", campus.hold() + frame("/launcher")))
    page.frame_locator("#course").locator("body").wait_for()

    window = popup(visits, page, "/window")

    expect_recorded(campus, visits.learner(window))
    assert visits.trouble == []


def test_s009_api_in_a_popup_that_has_no_opener_any_more(campus: Campus, visits: Visits) -> None:
    page = visits.open(campus.page("/lms", ""))
    campus.page("/window", "window.opener = null;" + campus.hold() + frame())

    window = popup(visits, page, "/window")

    expect_recorded(campus, visits.learner(window))
    assert window.evaluate("window.opener") is None
    assert visits.trouble == []


OTHER = {"12": "2004", "2004": "12"}


def other_api(campus: Campus) -> str:
    """Return the script that puts the API of the other version into a window, too."""
    return f"""
window.other = platform({OTHER[campus.version]!r}, {{}});
other.install(window);
"""


def test_s010_of_two_apis_only_the_one_of_this_version_is_touched(
    campus: Campus, visits: Visits
) -> None:
    page = visits.open(campus.launch(more=other_api(campus)))

    expect_recorded(campus, visits.learner(page))
    assert page.evaluate("other.calls") == []
    assert visits.trouble == []


def test_s011_the_wrong_api_is_nearer_than_the_right_one(campus: Campus, visits: Visits) -> None:
    campus.page("/near", other_api(campus) + frame())

    page = visits.open(campus.page("/lms", campus.hold() + frame("/near")))

    expect_recorded(campus, visits.learner(page))
    assert page.frames[1].evaluate("other.calls") == []
    assert visits.trouble == []


def test_s012_answers_from_before_the_api_came_are_sent(campus: Campus, visits: Visits) -> None:
    late = campus.hold().replace("lms.install(window);", "")
    page = visits.open(campus.page("/lms", late + frame()))
    learner = visits.learner(page)
    answer(learner)
    assert campus.told == []

    page.evaluate("void setTimeout(() => lms.install(window), 3000)")

    campus.wait(campus.answered, ANSWERS)
    assert campus.told == ["initialize"]
    expect(learner.form("oil-check").locator(".question-feedback")).to_contain_text("Correct")
    assert visits.trouble == []


def test_s013_a_frame_that_is_called_like_the_api(campus: Campus, visits: Visits) -> None:
    name = {"12": "API", "2004": "API_1484_11"}[campus.version]
    campus.page("/near", frame(), f'<iframe name="{name}"></iframe>')

    page = visits.open(campus.page("/lms", campus.hold() + frame("/near")))
    learner = visits.learner(page)

    assert page.frames[1].evaluate(f"typeof {name}") == "object"
    expect_recorded(campus, learner)
    assert visits.trouble == []


def test_s014_a_sandbox_that_allows_scripts_only(campus: Campus, visits: Visits) -> None:
    page = visits.open(campus.page("/lms", campus.hold() + frame(sandbox="allow-scripts")))
    learner = visits.learner(page)

    expect_standalone(learner)

    assert learner.next() == "smoke"
    assert campus.told == []
    assert visits.trouble == []


def test_s015_the_opener_is_closed_during_the_course(campus: Campus, visits: Visits) -> None:
    page = visits.open(campus.page("/lms", campus.hold()))
    window = popup(visits, page, COURSE)
    learner = visits.learner(window)
    learner.start()
    campus.wait(lambda: campus.status()[0], "incomplete")
    page.close()

    learner.answer("oil-check", learner.keys()["oil-check"], right=True)

    expect(learner.view.locator("#save-status")).to_contain_text("Not saved yet")
    copies = window.evaluate("Object.keys(localStorage).filter((name) => /^sb1:/.test(name))")
    assert len(copies) == 1
    window.close()
    assert campus.answered() == {}

    again = visits.learner(visits.open(campus.launch()))
    expect(again.form("oil-check").locator(".question-feedback")).to_contain_text("Correct")
    again.view.locator("#leave").click()
    campus.wait(lambda: campus.told[-1], "terminate")
    # The LMS has it now, without the copy.
    again.view.evaluate("localStorage.clear()")
    after = visits.learner(visits.open(campus.launch()))
    expect(after.form("oil-check").locator(".question-feedback")).to_contain_text("Correct")
