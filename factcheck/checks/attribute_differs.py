"""Kind "attribute-differs": one thing is given two values of an attribute that it has once."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, opposed
from factcheck.checks.roles import side_of, told
from factcheck.checks.verdict import conflict
from factcheck.model.claim import ROLES, Claim, Role
from factcheck.model.dating import dates_relation
from factcheck.model.document import Document
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.name import Likeness, Name, has_by_initial, likeness
from factcheck.values.quantity import Match

_PERSON, _WHO = "person", "who"


def attribute_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """One finding for each claim under check whose value cannot be true beside that of another claim about its subject."""
    for group in material.at(rule.levels):
        pairs = (pair for pair in material.pairs(group.claims) if _elsewhere(*pair) and _differ(*pair, rule.role, material))
        if rule.role == _WHO:
            pairs = (pair for pair in pairs if not _agree_elsewhere(*pair, group, material))
        for claim, others in opposed(pairs):
            yield _finding(rule, group, claim, others[0])


def _elsewhere(one: Claim, other: Claim) -> bool:
    return one.document is not other.document


def _differ(one: Claim, other: Claim, role: str | None, material: Material) -> bool:
    if role == "when":
        return bool(one.when and other.when) and _dates_differ(one, other)
    mine, theirs = one.roles.get(role or "", ()), other.roles.get(role or "", ())
    if not mine or not theirs:
        return False
    if role == "where":
        return all(
            material.layers.apart((here.key, *here.within), (there.key, *there.within)) for here in mine for there in theirs
        )
    return all(_apart(here, there, material) for here in mine for there in theirs)


def _apart(one: Role, other: Role, material: Material) -> bool:
    """Whether two fillers are of one kind and differ; names of people that may be one person's do not."""
    kinds = {filler.key.partition(":")[0] for filler in (one, other)}
    if kinds == {_PERSON}:
        return likeness(Name.of(one.label), Name.of(other.label), material.short_names) is Likeness.DIFFERENT
    return len(kinds) == 1 and one.key != other.key


def _dates_differ(one: Claim, other: Claim) -> bool:
    return one.when is not None and other.when is not None and dates_relation(one.when, other.when) is Match.DIFFER


def _agree_elsewhere(one: Claim, other: Claim, group: Group, material: Material) -> bool:
    """Whether the document of one of two claims goes on to agree with the other: one of several is enough."""
    return any(_is_told_by(*pair, group, material) for pair in ((one, other.document), (other, one.document)))


def _is_told_by(claim: Claim, document: Document, group: Group, material: Material) -> bool:
    """Whether a document names those of a claim in another claim of the group, or by initial and surname ("A. Quill")."""
    claims = (one for one in group.claims if one.document is document)
    agrees = any(not _differ(claim, one, _WHO, material) for one in claims if one.roles.get(_WHO))
    return agrees or has_by_initial(document.text, claim.labels(_WHO))


def _finding(rule: CheckRule, group: Group, claim: Claim, other: Claim) -> Finding:
    words = {
        "subject": claim.labels("subject")[0],
        "what": claim.type.rpartition("/")[2].replace("-", " "),
        "this": told(claim, rule.role),
        "other": told(other, rule.role),
    }
    sides = [side_of(claim, rule.role), side_of(other, rule.role)]
    return conflict(rule, sides, words, Sameness(group.level, group.reason(claim)))


KIND = Kind("attribute-differs", attribute_differs, ("subject", "what", "this", "other"), roles=ROLES)
