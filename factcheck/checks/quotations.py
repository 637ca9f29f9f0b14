"""Kind "quotation-differs": one quotation in two wordings, or of two speakers."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import define, field
from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from factcheck.checks.kind import Kind
from factcheck.checks.material import WITNESSES, Material
from factcheck.checks.verdict import finding
from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding, Sameness
from factcheck.model.quotation import UNTAGGED, Quotation
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.name import Likeness, likeness, plain

FAULTS = ("wording", "speaker")
"""A word or two are others; or the words are the same, but for a cut and a word, and the speaker is another."""
_MOST_DIFFERING = 2
_OPENING = 6
"""So many words of a quotation tell which it is."""
_SPELT_ALIKE = 75
"""Words as like as this in per cent are two spellings of one."""
RUN = 3
"""Quotations are held against each other where they have so many words in a row in common …"""
_MOST_ALIKE = 200
"""… that no more quotations than this have."""
_ONE_OTHER = 2
"""One word in the place of another is one put in and one taken out."""
_FEW = 9
"""Shorter quotations are of two speakers only where no word differs."""


def quotation_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each quotation under check that stands elsewhere with another word or two, or with another speaker.

    A few at most where it stands there in many ways.
    """
    corpus, told = _Corpus(material), Counter[int]()
    for one, other in corpus.partners():
        found = _difference(rule, one, other, corpus) if told[id(one)] < WITNESSES else None
        if found is not None:
            told[id(one)] += 1
            yield found


def _difference(rule: CheckRule, one: Quotation, other: Quotation, corpus: "_Corpus") -> Finding | None:
    """What two quotations that have words in common tell otherwise."""
    if rule.fault == "speaker":
        if not (_same_words(one.words, other.words) and corpus.are_of_two(one, other)):
            return None
        return _finding(rule, one, other, {"this": one.speaker.label, "other": other.speaker.label})
    words = [pair for pair in zip(one.words, other.words, strict=False) if len(set(pair)) > 1]
    if len(one.words) != len(other.words) or not words or not _other_words(words):
        return None
    if not _one_speaker(one, other, corpus.material):
        return None
    mine, theirs = (", ".join(side) for side in zip(*words, strict=True))
    return _finding(rule, one, other, {"this": mine, "other": theirs})


@define(eq=False, slots=False)
class _Corpus:
    """The quotations of all texts. Those that are alike in words and speaker are one variant, known by its number."""

    material: Material
    _near: dict[tuple[str, ...], list[Quotation]] = field(factory=dict)
    _words: dict[int, frozenset[str]] = field(factory=dict)

    @cached_property
    def _variants(self) -> Sequence[Sequence[Quotation]]:
        variants: dict[tuple[object, ...], list[Quotation]] = defaultdict(list)
        for one in self.material.quotations:
            variants[one.words, one.speaker.name].append(one)
        return list(variants.values())

    @cached_property
    def _checked(self) -> Sequence[int]:
        holds, variants = self.material.is_draft, self._variants
        return [number for number, alike in enumerate(variants) if any(holds(one.document) for one in alike)]

    @cached_property
    def _blocks(self) -> Mapping[tuple[str, ...], list[int]]:
        """The variants that have words in a row which one under check has, by these words, where they are not too many."""
        wanted = {run for number in self._checked for run in runs_of_words(self._variants[number][0].words)}
        blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, alike in enumerate(self._variants if wanted else ()):
            for run in wanted.intersection(runs_of_words(alike[0].words)):
                blocks[run].append(number)
        return {run: block for run, block in blocks.items() if len(block) <= _MOST_ALIKE}

    def _beside(self, words: Sequence[str]) -> list[int]:
        """The variants that have some words in a row in common with a quotation."""
        return sorted({number for run in runs_of_words(words) for number in self._blocks.get(run, ())})

    def partners(self) -> Iterator[tuple[Quotation, Quotation]]:
        """Pairs of quotations of two documents with some words in a row in common, one under check first, each pair once.

        Each quotation is held against a witness of the other variants.
        """
        seen: set[tuple[int, int]] = set()
        for number in self._checked:
            mine = self._variants[number]
            for theirs in self._beside(mine[0].words):
                for one in mine if theirs != number else ():
                    other = self._witness(one, theirs) if self.material.is_draft(one.document) else None
                    if other is not None and (id(other), id(one)) not in seen:
                        seen.add((id(one), id(other)))
                        yield one, other

    def _witness(self, one: Quotation, number: int) -> Quotation | None:
        """The first quotation of a variant that one under check is held against: with sources at hand, of a source."""
        others = (other for other in self._variants[number] if other.document is not one.document)
        apart, holds = self.material.apart, self.material.is_draft
        return next((other for other in others if not (apart and holds(other.document))), None)

    def are_of_two(self, one: Quotation, other: Quotation) -> bool:
        """Whether two people are told to have said it, and neither text tells that the other one did."""
        mine, theirs = ({plain(part) for part in side.speaker.name.parts} for side in (one, other))
        if not mine.isdisjoint(theirs) or _one_speaker(one, other, self.material) or self._may_be_a_body(one, other):
            return False
        again = (third for third in self._again(one.words) if third.document in {one.document, other.document})
        return all(
            not _one_speaker(third, other if third.document is one.document else one, self.material) for third in again
        )

    def _again(self, words: tuple[str, ...]) -> list[Quotation]:
        """The quotations of the same words, in whatever text."""
        if words not in self._near:
            near = (self._variants[number] for number in self._beside(words))
            self._near[words] = [one for alike in near if _same_words(alike[0].words, words) for one in alike]
        return self._near[words]

    def _may_be_a_body(self, one: Quotation, other: Quotation) -> bool:
        """Whether a speaker may be a firm whom the person of the other text speaks for: that text has a word of its name."""
        return any(
            side.speaker.rule == UNTAGGED
            and not self._words_of(far.document).isdisjoint(plain(part) for part in side.speaker.name.parts)
            for side, far in ((one, other), (other, one))
        )

    def _words_of(self, document: Document) -> frozenset[str]:
        if id(document) not in self._words:
            self._words[id(document)] = frozenset(plain(document.text).split())
        return self._words[id(document)]


def runs_of_words(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The words in a row that open a comparison of quotations, in their order."""
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


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


def _finding(rule: CheckRule, one: Quotation, other: Quotation, words: dict[str, str]) -> Finding:
    told = {**words, "speaker": one.speaker.label, "quote": _opening(one)}
    number = min(len(one.words), len(other.words))
    same = (
        f"both quote the same {number} words" if one.words == other.words else f"both quote {number} words, nearly all alike"
    )
    return finding(rule, (_side(one), _side(other)), told, sameness=Sameness("quotation", same))


def _opening(one: Quotation) -> str:
    """The first words of a quotation."""
    words = one.span.slice(one.document.text).split()
    return " ".join(words[:_OPENING]) + (" …" if len(words) > _OPENING else "")


def _side(one: Quotation) -> Evidence:
    whole = one.attributed
    return Evidence(one.document, whole, whole.slice(one.document.text), one.speaker.label, mark=one.span)


KIND = Kind("quotation-differs", quotation_differs, ("this", "other", "speaker", "quote"), faults=FAULTS, grouped=False)
