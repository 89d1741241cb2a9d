"""The activity tree of a manifest, as scorm-again's sequencer takes it."""

from __future__ import annotations

from typing import Any

from lxml import etree

_SS = "{http://www.imsglobal.org/xsd/imsss}"


def activities(manifest: bytes) -> dict[str, Any]:
    """Return the tree of the organization, with the rules that items refer to."""
    root = etree.fromstring(manifest)
    (organization,) = root.iter("{*}organization")
    collection = {str(rules.get("ID")): rules for rules in root.iter(f"{_SS}sequencing")}
    return _activity(organization, collection)


def _activity(element: etree._Element, collection: dict[str, etree._Element]) -> dict[str, Any]:
    found = element.find(f"{_SS}sequencing")
    name = None if found is None else found.get("IDRef")
    rules = found if name is None else collection[str(name)]
    children = [_activity(item, collection) for item in element.iterchildren("{*}item")]
    activity: dict[str, Any] = {
        "id": element.get("identifier"),
        "title": element.findtext("{*}title"),
        "children": children,
    }
    return activity if rules is None else {**activity, **_rules(rules)}


def _rules(rules: etree._Element) -> dict[str, Any]:
    controls: dict[str, Any] = {"flow": False}
    for name in ("controlMode", "rollupRules"):
        controls |= _attributes(rules.find(f"{_SS}{name}"))
    objectives = rules.find(f"{_SS}objectives")
    found: dict[str, Any] = {
        "sequencingControls": controls,
        "deliveryControls": _attributes(rules.find(f"{_SS}deliveryControls")),
        "sequencingRules": {
            "preConditionRules": [_rule(rule) for rule in rules.iter(f"{_SS}preConditionRule")]
        },
    }
    if objectives is not None:
        primary, *others = objectives
        found["primaryObjective"] = {**_objective(primary), "isPrimary": True}
        found["objectives"] = [_objective(other) for other in others]
    return found


def _rule(rule: etree._Element) -> dict[str, Any]:
    (conditions,) = rule.iter(f"{_SS}ruleConditions")
    (action,) = rule.iter(f"{_SS}ruleAction")
    return {
        "action": action.get("action"),
        "conditionCombination": conditions.get("conditionCombination", "all"),
        "conditions": [_attributes(condition) for condition in conditions],
    }


def _objective(objective: etree._Element) -> dict[str, Any]:
    return {**_attributes(objective), "mapInfo": [_attributes(info) for info in objective]}


def _attributes(element: etree._Element | None) -> dict[str, Any]:
    if element is None:
        return {}
    return {str(name): _value(str(value)) for name, value in element.attrib.items()}


def _value(text: str) -> Any:
    if text in ("true", "false"):
        return text == "true"
    return float(text) if text.replace(".", "").isdigit() else text
