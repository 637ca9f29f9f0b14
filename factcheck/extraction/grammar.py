"""The small words of the language that the shared mechanisms lean on, read from ``rules/slots/grammar.toml``."""

import re
from collections.abc import Callable
from functools import partial

import regex

from factcheck.extraction.shadow import MARKS
from factcheck.extraction.subjectwords import SubjectWords, subject_words
from factcheck.frozen import frozen
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation

Pattern = re.Pattern[str] | regex.Pattern[str]
_MARK = f"[{''.join(MARKS.values())}]"
_SPACE = r"[ \t\r\n\u00a0]"
_DATED = f"[{MARKS['date']}{MARKS['place']}]"


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
    visits: a verb that has the place for its object: "visited Oslo", up to that place.
    amid: what leads from an event to another one at which it was: "on the sidelines of the", up to the phrase.
    into: a preposition of place, at the end of the words before a place.
    done: a participle right behind the noun of an event or a paper: "commitments made".
    party: a preposition that brings the participants, right after an event word.
    gathers: what leads from a verb of meeting to what the meeting was, up to the phrase: "met … for the".
    joins: a verb by which somebody takes part, up to the phrase it governs.
    ahead: small verbs by which a sentence tells what is to come.
    planned, cancelled, denied, supposed: words by which a clause says that something is to come, was called off, is not so,
    or is only imagined.
    mood: a word of any of these four.
    subjects: by which a sentence tells who it is about.
    anaphor: the beginning of a sentence that goes on about what was told before.
    described: the same with words that tell which thing is meant: "That joint statement".
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
    visits: Pattern
    amid: Pattern
    into: Pattern
    done: Pattern
    party: Pattern
    gathers: Pattern
    joins: Pattern
    planned: Pattern
    ahead: Pattern
    cancelled: Pattern
    denied: Pattern
    supposed: Pattern
    mood: Pattern
    subjects: SubjectWords
    anaphor: Pattern
    described: Pattern
    pronoun: Pattern


def grammar_of(rulebook: Rulebook) -> Grammar:
    """The grammar of a rulebook, compiled once."""
    return rulebook.derive(_grammar)


def _grammar(rulebook: Rulebook) -> Grammar:
    words = partial(_words, rulebook)
    of, counted = words("of"), words("edition-noun")
    article = f"(?:{words('article')}{_SPACE}+)?"
    whose = f"(?:(?:{words('article')}|{words('possessive')}){_SPACE}+)?"
    edition = rf"{MARKS['ordinal']}{_SPACE}+{counted}{_SPACE}+{of}{_SPACE}+{whose}"
    return Grammar(
        fence=re.compile(rf"[;:]|\n{_SPACE}*\n|{words('clause-break')}"),
        aside=re.compile(rf",{_SPACE}*(?:{alternation(rulebook, 'relative-word')})\b[^,;:]{{1,120}},"),
        deed=re.compile(words("other-deed")),
        determiner=re.compile(rf"{words('article')}{_SPACE}+\Z"),
        joint=re.compile(_joint(words, article)),
        listed=re.compile(_listed(rulebook, article)),
        link=re.compile(rf"{_SPACE}*,?{_SPACE}*{words('conjunction')}{_SPACE}*{article}"),
        modifier=regex.compile(_modifier(rulebook)),
        inner=re.compile(_inner(words, alternation(rulebook, "function-word"))),
        joined=re.compile(rf"{_SPACE}{words('conjunction')}{_SPACE}+"),
        edition=re.compile(rf"{edition}\Z"),
        edition_at=re.compile(edition),
        name=regex.compile(rf"\p{{Lu}}[\w’'-]+(?:{_SPACE}+\p{{Lu}}[\w’'-]+){{1,5}}"),
        topic=re.compile(rf"{_SPACE}+{words('topic-preposition')}{_SPACE}+(?P<topic>[^,.;:()“”\n]{{3,80}})"),
        possessor=re.compile(rf"{words('possessive')}{_SPACE}+\Z"),
        into=re.compile(rf"{words('place-preposition')}{_SPACE}+{article}\Z"),
        visits=re.compile(rf"{words('visits')}{_SPACE}+{article}\Z"),
        amid=re.compile(rf"{words('amid')}{_SPACE}+{whose}\Z"),
        done=re.compile(rf"{_SPACE}+{words('done')}"),
        party=re.compile(_party(words, article)),
        gathers=re.compile(rf"{words('gathers-for')}{_SPACE}+{whose}\Z"),
        joins=re.compile(rf"{words('joins-in')}{_SPACE}+{article}(?:{words('possessive')}{_SPACE}+)?\Z"),
        planned=re.compile(words("status-planned")),
        ahead=re.compile(words("future-auxiliary")),
        cancelled=re.compile(words("status-cancelled")),
        denied=re.compile(words("status-denied")),
        supposed=re.compile(words("status-supposed")),
        mood=re.compile(_mood(rulebook)),
        pronoun=re.compile(words("pronoun-subject")),
        subjects=subject_words(rulebook),
        anaphor=re.compile(rf"{_SPACE}*{words('anaphor')}"),
        described=re.compile(_described(rulebook)),
    )


def _mood(rulebook: Rulebook) -> str:
    words = (alternation(rulebook, f"status-{mood}") for mood in ("planned", "cancelled", "denied", "supposed"))
    return rf"\b(?:{'|'.join(words)})\b"


def _words(rulebook: Rulebook, slot: str) -> str:
    return rf"\b(?:{alternation(rulebook, slot)})\b"


def _joint(words: Callable[[str], str], article: str) -> str:
    """A comma, a conjunction, a preposition of time, an article."""
    return rf"{_SPACE}*,?{_SPACE}*(?:{words('conjunction')})?{_SPACE}*(?:{words('time-preposition')})?{_SPACE}*{article}"


def _inner(words: Callable[[str], str], function: str) -> str:
    opened = rf"{words('article')}|{words('possessive')}|{MARKS['ordinal']}|{MARKS['actor']}[’']s?"
    counted = rf"{words('edition-noun')}{_SPACE}+{words('of')}"
    return rf"(?:{opened}|{counted}){_SPACE}+(?P<inner>(?!(?:{function})\b)[a-z]{{3,}}(?<!ed){_SPACE}+)\Z"


def _party(words: Callable[[str], str], article: str) -> str:
    """A preposition right behind the event, or one that pairs behind its date and its place."""
    dated = rf"(?:{_SPACE}+(?:{words('time-preposition')}{_SPACE}+)?{article}{_DATED})"
    behind = rf"(?:{_SPACE}+{words('done')})?{dated}{{0,2}}{_SPACE}+{words('pairing')}"
    return rf"(?:{_SPACE}+{words('party-preposition')}|{behind}){_SPACE}+{article}"


def _listed(rulebook: Rulebook, article: str) -> str:
    """A comma, a conjunction, the holder of an office before it, "its four partners" behind it."""
    slots = ("conjunction", "accompanied", "possessive", "partner")
    conjunction, beside, whose, partner = (rf"(?:{alternation(rulebook, slot)})" for slot in slots)
    led = rf"(?:{whose}{_SPACE}+(?:(?:\w+|{_MARK}){_SPACE}+){{0,2}}{partner}\b,?{_SPACE}+)?"
    holder = f"(?:{_SPACE}*,?{_SPACE}*{MARKS['person']})?"
    return rf"{holder}{_SPACE}*,?{_SPACE}*(?:\b(?:{conjunction}|{beside})\b)?{_SPACE}*{led}{article}"


def _described(rulebook: Rulebook) -> str:
    """A demonstrative with what was told, and words that qualify it: "That joint statement"."""
    back, word, noun = (alternation(rulebook, slot) for slot in ("points-at", "event-modifier", "told-noun"))
    kept = alternation(rulebook, "event-filler")
    return rf"{_SPACE}*(?:{back}){_SPACE}+(?:(?:{word}|{kept}){_SPACE}+){{1,2}}(?:{noun})\b"


def _modifier(rulebook: Rulebook) -> str:
    """One mention (with a possessive ending), one capitalised word, or one word that often qualifies events."""
    no_modifier = alternation(rulebook, "function-word")
    capitalised = r"\p{Lu}[\w’'&.]*(?:-[\w’']+)*"
    open_words = alternation(rulebook, "event-modifier")
    word = rf"(?!(?:{no_modifier})\b)(?:{capitalised}|\d\+\d|(?:{open_words})[’']?)"
    link = rf"(?:{_SPACE}+|{_SPACE}*[-–—/]{_SPACE}*)"
    return rf"(?:{_MARK}(?:[’']s?)?|\b{word}){link}"
