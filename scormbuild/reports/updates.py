"""What a new version of a course means for those who have begun the one before, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from scormbuild.reports.cells import visible
from scormbuild.updates.change import Change, What

#: So many are named; of more there is only the number.
_NAMED = 5
#: A text is quoted up to here.
_LONGEST = 60

#: What is said of one or of several, and what it means for saved progress and completion. A word
#: in braces is filled in: {names}, or {name}, {before} and {after} of each.
_MEANING: dict[What, tuple[str, str]] = {
    What.VERSION: (
        "The SCORM version is another one: {before} before, {after} now.",
        "Some LMSs refuse that for an activity that exists. Learners' data may then be lost.",
    ),
    What.TITLE: (
        "The title of the course: “{before}” before, “{after}” now.",
        "Nothing changes for saved progress.",
    ),
    What.LANGUAGE: (
        "The language of the course: {before} before, {after} now.",
        "Saved progress stays; what learners have typed is compared with the new answers.",
    ),
    What.PASSING: (
        "The pass mark of the course: {before} before, {after} now.",
        "Who has passed stays passed; for everybody else the new mark decides at the next visit.",
    ),
    What.RENEWED: (
        "New pages are asked of those who have completed the course, too (on_update: require-new).",
        "Who has never opened what completion asks for is incomplete until that is done.",
    ),
    What.NOT_RENEWED: (
        "New pages are not asked any more of those who have completed the course.",
        "Who has completed the course stays complete.",
    ),
    What.VIEWED: (
        "Lessons count when {after}; before, when {before}.",
        "Who has completed the course stays complete; everybody else is measured by the new rule.",
    ),
    What.NEEDED: (
        "Completion now asks for {names}.",
        "Who has completed the course stays complete; everybody else must read them, too.",
    ),
    What.NEEDED_OF_ALL: (
        "Completion now asks for {names}.",
        "Who has never opened them is incomplete until they are read.",
    ),
    What.NOT_NEEDED: (
        "Completion no longer asks for {names}.",
        "Who has done everything else is complete at the next visit.",
    ),
    What.LINEAR: (
        "Pages now open one after the other.",
        "What a learner has opened stays open, and everything does once the course is complete.",
    ),
    What.FREE: ("All pages are open now.", "Nothing changes for saved progress."),
    What.PAGE_NEW: (
        "New pages: {names}.",
        "Who has completed the course stays complete; everybody else must do this, too.",
    ),
    What.PAGE_NEW_OF_ALL: (
        "New pages: {names}.",
        "Everybody must do this. Who has completed the course is incomplete until then.",
    ),
    What.PAGE_NEW_OPTIONAL: (
        "New pages that completion does not ask for: {names}.",
        "Nothing changes for saved progress.",
    ),
    What.PAGE_REMOVED: (
        "Removed pages: {names}.",
        "Nothing asks for them any more. What was done there stays saved, should they come back.",
    ),
    What.PAGE_KIND: (
        "{name} was a {before} and is a {after}.",
        "What was done there stays saved, but the rules of the new kind count.",
    ),
    What.PAGE_TITLE: (
        "{name} is called “{after}”; it was “{before}” before.",
        "Nothing changes for saved progress.",
    ),
    What.PAGE_TEXT: (
        "Lessons with other content: {names}.",
        "Who has read it has read it; nobody is asked to read it again.",
    ),
    What.PAGE_MOVED: ("Pages elsewhere in the order: {names}.", "Progress goes with the page."),
    What.QUIZ_MODE: (
        "{name} was {before} and is {after}.",
        "What was answered stays saved and what was earned stays earned; the new mode counts now.",
    ),
    What.QUIZ_PASSING: (
        "The pass mark of {name}: {before} before, {after} now.",
        "Who has passed stays passed; for everybody else the new mark decides at the next visit.",
    ),
    What.QUIZ_ATTEMPTS: (
        "The attempts at {name}: {before} before, {after} now.",
        "Attempts that were made count. Results stay, and an attempt that is open can be finished.",
    ),
    What.QUIZ_MUST: (
        "Completion asks of {name}: {after}; it was {before} before.",
        "Who has completed the course stays complete; everybody else is measured by the new rule.",
    ),
    What.QUIZ_MUST_OF_ALL: (
        "Completion asks of {name}: {after}; it was {before} before.",
        "Who has completed the course stays so, if they have opened it; for others this counts.",
    ),
    What.QUIZ_WEIGHT: (
        "The share of {name} in the score of the course: {before} before, {after} now.",
        "The score is calculated anew at the next visit. Who has passed keeps that, and the score.",
    ),
    What.QUIZ_COUNTED: (
        "Of several attempts at {name} the {after} counts; it was the {before} before.",
        "The result is chosen anew at the next visit. Who has passed stays passed.",
    ),
    What.QUIZ_FAILS: (
        "Who fails {name} and can try again is reported as {after}; it was {before} before.",
        "The LMS is told at the next visit; a status that was sent is never taken back.",
    ),
    What.QUIZ_SHOWN: (
        "What {name} tells of answers: {before} before, {after} now.",
        "Nothing changes for saved progress.",
    ),
    What.QUIZ_SHUFFLE: (
        "What {name} shuffles: {before} before, {after} now.",
        "Saved answers stay with their questions and choices.",
    ),
    What.QUIZ_DRAWS: (
        "{name} asked all questions and now draws {after}.",
        "Open attempts begin anew, and none is used up by that. Finished ones keep their result.",
    ),
    What.QUIZ_DRAW: (
        "What {name} draws: {before} before, {after} now.",
        "Attempts that are open go on with what they drew. Finished ones keep their result.",
    ),
    What.QUIZ_POOLS: (
        "Quizzes whose questions are in other pools: {names}.",
        "Attempts that are open go on with what they drew. Finished ones keep their result.",
    ),
    What.QUIZ_LAYOUT: (
        "{name} shows {after}; it showed {before} before.",
        "Attempts that are open go on with their answers.",
    ),
    What.QUIZ_TIME: (
        "The time limit of {name}: {before} before, {after} now.",
        "Open attempts without a limit stay without one; in others, the time that was used counts.",
    ),
    What.QUIZ_RETRY: (
        "Further attempts at {name} ask {after}; they asked {before} before.",
        "This holds for attempts that begin from now on.",
    ),
    What.QUIZ_EXCUSES: (
        "Pre-tests after which other lessons can be skipped, or for other objectives: {names}.",
        "Lessons that can be skipped already stay so.",
    ),
    What.QUESTION_NEW: (
        "New questions that count: {names}.",
        "Finished attempts keep their result. Open and later attempts ask them, too.",
    ),
    What.CHECK_NEW: (
        "New questions that do not count: {names}.",
        "Nobody loses anything. Where lessons ask for answers to be read, they must be answered.",
    ),
    What.QUESTION_REMOVED: (
        "Removed questions: {names}.",
        "Finished attempts keep their result; in open ones they no longer count.",
    ),
    What.QUESTION_TYPE: (
        "{name} was of the type {before} and is of the type {after}.",
        "Who has answered it keeps the result, but the answer cannot be shown any more.",
    ),
    What.QUESTION_KEY: (
        "Questions of which another answer is right: {names}.",
        "Who has answered it keeps the result; from now on answers are measured by the new key.",
    ),
    What.QUESTION_POINTS: (
        "The points of {name}: {before} before, {after} now.",
        "Finished attempts keep their result, answers the points that they got.",
    ),
    What.QUESTION_PROMPT: (
        "{name} asks “{after}”; it asked “{before}” before.",
        "Saved answers stay with it. If it asks for something else now, give it a new id.",
    ),
    What.CHOICE_NEW: (
        "{name} has a new choice: “{after}”.",
        "Who has answered it keeps the result.",
    ),
    What.CHOICE_REMOVED: (
        "{name} has lost a choice: “{before}”.",
        "Who had chosen it keeps the result, but the answer cannot be shown any more.",
    ),
    What.CHOICE_TEXT: (
        "A choice of {name} says “{after}”; it said “{before}” before.",
        "It is the same choice: who had chosen it has chosen the new text.",
    ),
    What.QUESTION_EXTRAS: (
        "Questions with other feedback, hints, solutions or pictures: {names}.",
        "Nothing changes for saved progress.",
    ),
    What.QUESTION_MOVED: (
        "Questions elsewhere in the order, or on another page: {names}.",
        "Saved answers go with the question.",
    ),
    What.KEPT_NEW: (
        "New checklists, reflections and scenarios: {names}.",
        "They begin empty for everybody. If one is an old one with another id, give it the old id.",
    ),
    What.KEPT_REMOVED: (
        "Removed checklists, reflections and scenarios: {names}.",
        "What was ticked, written or chosen there stays saved, should they come back.",
    ),
    What.KEPT_KIND: (
        "{name} was a {before} and is a {after}.",
        "What learners did there cannot be shown any more.",
    ),
    What.KEPT_FEWER: (
        "Checklists and scenarios that have lost items or decisions: {names}.",
        "Ticks on what is left stay. A story goes as far as its decisions are still there.",
    ),
    What.UNKNOWN: (
        "The earlier package does not say what was in: {names}.",
        "Whether something has changed there cannot be told.",
    ),
}


def report(changes: Sequence[Change] | None, reason: str = "") -> str:
    """Return the text for a terminal; without changes to tell of, the reason why."""
    if changes is None:
        return (
            "The numbers of the earlier package are kept. What changes for its learners cannot be "
            f"told: {visible(reason) or 'the new packages do not describe the course'}.\n"
        )
    if not changes:
        return "Nothing changes for learners who have begun the earlier version.\n"
    lines = ["For learners who have begun the earlier version:"]
    for what, same in groupby(changes, key=lambda change: change.what):
        lines += _told(what, list(same))
    return "\n".join([*lines, ""])


def _told(what: What, changes: list[Change]) -> Iterator[str]:
    text, meaning = _MEANING[what]
    if "{names}" in text:
        yield f"- {text.format(names=_names(changes))}"
    else:
        for change in changes[:_NAMED]:
            yield f"- {_filled(text, change)}"
        if len(changes) > _NAMED:
            yield f"- … and {len(changes) - _NAMED} more like this."
    yield f"    {meaning}"


def _names(changes: list[Change]) -> str:
    names = list(dict.fromkeys(visible(change.name) for change in changes))
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _filled(text: str, change: Change) -> str:
    return text.format(
        name=visible(change.name), before=_quoted(change.before), after=_quoted(change.after)
    )


def _quoted(text: str) -> str:
    text = visible(" ".join(text.split()))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
