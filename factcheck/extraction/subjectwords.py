"""The small words by which a sentence tells who it is about, read from ``rules/slots/grammar.toml``."""

import re

from factcheck.extraction.shadow import MARKS
from factcheck.frozen import frozen
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation, meanings


@frozen
class SubjectWords:
    """Every pattern reads a shadow's text.

    led: a clause without a subject that opens a sentence, up to the comma behind it: "After hosting the talks, ".
    opening: what may stand before the actors that open a sentence: "In May 2019, the …".
    refers, several: a pronoun that stands for whom the sentence before is about; those of them that mean more than one.
    governs: what may stand between a subject and its verb: an adverb, "which".
    joined: what may stand between two mentions of one subject: a comma, a dash, a conjunction, a possessive ending.
    out: words beside an office whose holder does not act for its state: "former".
    elided: what stands right before a verb whose subject is that of its sentence: "helped by hosting", "and hosted".
    """

    led: re.Pattern[str]
    opening: re.Pattern[str]
    refers: re.Pattern[str]
    several: frozenset[str]
    elided: re.Pattern[str]
    governs: re.Pattern[str]
    joined: re.Pattern[str]
    out: frozenset[str]


def subject_words(rulebook: Rulebook) -> SubjectWords:
    """The words of a rulebook, compiled."""

    def words(slot: str) -> str:
        return rf"\b(?:{alternation(rulebook, slot)})\b"

    article, when = rf"(?:{words('article')}\s+)?", f"[{MARKS['date']}{MARKS['place']}]"
    return SubjectWords(
        led=re.compile(rf"\s*(?:(?:{words('elided-link')})\s+)?\w+ing\s[^,;:]{{1,160}},\s+"),
        opening=re.compile(
            rf"[\s•*–—-]*(?:{words('opening-adverb')},?\s+)?(?:(?:{words('time-preposition')}\s+)?{article}{when},?\s+)?{article}"
        ),
        refers=re.compile(words("pronoun-back")),
        several=frozenset(word for word, meant in meanings(rulebook, "pronoun-back").items() if meant == "several"),
        elided=re.compile(rf"(?:,|{words('elided-link')})\s+(?:{words('elided-adverb')}\s+)?\Z"),
        governs=re.compile(rf"\)?(?:,?\s+{words('relative-word')})?\s+(?:{words('elided-adverb')}\s+)?"),
        joined=re.compile(rf"\)?(?:[’']s?)?\s*[,(/–—-]?\s*(?:{words('conjunction')})?\s*{article}"),
        out=frozenset(meanings(rulebook, "out-of-office")),
    )
