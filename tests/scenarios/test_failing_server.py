"""Trouble behind an API that we did not write: scorm-again (runtime.md 8.2, 42 to 50)."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser.learner import Learner, wait_until
from tests.scenarios.campus import Campus
from tests.scenarios.conftest import Launch, Visits

AGAIN = "open the course again from the learning platform"


def answer(learner: Learner) -> None:
    """Answer the question of the first page."""
    learner.answer("oil-check", learner.keys()["oil-check"], right=True)


def feedback(learner: Learner) -> Locator:
    """Return what the learner reads of that answer."""
    return learner.form("oil-check").locator(".question-feedback")


def test_s042_s049_errors_one_after_another(launch: Launch, version: str) -> None:
    """Told, with what to do about it; then everything arrives."""
    visit = launch(version, "500")
    visit.learner.start()
    answer(visit.learner)
    expect(visit.said).to_contain_text("Not saved yet")
    notice = visit.learner.view.locator('[data-notice="unsaved"]')
    for fault in ("403", "drop"):
        visit.lms.fault = fault
        visit.online()
    expect(notice).to_contain_text(AGAIN)
    expect(notice).to_have_role("alert")

    visit.lms.fault = ""
    visit.online()

    expect(visit.said).to_contain_text("Saved")
    expect(notice).to_have_count(0)
    assert visit.answered() == ["oil_check"]
    # The LMS has it without the browser's copy.
    visit.learner.view.evaluate("localStorage.clear()")
    expect(feedback(visit.again().learner)).to_contain_text("Correct")


def test_s043_a_dropped_connection_throws(campus: Campus, visits: Visits) -> None:
    campus.fault = "drop"
    learner = visits.learner(visits.open(campus.launch()))
    learner.start()
    answer(learner)
    expect(learner.view.locator("#save-status")).to_contain_text("Not saved yet")

    campus.fault = ""
    learner.view.evaluate("window.dispatchEvent(new Event('online'))")

    expect(learner.view.locator("#save-status")).to_contain_text("Saved")
    assert campus.answered() == {"oil_check": "a"}


#: Notes when feedback was painted: the task after the frame that shows it.
PAINTED = """() => {
  const form = document.querySelector('form[data-question="oil-check"]');
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (window.painted = performance.timeOrigin + performance.now());
  new MutationObserver((_, watch) => {
    if (!form.querySelector(".question-feedback").textContent) return;
    watch.disconnect();
    requestAnimationFrame(() => port2.postMessage(0));
  }).observe(form, { childList: true, subtree: true, characterData: true });
}"""

#: Notes when commits begin, on the page of the LMS.
COMMITS = """() => {
  window.began = [];
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (...given) {
    window.began.push(performance.timeOrigin + performance.now());
    return send.apply(this, given);
  };
}"""


def test_s046_feedback_is_painted_before_four_seconds_of_standstill(
    launch: Launch, packages: dict[str, Path]
) -> None:
    visits = [launch(version) for version in packages]
    for visit in visits:
        visit.learner.start()
        expect(visit.said).to_contain_text("Saved")
        visit.lms.late = 4
        visit.page.evaluate(COMMITS)
        visit.learner.view.evaluate(PAINTED)

    for visit in visits:
        answer(visit.learner)

    for visit in visits:
        wait_until(visit.page, "window.began.length > 0")
        expect(visit.said).to_contain_text("Saved")
        began: list[float] = visit.page.evaluate("window.began")
        assert visit.learner.view.evaluate("window.painted") < began[0]
        assert visit.answered() == ["oil_check"]


#: Collects everything that the line about saving says.
LINE = """() => {
  const line = document.querySelector("#save-status");
  window.lines = [line.textContent];
  const note = () => window.lines.push(line.textContent);
  new MutationObserver(note).observe(line, { childList: true, subtree: true, characterData: true });
}"""


def test_s048_a_login_page_instead_of_an_answer(launch: Launch, packages: dict[str, Path]) -> None:
    """The API says true: it is only Sent, and said again at the next launch."""
    visits = [launch(version) for version in packages]
    for visit in visits:
        expect(visit.said).to_contain_text("Saved")
        visit.learner.start()
        visit.lms.fault = "login"
        answer(visit.learner)
        visit.learner.view.evaluate(LINE)
    kept = [len(visit.lms.commits) for visit in visits]
    for visit in visits:
        expect(visit.said).to_contain_text("Sent")
        visit.learner.view.locator("#leave").click()
        farewell = visit.learner.view.locator(".farewell")
        expect(farewell).to_contain_text("has been sent to the learning platform")
        assert "Saved" not in "".join(visit.learner.view.evaluate("window.lines"))
    assert [len(visit.lms.commits) for visit in visits] == kept

    for visit in visits:
        visit.lms.fault = ""
        after = visit.again()
        expect(feedback(after.learner)).to_contain_text("Correct")
        expect(after.said).to_contain_text("Saved")
        after.learner.view.evaluate("localStorage.clear()")
        expect(feedback(after.again().learner)).to_contain_text("Correct")


def test_s050_offline_for_ten_answers(launch: Launch, packages: dict[str, Path]) -> None:
    visits = [launch(version) for version in packages]
    for visit in visits:
        visit.learner.go("final")
        visit.learner.begin_quiz()
        expect(visit.said).to_contain_text("Saved")
        visit.context.set_offline(True)
        visit.learner.answer_all(right=True)
    for visit in visits:
        expect(visit.said).to_contain_text("Not saved yet")

    for visit in visits:
        visit.context.set_offline(False)

    for visit in visits:
        expect(visit.said).to_contain_text("Saved")
        assert visit.answered() == [f"q{number:02}" for number in range(1, 11)]
