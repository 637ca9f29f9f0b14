"""Kind "quotation-differs": one quotation in two wordings, or of two speakers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Evidence, Finding, Sameness
from factcheck.model.quotation import UNTAGGED, Quotation
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.name import Likeness, likeness, plain

FAULTS = ("wording", "speaker")
"""A word or two are others; or the words are the same, but for a cut and a word, and the speaker is another."""
_MOST_DIFFERING = 2
_SPELT_ALIKE = 75
"""Words as like as this in per cent are two spellings of one."""
_RUN = 3
"""Quotations are held against each other where they have so many words in a row in common …"""
_MOST_ALIKE = 200
"""… that no more quotations than this have."""
_ONE_OTHER = 2
"""One word in the place of another is one put in and one taken out."""
_FEW = 9
"""Shorter quotations are of two speakers only where no word differs."""


def quotation_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each quotation under check that stands elsewhere with another word or two, or with another speaker."""
    for one, other in _partners(material.quotations, material):
        if rule.fault == "wording" and len(one.words) == len(other.words):
            words = [(mine, theirs) for mine, theirs in zip(one.words, other.words, strict=True) if mine != theirs]
            if words and _other_words(words) and _one_speaker(one, other, material):
                told = {"this": ", ".join(mine for mine, _ in words), "other": ", ".join(theirs for _, theirs in words)}
                yield _finding(rule, one, other, told)
        if rule.fault == "speaker" and _same_words(one.words, other.words) and _two_speakers(one, other, material):
            yield _finding(rule, one, other, {"this": one.speaker.label, "other": other.speaker.label})


def _partners(quotations: Sequence[Quotation], material: Material) -> Iterator[tuple[Quotation, Quotation]]:
    """Pairs of quotations of two documents with some words in a row in common, one under check first, each pair once.

    Quotations that are alike in words and speaker are one variant, and each is held against a witness of the other variants.
    """
    variants: dict[tuple[object, ...], list[Quotation]] = defaultdict(list)
    for one in quotations:
        variants[one.words, one.speaker.name].append(one)
    sides = list(variants.values())
    checked = [number for number, alike in enumerate(sides) if any(material.is_draft(one.document) for one in alike)]
    wanted = {run for number in checked for run in _runs(sides[number][0].words)}
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, alike in enumerate(sides if wanted else ()):
        for run in wanted.intersection(_runs(alike[0].words)):
            blocks[run].append(number)
    seen: set[tuple[int, int]] = set()
    for number in checked:
        mine = sides[number]
        near = (other for run in _runs(mine[0].words) if len(blocks[run]) <= _MOST_ALIKE for other in blocks[run])
        for theirs in sorted({other for other in near if other != number}):
            for one in mine:
                other = next((other for other in sides[theirs] if other.document is not one.document), None)
                if other is not None and material.is_draft(one.document) and (id(other), id(one)) not in seen:
                    seen.add((id(one), id(other)))
                    yield one, other


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the shorter quotation stands in the longer one, but for one word; a short one word for word."""
    short, long = sorted((one, other), key=len)
    most = _ONE_OTHER if len(short) >= _FEW else 0
    cuts = range(len(long) - len(short) + 1)
    return any(Indel.distance(short, long[at : at + len(short)]) <= most for at in cuts)


def _other_words(words: Sequence[tuple[str, str]]) -> bool:
    return len(words) <= _MOST_DIFFERING and all(fuzz.ratio(*pair) < _SPELT_ALIKE for pair in words)


def _one_speaker(one: Quotation, other: Quotation, material: Material) -> bool:
    mine, theirs = one.speaker.name, other.speaker.name
    return likeness(mine, theirs, material.short_names) is not Likeness.DIFFERENT


def _two_speakers(one: Quotation, other: Quotation, material: Material) -> bool:
    """Whether two people are told to have said it, and neither text tells that the other one did."""
    mine, theirs = ({plain(part) for part in side.speaker.name.parts} for side in (one, other))
    if _one_speaker(one, other, material) or not mine.isdisjoint(theirs) or _may_be_a_body(one, other):
        return False
    again = (
        third
        for third in material.quotations
        if third.document in {one.document, other.document} and _same_words(third.words, one.words)
    )
    return all(not _one_speaker(third, other if third.document is one.document else one, material) for third in again)


def _may_be_a_body(one: Quotation, other: Quotation) -> bool:
    """Whether a speaker may be a firm whom the person of the other text speaks for: that text has a word of its name."""
    pairs = ((one, other), (other, one))
    return any(
        side.speaker.rule == UNTAGGED
        and {plain(part) for part in side.speaker.name.parts} & set(plain(far.document.text).split())
        for side, far in pairs
    )


def _finding(rule: CheckRule, one: Quotation, other: Quotation, words: dict[str, str]) -> Finding:
    speakers = {"speaker": one.speaker.label}
    reason = Sameness(
        "quotation", f"both quote {min(len(one.words), len(other.words))} words that are the same but for what is told"
    )
    return finding(rule, (_side(one), _side(other)), {**words, **speakers}, sameness=reason)


def _side(one: Quotation) -> Evidence:
    whole = one.attributed
    return Evidence(one.document, whole, whole.slice(one.document.text), one.speaker.label, mark=one.span)


KIND = Kind("quotation-differs", quotation_differs, ("this", "other", "speaker"), faults=FAULTS, grouped=False)
