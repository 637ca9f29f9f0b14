"""From a document to its claims: sentences, mentions, typed claims, offices, statements, inheritance, addresses."""

from factcheck.extraction.addresses import address_claims
from factcheck.extraction.attributes import attribute_claims
from factcheck.extraction.claimrules import ClaimRules, claim_rules_of
from factcheck.extraction.inheritance import Told, inherit
from factcheck.extraction.offices import office_claims
from factcheck.extraction.pairs import pair_in
from factcheck.extraction.reading import Reading
from factcheck.extraction.shadow import Shadow, shadow_of
from factcheck.extraction.statements import statements
from factcheck.extraction.subjects import Before
from factcheck.extraction.typed import typed_claims
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.rulebook.rulebook import Rulebook


def claims_of(reading: Reading, rulebook: Rulebook) -> tuple[Claim, ...]:
    """What a document claims, in the order of the text, from what was found in it."""
    rules = claim_rules_of(rulebook)
    document = reading.document
    told: list[Told] = []
    before = Before()
    for passage in reading.passages:
        shadow = shadow_of(document.text, passage)
        found = _in_sentence(document, shadow, rules, before)
        told.append(Told(passage, (*found, *attribute_claims(document, shadow, rulebook))))
        before = before.then(shadow, pair_in(shadow, rules.grammar), rules.grammar)
    whole = inherit(document, told, rules.grammar)
    return tuple(claim for one in whole for claim in (*one.claims, *address_claims(document, one.sentence, rulebook)))


def _in_sentence(document: Document, shadow: Shadow, rules: ClaimRules, before: Before) -> list[Claim]:
    found = typed_claims(document, shadow, rules, before)
    found += office_claims(document, shadow.sentence, rules.offices)
    found += [claim for claim in statements(document, shadow, rules.grammar) if not any(_tells(one, claim) for one in found)]
    return found


def _tells(typed: Claim, statement: Claim) -> bool:
    """Whether a typed claim tells all that a statement does: its date, and everybody it names."""
    if typed.when is None or statement.when is None or typed.when.span != statement.when.span:
        return False
    return set(statement.keys("who")) <= set(typed.keys("who"))
