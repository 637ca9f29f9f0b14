"""Who chaired, hosted or signed an event, and for which state or organisation."""

from collections.abc import Iterator, Mapping

import regex

from factcheck.extraction.frame import Frame
from factcheck.extraction.shadow import MARKS
from factcheck.frozen import frozen
from factcheck.model.claim import Role
from factcheck.model.mention import Person
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation, meanings

_REACH = 60
"""A leader is told no farther behind the event word than this many characters."""
_TITLED = f"[{MARKS['actor']}{MARKS['office']}{MARKS['place']}]"


@frozen(eq=False)
class Leading:
    """Patterns for a leader told behind an event and before it, and what each of their words means."""

    behind: regex.Pattern[str]
    before: regex.Pattern[str]
    meanings: Mapping[str, str]


def leading(rulebook: Rulebook) -> Leading:
    """The patterns of a rulebook, compiled once."""
    return rulebook.derive(_leading)


def _leading(rulebook: Rulebook) -> Leading:
    article = rf"(?:(?:{alternation(rulebook, 'article')})\s{{1,9}})?"
    of = rf"(?:(?:{alternation(rulebook, 'of')})\s{{1,9}}{article})?"
    title = rf"(?:{_TITLED}(?:[’']s?)?,?\s{{1,9}}{of})"
    behind, before = alternation(rulebook, "led-by"), alternation(rulebook, "leads")
    return Leading(
        behind=regex.compile(rf"\b(?P<how>{behind})\s{{1,9}}{article}{title}{{0,4}}(?P<who>{MARKS['person']})"),
        before=regex.compile(rf"(?P<who>{MARKS['person']})\s{{1,9}}(?P<how>{before})\s{{1,9}}{article}\Z"),
        meanings={**meanings(rulebook, "led-by"), **meanings(rulebook, "leads")},
    )


def leaders_of(frame: Frame, words: Leading) -> tuple[Role, ...]:
    """The leaders of an event whose office and body the sentence tells, each with what they did and for whom as the key."""
    text, end = frame.shadow.text, min(frame.head.end + _REACH, frame.after.end)
    found = [
        words.behind.search(text, frame.head.end, end),
        words.before.search(text, frame.before.start, frame.phrase.start),
    ]
    return tuple(role for one in found if one is not None for role in _roles(frame, one, words))


def _roles(frame: Frame, found: "regex.Match[str]", words: Leading) -> Iterator[Role]:
    person = frame.shadow.marked[found.start("who")]
    how = words.meanings[" ".join(found["how"].split())]
    for holding in frame.shadow.sentence.holdings:
        if isinstance(person, Person) and holding.holder.span == person.span and holding.office.body is not None:
            yield Role(key=f"{how} {holding.office.body}", label=person.label, span=person.span)
            return
