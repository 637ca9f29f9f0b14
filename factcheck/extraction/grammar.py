"""The small words of the language that the shared mechanisms lean on, read from ``rules/slots/grammar.toml``."""

import re

import regex
from attrs import frozen

from factcheck.extraction.shadow import MARKS
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation

Pattern = re.Pattern[str] | regex.Pattern[str]
_MARK = f"[{''.join(MARKS.values())}]"
_SPACE = r"[ \t\r\n\u00a0]"


@frozen
class Grammar:
    """Compiled once per rulebook; every pattern reads a stretch of a shadow's text.

    fence: a boundary that a date or a place does not reach across.
    aside: a clause between commas that a relative word opens: "Skov, who took office in May, …".
    deed: what is done about an event other than holding it; dates and places behind it are its own.
    determiner: an article at the end of the words before a date, which then qualifies the name behind it.
    joint: what may stand between two dates that are told together: a comma, a conjunction, a preposition said again.
    listed: what may stand between two participants that are told together: a comma, a conjunction.
    link: what may stand between two parties: a conjunction.
    modifier: one word or mention of a noun phrase, before its head.
    inner: a word in small letters between a determiner, an ordinal or "round of" and the head: "the second water dialogue".
    joined: what may stand between two capitalised modifiers: "Foreign and Defence".
    edition: an ordinal that counts what follows "of": "twelfth round of the", at the end of what is searched.
    edition_at: the same where a phrase begins.
    name: a proper name of two words or more.
    topic: what an event was about, right behind its word.
    possessor: a possessive right before a phrase ("its", "their").
    into: a preposition of place, at the end of the words before a place.
    party: a preposition that brings the participants, right after an event word.
    gathers: what leads from a verb of meeting to what the meeting was, up to the phrase: "met … for the".
    joins: a verb by which somebody takes part, up to the phrase it governs.
    planned, cancelled, denied, supposed: words by which a clause says that something is to come, was called off, is not so,
    or is only imagined.
    mood: a word of any of these four.
    anaphor: the beginning of a sentence that goes on about what was told before.
    pronoun: the same by a pronoun, for claims that are not about an office.
    """

    fence: Pattern
    aside: Pattern
    deed: Pattern
    determiner: Pattern
    joint: Pattern
    listed: Pattern
    link: Pattern
    modifier: regex.Pattern[str]
    inner: Pattern
    joined: Pattern
    edition: Pattern
    edition_at: Pattern
    name: Pattern
    topic: Pattern
    possessor: Pattern
    into: Pattern
    party: Pattern
    gathers: Pattern
    joins: Pattern
    planned: Pattern
    cancelled: Pattern
    denied: Pattern
    supposed: Pattern
    mood: Pattern
    anaphor: Pattern
    pronoun: Pattern


def grammar_of(rulebook: Rulebook) -> Grammar:
    """The grammar of a rulebook, compiled once."""
    return rulebook.derive(_grammar)


def _grammar(rulebook: Rulebook) -> Grammar:
    def words(slot: str) -> str:
        return rf"\b(?:{alternation(rulebook, slot)})\b"

    of, counted = words("of"), words("edition-noun")
    article = f"(?:{words('article')}{_SPACE}+)?"
    whose = f"(?:(?:{words('article')}|{words('possessive')}){_SPACE}+)?"
    edition = rf"{MARKS['ordinal']}{_SPACE}+{counted}{_SPACE}+{of}{_SPACE}+{whose}"
    return Grammar(
        fence=re.compile(rf"[;:]|\n{_SPACE}*\n|{words('clause-break')}"),
        aside=re.compile(rf",{_SPACE}*(?:{alternation(rulebook, 'relative-word')})\b[^,;:]{{1,120}},"),
        deed=re.compile(words("other-deed")),
        determiner=re.compile(rf"{words('article')}{_SPACE}+\Z"),
        joint=re.compile(
            rf"{_SPACE}*,?{_SPACE}*(?:{words('conjunction')})?{_SPACE}*(?:{words('time-preposition')})?{_SPACE}*{article}"
        ),
        listed=re.compile(rf"{_SPACE}*,?{_SPACE}*(?:{words('conjunction')})?{_SPACE}*{article}"),
        link=re.compile(rf"{_SPACE}*,?{_SPACE}*{words('conjunction')}{_SPACE}*{article}"),
        modifier=regex.compile(_modifier(rulebook)),
        inner=re.compile(
            rf"(?:{words('article')}|{words('possessive')}|{MARKS['ordinal']}|{MARKS['actor']}[’']s?|{counted}{_SPACE}+{of})"
            rf"{_SPACE}+(?P<inner>(?!(?:{alternation(rulebook, 'function-word')})\b)[a-z]{{3,}}(?<!ed){_SPACE}+)\Z"
        ),
        joined=re.compile(rf"{_SPACE}{words('conjunction')}{_SPACE}+"),
        edition=re.compile(rf"{edition}\Z"),
        edition_at=re.compile(edition),
        name=regex.compile(rf"\p{{Lu}}[\w’'-]+(?:{_SPACE}+\p{{Lu}}[\w’'-]+){{1,5}}"),
        topic=re.compile(rf"{_SPACE}+{words('topic-preposition')}{_SPACE}+(?P<topic>[^,.;:()“”\n]{{3,80}})"),
        possessor=re.compile(rf"{words('possessive')}{_SPACE}+\Z"),
        into=re.compile(rf"{words('place-preposition')}{_SPACE}+{article}\Z"),
        party=re.compile(rf"{_SPACE}+{words('party-preposition')}{_SPACE}+{article}"),
        gathers=re.compile(rf"{words('gathers-for')}{_SPACE}+{whose}\Z"),
        joins=re.compile(rf"{words('joins-in')}{_SPACE}+{article}(?:{words('possessive')}{_SPACE}+)?\Z"),
        planned=re.compile(words("status-planned")),
        cancelled=re.compile(words("status-cancelled")),
        denied=re.compile(words("status-denied")),
        supposed=re.compile(words("status-supposed")),
        mood=re.compile(_mood(rulebook)),
        pronoun=re.compile(words("pronoun-subject")),
        anaphor=re.compile(rf"{_SPACE}*{words('anaphor')}"),
    )


def _mood(rulebook: Rulebook) -> str:
    words = (alternation(rulebook, f"status-{mood}") for mood in ("planned", "cancelled", "denied", "supposed"))
    return rf"\b(?:{'|'.join(words)})\b"


def _modifier(rulebook: Rulebook) -> str:
    """One mention (with a possessive ending), one capitalised word, or one word that often qualifies events."""
    no_modifier = alternation(rulebook, "function-word")
    capitalised = r"\p{Lu}[\w’'&.]*(?:-[\w’']+)*"
    open_words = alternation(rulebook, "event-modifier")
    word = rf"(?!(?:{no_modifier})\b)(?:{capitalised}|\d\+\d|(?:{open_words})[’']?)"
    link = rf"(?:{_SPACE}+|{_SPACE}*[-–—/]{_SPACE}*)"
    return rf"(?:{_MARK}(?:[’']s?)?|\b{word}){link}"
