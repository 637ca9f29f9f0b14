"""Finds stints that another document tells at other times: a post, a club, a party somebody had for some years.

Besides the lines of lists (mixups), running text tells when somebody came ("joined the party in 1962") and when he left. A
draft that has him there before he came, or after he left, contradicts it, if three things are so: all that the other
document tells of the two together lies apart; it tells of the years themselves, of something else; and it says who is meant.
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from factcheck.grouping.dated import spells_of
from factcheck.grouping.excerpts import CalledBack, called_back_of
from factcheck.grouping.mixups import NOTHING, holders_of, known_to, lasts
from factcheck.model.spell import Mixup, Spell
from factcheck.model.statement import Statement
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import small_words

Text = Sequence[Statement]

_LONGEST = 16
"""What has more words says more than who had what for how long."""
_NEAR = 6
"""So many words that tell something may stand between a verb and what somebody had."""
_LOOSE = 3
"""So many other words may stand among those of a name."""
_PERSON = "person"


@frozen(eq=False)
class _Words:
    """Words by which stints begin, end and go on, that lead to what was left, and that call back whose a stint is."""

    entering: frozenset[str]
    leaving: frozenset[str]
    resuming: frozenset[str]
    out_of: frozenset[str]
    called: CalledBack


def _words_of(rulebook: Rulebook) -> _Words:
    return rulebook.derive(_words)


def _words(rulebook: Rulebook) -> _Words:
    return _Words(
        entering=small_words(rulebook, "entering"),
        leaving=small_words(rulebook, "leaving"),
        resuming=small_words(rulebook, "resuming"),
        out_of=small_words(rulebook, "out-of"),
        called=called_back_of(rulebook),
    )


@frozen(eq=False)
class _Source:
    """A document with its spells and all its words."""

    text: Text
    spells: tuple[Spell, ...]
    forms: frozenset[str]
    known: dict[object, tuple[Spell, Spell] | None] = field(factory=dict)
    """What speaks against a spell, and what the text tells of its years: of those with the same words and years once."""

    @classmethod
    def of(cls, text: Text) -> "_Source":
        """A document as told by its statements."""
        return cls(text, spells_of(text), frozenset(form for one in text for form in one.forms))


def stints(
    drafts: Sequence[Text], sources: Sequence[Text], rulebook: Rulebook, elsewhere: Mapping[str, int] = NOTHING
) -> tuple[Mixup, ...]:
    """The stints of drafts that sources tell at other times, or of drafts among themselves where there are no sources.

    ``elsewhere`` tells of words how many documents of the rest of an archive have them, which the sources were drawn from.
    """
    words = _words_of(rulebook)
    mine = [(place, one) for place, text in enumerate(drafts) for one in spells_of(text) if _says_who_and_how_long(one)]
    theirs = [_Source.of(text) for text in (sources or drafts)] if mine else []
    holders = holders_of([one.forms for one in theirs])
    return tuple(
        found
        for place, here in mine
        for other in known_to(here, holders, elsewhere)
        if sources or other != place
        for found in _elsewhere(here, theirs[other], words)
    )


def _says_who_and_how_long(spell: Spell) -> bool:
    first = next((word.form for word in spell.statement.words if word.content), None)
    return lasts(spell) and first in spell.lead and len(spell.words) <= _LONGEST


def _elsewhere(here: Spell, source: _Source, words: _Words) -> Iterator[Mixup]:
    if here.lead.isdisjoint(source.forms) or _is_in_brackets(here):
        return
    key = (here.lead, here.names, here.words, here.first, here.last)
    if key not in source.known:
        source.known[key] = _against(here, source, words)
    found = source.known[key]
    if found is not None:
        yield Mixup(here, *found, _shared(here, _what(here, source)))


def _against(here: Spell, source: _Source, words: _Words) -> tuple[Spell, Spell] | None:
    """The first spell that speaks against one, where all of the same thing do, and another one of those years."""
    what = _what(here, source)
    if not what:
        return None
    same = [one for one in source.spells if what <= one.words and _is_of(here.lead, one, words)]
    against = [one for one in same if _speaks_against(here, one, what, words)]
    if not against or not all(_lies_apart(here, one) or _speaks_against(here, one, what, words) for one in same):
        return None
    others = [one for one in source.spells if not what <= one.words and not _lies_apart(here, one)]
    resumed = any(not _spelt(one).isdisjoint(words.resuming) and _is_of(here.lead, one, words) for one in others)
    return (against[0], others[0]) if others and not resumed else None


def _spelt(spell: Spell) -> frozenset[str]:
    return frozenset(spell.statement.spelt(at).casefold() for at in range(len(spell.statement.words)))


def _is_in_brackets(spell: Spell) -> bool:
    """Whether the years stand in brackets: a life, or a line of a list."""
    return spell.statement.document.text[: spell.span.start].rstrip().endswith("(")


def _what(here: Spell, source: _Source) -> frozenset[str]:
    """What somebody had: the names beside his own, all known to the other document, or its words where there are none."""
    names = here.names - here.lead
    return (names if names <= source.forms else frozenset()) if names else (here.words - here.lead) & source.forms


def _is_of(lead: frozenset[str], spell: Spell, words: _Words) -> bool:
    """Whether a sentence is of those whose stint it is: it names them, or calls them back before it names anybody."""
    told = spell.statement
    if not lead.isdisjoint(told.forms):
        return True
    spelt = [told.spelt(at).casefold() for at in range(len(told.words))]
    if spelt[0] in words.called.openers and spelt[1:2] and spelt[1] in words.called.nouns:
        return True
    called = next((at for at, word in enumerate(spelt) if word in words.called.alone), None)
    return called is not None and not any(slot.kind == _PERSON and slot.first < called for slot in told.slots)


def _speaks_against(here: Spell, there: Spell, what: frozenset[str], words: _Words) -> bool:
    """Whether a piece tells a whole stint that lies apart, or one that begins behind the other, or ends before it."""
    if there.stretch and there.first is not None and there.last is not None:
        return _lies_apart(here, there)
    begins, ends = _turns(there, what, words)
    return (begins and _is_behind(here, there.first)) or (ends and _is_before(here, there.last))


def _turns(spell: Spell, what: frozenset[str], words: _Words) -> tuple[bool, bool]:
    """Whether the date is of a stint's beginning, and of its end: it is open, or a verb before what somebody had says so."""
    told, date = spell.statement, spell.slot.first
    if spell.first is None or spell.last is None:
        return spell.last is None, spell.first is None
    held = min(_held(told, what), key=lambda at: abs(at - date), default=None)
    spelt = [told.spelt(at).casefold() for at in range(len(told.words))]
    known = words.entering | words.leaving
    verbs = [at for at, word in enumerate(told.words) if word.verb or spelt[at] in known]
    verb = max((at for at in verbs if held is not None and at < held), default=None)
    if held is None or verb is None or sum(word.content for word in told.words[verb + 1 : held]) > _NEAR:
        return False, False
    if any(min(verb, date) < at < max(verb, date) for at in verbs):
        return False, False
    is_left = not words.out_of.isdisjoint(spelt[verb + 1 : held])
    begins = spelt[verb] in words.entering
    return begins and not is_left, spelt[verb] in words.leaving or (begins and is_left)


def _held(told: Statement, what: frozenset[str]) -> Iterator[int]:
    """Where the words of what somebody had stand side by side, each time from the first on."""
    forms = [word.form for word in told.words]
    return (at for at, form in enumerate(forms) if form in what and what <= set(forms[at : at + len(what) + _LOOSE]))


def _is_behind(here: Spell, year: int | None) -> bool:
    """Whether what began in a year began in the last year of the other, which began before, or later."""
    return year is not None and here.first is not None and here.last is not None and here.first < year >= here.last


def _is_before(here: Spell, year: int | None) -> bool:
    return year is not None and here.first is not None and year < here.first


def _lies_apart(here: Spell, there: Spell) -> bool:
    """Whether two spells have no year in common, but for one in which the one stint gives way to the other."""
    if here.first is None or here.last is None:
        return False
    gives_way = there.stretch and here.first < here.last and there.first != there.last
    if there.first is not None and (there.first > here.last or (gives_way and there.first == here.last)):
        return True
    return there.last is not None and (there.last < here.first or (gives_way and there.last == here.first))


def _shared(here: Spell, what: frozenset[str]) -> tuple[str, ...]:
    told = here.statement
    return tuple(dict.fromkeys(told.spelt(at) for at, word in enumerate(told.words) if word.form in what | here.lead))
