"""Our own schemas against the official ones: the same verdict on whatever comes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from lxml import etree

from scormbuild.targets import TARGETS
from scormbuild.targets.imscp import Element
from tests.targets import mutants, samples
from tests.targets.mutants import Mutant

#: Metadata records have schemas of their own, which we do not write.
LOM = ("http://ltsc.ieee.org/xsd/LOM", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1")

#: How many manifests of other hands there are, and how many claim an edition and are valid.
REAL = 90
VALID = {"scorm12": 30, "scorm2004-3": 10, "scorm2004-4": 20}


@pytest.mark.parametrize("target", TARGETS)
def test_on_manifests_by_other_hands(target: str, shared: Path) -> None:
    """Each is held against every edition, whatever it claims."""
    official, own = samples.official_schema(shared, target), samples.own_schema(target)

    verdicts = {
        path: (official.validate(root), own.validate(root)) for path, root in _real(shared).items()
    }

    assert len(verdicts) >= REAL
    assert sum(valid for valid, _ in verdicts.values()) >= VALID[target]
    assert {path: pair for path, pair in verdicts.items() if pair[0] != pair[1]} == {}


@pytest.mark.parametrize("target", TARGETS)
def test_on_a_manifest_that_uses_everything(target: str, shared: Path) -> None:
    rich = samples.rich(target)

    samples.official_schema(shared, target).assertValid(rich)
    samples.own_schema(target).assertValid(rich)


@pytest.mark.parametrize("target", TARGETS)
def test_on_each_plain_mistake(target: str, shared: Path) -> None:
    many = mutants.plain(samples.rich(target), lengths=target == "scorm12")

    assert_agreement(target, shared, many, at_least=4_000)


@pytest.mark.parametrize("target", TARGETS)
def test_on_500_mutants(target: str, shared: Path) -> None:
    assert_agreement(target, shared, mutants.some(samples.rich(target), 500), at_least=500)


@pytest.mark.long
@pytest.mark.parametrize("target", TARGETS)
def test_on_every_mutant(target: str, shared: Path) -> None:
    assert_agreement(target, shared, mutants.every(samples.rich(target)), at_least=15_000)


@pytest.mark.long
@pytest.mark.parametrize("changes", [2, 3])
@pytest.mark.parametrize("target", TARGETS)
def test_on_5000_mutants_of_several_changes(target: str, changes: int, shared: Path) -> None:
    many = mutants.some(samples.rich(target), 5_000, changes=changes)

    assert_agreement(target, shared, many, at_least=5_000)


def assert_agreement(target: str, shared: Path, many: Iterable[Mutant], *, at_least: int) -> None:
    """Hold both verdicts against each other; neither may be the same for all."""
    official, own = samples.official_schema(shared, target), samples.own_schema(target)
    count = valid = 0
    different = []
    for mutant in many:
        verdict = official.validate(mutant.root)
        count += 1
        valid += verdict
        if own.validate(mutant.root) != verdict:
            different.append((mutant.what, verdict))
    print(f"{target}: {count} mutants, {valid} of them valid, {len(different)} disagreements")

    assert count >= at_least
    assert 0 < valid < count
    assert different == []


def _real(shared: Path) -> dict[str, Element]:
    """Return every manifest that can be read at all, without metadata records."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    found: dict[str, Element] = {}
    for path in sorted((shared / "packages").rglob("imsmanifest.xml")):
        try:
            tree = etree.parse(path, parser)
        except etree.XMLSyntaxError:
            continue
        if tree.docinfo.internalDTD is None:
            etree.strip_elements(tree, *(f"{{{space}}}*" for space in LOM), with_tail=False)
            found[path.relative_to(shared).as_posix()] = tree.getroot()
    return found
