"""Kind "quotation-differs": one quotation in two wordings, or of two speakers."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from rapidfuzz import fuzz

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Evidence, Finding, Sameness
from factcheck.model.quotation import Quotation
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.name import Likeness, likeness, plain

FAULTS = ("wording", "speaker")
"""A word or two are others; or all words are the same and the speaker is another."""
_MOST_DIFFERING = 2
_SPELT_ALIKE = 75
"""Words as like as this in per cent are two spellings of one."""
_PARTS = 3


def quotation_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each quotation under check that stands elsewhere with another word or two, or with another speaker."""
    for one, other in _partners(material):
        words = [(mine, theirs) for mine, theirs in zip(one.words, other.words, strict=True) if mine != theirs]
        if rule.fault == "wording" and words and _other_words(words) and _one_speaker(one, other, material):
            told = {"this": ", ".join(mine for mine, _ in words), "other": ", ".join(theirs for _, theirs in words)}
            yield _finding(rule, one, other, told)
        if rule.fault == "speaker" and not words and _two_speakers(one, other, material):
            yield _finding(rule, one, other, {"this": one.speaker.label, "other": other.speaker.label})


def _partners(material: Material) -> list[tuple[Quotation, Quotation]]:
    """Pairs of quotations of two documents with as many words and a third of them in common, one under check first.

    Quotations that are alike in words and speaker are one variant, and each is held against a witness of the other variants.
    """
    checked = {len(one.words) for one in material.quotations if material.holds(one.document)}
    blocks: dict[tuple[object, ...], list[Quotation]] = {}
    for one in material.quotations if checked else ():
        if len(one.words) not in checked:
            continue
        third = -(-len(one.words) // _PARTS)
        for part in range(_PARTS):
            key = (len(one.words), part, one.words[part * third : (part + 1) * third])
            blocks.setdefault(key, []).append(one)
    found: dict[tuple[int, int], tuple[Quotation, Quotation]] = {}
    for block in blocks.values():
        variants: dict[tuple[object, ...], list[Quotation]] = {}
        for one in block:
            variants.setdefault((one.words, one.speaker.name), []).append(one)
        for mine, theirs in permutations(variants.values(), 2):
            for one in mine:
                other = next((other for other in theirs if other.document is not one.document), None)
                if other is not None and material.holds(one.document) and (id(other), id(one)) not in found:
                    found.setdefault((id(one), id(other)), (one, other))
    return list(found.values())


def _other_words(words: Sequence[tuple[str, str]]) -> bool:
    return len(words) <= _MOST_DIFFERING and all(fuzz.ratio(*pair) < _SPELT_ALIKE for pair in words)


def _one_speaker(one: Quotation, other: Quotation, material: Material) -> bool:
    mine, theirs = one.speaker.name, other.speaker.name
    return likeness(mine, theirs, material.short_names) is not Likeness.DIFFERENT


def _two_speakers(one: Quotation, other: Quotation, material: Material) -> bool:
    mine, theirs = ({plain(part) for part in side.speaker.name.parts} for side in (one, other))
    return not _one_speaker(one, other, material) and mine.isdisjoint(theirs)


def _finding(rule: CheckRule, one: Quotation, other: Quotation, words: dict[str, str]) -> Finding:
    speakers = {"speaker": one.speaker.label}
    reason = Sameness("quotation", f"both quote {len(one.words)} words that are the same but for what is told")
    return finding(rule, (_side(one), _side(other)), {**words, **speakers}, sameness=reason)


def _side(one: Quotation) -> Evidence:
    return Evidence(one.document, one.span, one.quote, one.speaker.label)


KIND = Kind("quotation-differs", quotation_differs, ("this", "other", "speaker"), faults=FAULTS, grouped=False)
