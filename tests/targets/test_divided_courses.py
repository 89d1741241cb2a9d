"""The manifests of courses whose pages are SCOs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml import etree

from scormbuild.course.course import Module, OnFail, Order, Quiz, Requirement
from scormbuild.targets import TARGETS
from scormbuild.targets.tree import LONGEST_NAME
from tests.conftest import Golden
from tests.targets import samples

IDS = st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,99}", fullmatch=True)


@pytest.fixture(scope="module")
def official(shared: Path) -> dict[str, etree.XMLSchema]:
    return {target: samples.official_schema(shared, target) for target in TARGETS}


def parsed(target: str, order: Order = Order.LINEAR) -> etree._Element:
    """Return the manifest of the sample course."""
    course = samples.divided(order)
    return etree.fromstring(samples.manifest(target, course, samples.files_of(course)))


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("target", TARGETS)
def test_the_manifest_is_this_one(target: str, order: Order, golden: Golden) -> None:
    course = samples.divided(order)
    written = samples.manifest(target, course, samples.files_of(course))

    # The 3rd Edition's is the 4th's with another version.
    shown = written.replace(b"2004 3rd Edition", b"2004 4th Edition")
    name = target.replace("-3", "-4")
    golden.file(f"targets/golden/divided-{order}-{name}.xml", shown)


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("target", TARGETS)
def test_the_manifest_is_valid(
    official: dict[str, etree.XMLSchema], target: str, order: Order
) -> None:
    root = parsed(target, order)

    official[target].assertValid(root)
    samples.own_schema(target).assertValid(root)


@pytest.mark.parametrize("target", TARGETS)
@given(course_id=IDS, page_id=IDS, module_id=IDS)
@example(course_id="c" * 100, page_id="p" * 100, module_id="p" * 100)
@example(course_id="a", page_id="intro", module_id="shared")
def test_all_ids_give_a_valid_manifest_with_unlike_names(
    official: dict[str, etree.XMLSchema],
    target: str,
    course_id: str,
    page_id: str,
    module_id: str,
) -> None:
    course = samples.divided(id=course_id)
    _, module, final, survey = course.contents
    assert isinstance(module, Module)
    assert isinstance(final, Quiz)
    assume(page_id.lower().replace("-", "_") not in ("burning_oil", "water", "check", "survey"))
    first = replace(final, id=page_id, attempts=1)
    renamed = replace(course, contents=(first, replace(module, id=module_id), survey))
    root = etree.fromstring(samples.manifest(target, renamed, samples.files_of(renamed)))

    official[target].assertValid(root)
    names = [str(part.get("identifier")) for part in root.iter("*") if part.get("identifier")]
    assert len(names) == len({name.lower() for name in names})
    assert all(re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", name) for name in names)
    assert all(len(name) <= LONGEST_NAME for name in names if "item" in name)


@pytest.mark.parametrize("target", TARGETS)
def test_every_file_stands_where_it_belongs_and_once(target: str) -> None:
    root = parsed(target)
    course = samples.divided()
    listed = {
        str(resource.get("identifier")): [
            str(file.get("href")) for file in inside(resource, "file")
        ]
        for resource in root.iter("{*}resource")
    }

    assert next(iter(listed.items())) == (
        "facing_rejection_resource_intro",
        ["intro.sco.html", "pages/intro.html", "pages/intro.js"],
    )
    assert list(listed.items())[-1] == (
        "facing_rejection_shared",
        ["assets/player-0a1b2c3d.js", "media/pan-1234.svg"],
    )
    every = [path for paths in listed.values() for path in paths]
    assert sorted(every) == sorted(str(file.path) for file in samples.files_of(course))


@pytest.mark.parametrize("target", TARGETS)
def test_every_sco_depends_on_what_all_share(target: str) -> None:
    resources = list(parsed(target).iter("{*}resource"))
    kinds = [
        str(value)
        for resource in resources
        for name, value in resource.attrib.items()
        if str(name).lower().endswith("scormtype")
    ]
    needed = [
        [need.get("identifierref") for need in inside(one, "dependency")] for one in resources
    ]

    assert kinds == ["sco"] * 6 + ["asset"]
    assert needed == [["facing_rejection_shared"]] * 6 + [[]]
    # Open edX launches the first resource with an address.
    assert resources[0].get("href") == "intro.sco.html"
    assert resources[-1].get("href") is None


@pytest.mark.parametrize("target", TARGETS)
def test_modules_are_items_that_launch_nothing(target: str) -> None:
    items = {
        str(item.get("identifier")): item.get("identifierref")
        for item in parsed(target).iter("{*}item")
    }

    assert {name for name, launched in items.items() if launched is None} == {
        "facing_rejection_module_oil",
        "facing_rejection_module_inside",
    }
    assert items["facing_rejection_item_burning_oil"] == "facing_rejection_resource_burning_oil"


@pytest.mark.parametrize("target", TARGETS)
def test_names_do_not_depend_on_places_and_titles(target: str) -> None:
    course = samples.divided()
    turned = replace(
        course,
        title="Another title",
        contents=tuple(replace(entry, title="New") for entry in course.contents[::-1]),
    )
    names = [
        sorted(
            str(item.get("identifier"))
            for item in etree.fromstring(samples.manifest(target, one, samples.files_of(one))).iter(
                "{*}item", "{*}resource", "{*}organization"
            )
        )
        for one in (course, turned)
    ]

    assert names[0] == names[1]


@pytest.mark.parametrize("target", TARGETS)
def test_the_buttons_of_the_lms_are_there(target: str) -> None:
    course = samples.divided()

    assert b"hideLMSUI" not in samples.manifest(target, course, samples.files_of(course))


def test_in_scorm12_each_page_waits_for_the_one_before() -> None:
    waits = {
        str(item.get("identifier")).removeprefix("facing_rejection_item_"): wait.text
        for item in parsed("scorm12").iter("{*}item")
        for wait in inside(item, "prerequisites")
    }

    assert waits == {
        "burning_oil": "facing_rejection_item_intro",
        "water": "facing_rejection_item_burning_oil",
        "check": "facing_rejection_item_water",
        # It may be failed for good, and must not bar the way then.
        "final": 'facing_rejection_item_check|facing_rejection_item_check="failed"',
        "survey": "facing_rejection_item_final",
    }


@pytest.mark.parametrize(
    ("attempts", "on_fail", "must", "opens"),
    [
        (None, OnFail.INCOMPLETE, Requirement.PASSED, False),
        (None, OnFail.INCOMPLETE, Requirement.FINISHED, False),
        (None, OnFail.FAILED, Requirement.PASSED, False),
        (None, OnFail.FAILED, Requirement.FINISHED, True),
        (None, OnFail.FAILED, None, True),
        (3, OnFail.INCOMPLETE, Requirement.PASSED, True),
        (3, OnFail.FAILED, Requirement.PASSED, True),
    ],
)
def test_in_scorm12_failed_opens_the_way_for_whoever_may_be_through(
    attempts: int | None, on_fail: OnFail, must: Requirement | None, *, opens: bool
) -> None:
    course = samples.divided()
    first, oil, final, survey = course.contents
    assert isinstance(final, Quiz)
    asked = {} if must is None else {"final": must}
    course = replace(
        course,
        contents=(first, oil, replace(final, attempts=attempts, on_fail=on_fail), survey),
        completion=replace(course.completion, quizzes=asked),
    )
    root = etree.fromstring(samples.manifest("scorm12", course, samples.files_of(course)))
    last = [str(wait.text) for wait in root.iter("{*}prerequisites")][-1]

    assert ('="failed"' in last) is opens


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("target", TARGETS)
def test_no_item_maps_objectives_itself(target: str, order: Order) -> None:
    """Moodle on PHP 8 cannot import a package with a mapInfo inside an item."""
    root = parsed(target, order)
    referred = {str(rules.get("IDRef")) for rules in root.iter("{*}sequencing")} - {"None"}
    collected = {str(rules.get("ID")) for rules in root.iter("{*}sequencing")} - {"None"}

    assert [info for item in root.iter("{*}item") for info in item.iter("{*}mapInfo")] == []
    assert referred == collected
    assert bool(referred) is (order is Order.LINEAR and target != "scorm12")


def test_in_free_order_nothing_waits() -> None:
    assert list(parsed("scorm12", Order.FREE).iter("{*}prerequisites")) == []


def inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return element.iterchildren(f"{{*}}{name}")
