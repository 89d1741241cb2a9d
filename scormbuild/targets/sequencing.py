"""How an LMS goes from SCO to SCO in SCORM 2004, and what it makes of their results.

Only what Simple Sequencing 1.0 has is used, so that it is the same in all editions.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scormbuild.course.course import Course, Order
from scormbuild.course.scoring import pass_mark
from scormbuild.course.scos import BEFORE, DONE, STATUS
from scormbuild.targets.imscp import Edition, Element
from scormbuild.targets.tree import Activity, joined, tree

#: A weight of 1; others are parts of it.
_WHOLE = 1_000_000


class Sequencing:
    """What a course that is divided into SCOs says of its activities."""

    def __init__(self, edition: Edition, course: Course) -> None:
        """Find out what counts, and what waits for what."""
        self._edition = edition
        self._course = course
        root = tree(course)
        launched = [activity for activity, _ in root.launched]
        self._linear = course.order is Order.LINEAR
        self._before = (
            {item.id: before.id for before, item in pairwise(launched)} if self._linear else {}
        )
        self._required = _required(course)
        self._judged = _judged(course)
        self._root = root

    def rules(self, activity: Activity) -> Iterator[Element]:
        """Yield the rules of an activity.

        In linear order those of a SCO stand in the collection, because they map objectives:
        Moodle cannot import a package in which an item does that itself. It ignores the collection,
        and opens everything.
        """
        if activity.sco is None:
            yield self._element("imsss:sequencing", *self._of_cluster(activity))
        elif self._linear:
            yield self._element("imsss:sequencing", {"IDRef": self._collected(activity)})
        else:
            yield self._element("imsss:sequencing", *self._of_sco(activity))

    def collection(self) -> Iterator[Element]:
        """Yield what ends the manifest: the rules that items only refer to."""
        if self._linear:
            yield self._element(
                "imsss:sequencingCollection",
                *(
                    self._element(
                        "imsss:sequencing",
                        {"ID": self._collected(activity)},
                        *self._of_sco(activity),
                    )
                    for activity, _ in self._root.launched
                ),
            )

    def _of_cluster(self, activity: Activity) -> Iterator[Element]:
        """Yield what lets an LMS go to and through the activities below: nothing is inherited."""
        yield self._element("imsss:controlMode", {"choice": "true", "flow": "true"})
        if activity.name != self._root.name:
            yield self._rollup([part.id for part, _ in activity.launched])

    def _of_sco(self, activity: Activity) -> Iterator[Element]:
        """Yield that the content sets the status; by default silence means completed and satisfied.

        The content ends with `suspend`, so an LMS adds nothing to it either.
        """
        if activity.id in self._before:
            yield self._lock()
        yield self._rollup([activity.id])
        if self._linear:
            yield self._objectives(activity.id)
        by_content = {"completionSetByContent": "true", "objectiveSetByContent": "true"}
        yield self._element("imsss:deliveryControls", by_content)

    def _rollup(self, pages: list[str]) -> Element:
        """Say what pages, or a module of them, contribute to the course.

        Completed is what completion asks for. Satisfied are only quizzes with a mark: a lesson has
        no success, and would leave that of the course unknown. Scores are weighed as the course
        says.
        """
        weights = self._course.passing.weights
        total = sum(weights.values())
        share = sum(weights.get(page, 0) for page in pages)
        return self._element(
            "imsss:rollupRules",
            {
                "rollupObjectiveSatisfied": _word(not self._judged.isdisjoint(pages)),
                "rollupProgressCompletion": _word(not self._required.isdisjoint(pages)),
                "objectiveMeasureWeight": _decimal(share * _WHOLE // total if total else 0),
            },
        )

    def _lock(self) -> Element:
        """Close an activity as long as the objective of the one before is not known to be met."""
        missing = {"operator": "not", "referencedObjective": BEFORE}
        combined = self._element(
            "imsss:ruleConditions",
            {"conditionCombination": "any"},
            self._element("imsss:ruleCondition", {"condition": "satisfied", **missing}),
            self._element("imsss:ruleCondition", {"condition": "objectiveStatusKnown", **missing}),
        )
        action = self._element("imsss:ruleAction", {"action": "disabled"})
        rule = self._element("imsss:preConditionRule", combined, action)
        return self._element("imsss:sequencingRules", rule)

    def _objectives(self, page: str) -> Element:
        """Map what the content meets when it is completed, and what the one before has met.

        The status of the activity itself cannot serve: a lesson has none, and a quiz may be done
        without being passed.
        """
        mapped = [self._mapped(DONE, page, writes=True)]
        if page in self._before:
            mapped.append(self._mapped(BEFORE, self._before[page], writes=False))
        own = self._element("imsss:primaryObjective", {"objectiveID": STATUS})
        return self._element("imsss:objectives", own, *mapped)

    def _mapped(self, name: str, page: str, *, writes: bool) -> Element:
        info = self._element(
            "imsss:mapInfo",
            {
                "targetObjectiveID": joined(self._course.id, "done", page),
                "readSatisfiedStatus": "true",
                "readNormalizedMeasure": "false",
                "writeSatisfiedStatus": _word(writes),
            },
        )
        return self._element("imsss:objective", {"objectiveID": name}, info)

    def _collected(self, activity: Activity) -> str:
        return joined(self._course.id, "rules", activity.id)

    def _element(self, name: str, *inside: Element | dict[str, str]) -> Element:
        return self._edition.element(name, *inside)


def _required(course: Course) -> frozenset[str]:
    """Return the pages that completion asks for; where it asks for nothing, all of them."""
    asked = frozenset((*course.completion.lessons, *course.completion.quizzes))
    return asked or frozenset(page.id for page in course.pages)


def _judged(course: Course) -> frozenset[str]:
    """Return the quizzes that can be passed and count for the course."""
    return frozenset(
        quiz.id
        for quiz in course.quizzes
        if course.passing.weights.get(quiz.id) and pass_mark(course.passing, quiz) is not None
    )


def _word(value: bool) -> str:  # noqa: FBT001 - it is all that is said
    return "true" if value else "false"


def _decimal(parts: int) -> str:
    whole, rest = divmod(parts, _WHOLE)
    return f"{whole}.{rest:06}".rstrip("0").rstrip(".")
