"""Extracts: a few sentences, given as the one source of one claim, that call back what they tell of and never name it.

"The film was released in March 1974" is cut from a text about a film. Given for a claim about “Low Tide”
and nothing else, it is of “Low Tide”: so the names of the claim are its names, too. Only where one draft is held against one
source, both short.
"""

from collections.abc import Sequence

from attrs import evolve, frozen

from factcheck.grouping.accounts import Account
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import small_meanings, small_words

_MOST_CLAIM, _MOST_EXTRACT = 2, 3
"""A claim has so many sentences at most, and an extract."""
_TITLE, _PERSON = "title", "person"


@frozen
class CalledBack:
    """Nouns, with the words that open them, and pronouns by which a text calls back what stands before it.

    ``things`` are the pronouns that mean no person.
    """

    openers: frozenset[str]
    nouns: frozenset[str]
    alone: frozenset[str]
    things: frozenset[str]


def called_back_of(rulebook: Rulebook) -> CalledBack:
    """The words of a rulebook by which texts call back."""
    return rulebook.derive(_called_back)


def _called_back(rulebook: Rulebook) -> CalledBack:
    alone = small_meanings(rulebook, "called-back-alone")
    things = (form for form, meaning in alone.items() if meaning == "thing")
    openers, nouns = (small_words(rulebook, slot) for slot in ("called-back-opener", "called-back"))
    return CalledBack(openers, nouns, frozenset(alone), frozenset(things))


def unnamed(claim: Sequence[Account], extract: Sequence[Account], words: CalledBack) -> frozenset[str]:
    """The names of a claim that its one source tells of without naming them; none where it is no such extract."""
    if not 0 < len(claim) <= _MOST_CLAIM or not 0 < len(extract) <= _MOST_EXTRACT:
        return frozenset()
    if any(one.statement.kind == _TITLE for one in (*claim, *extract)) or extract[0].statement.document.title:
        return frozenset()
    names = claim[0].names
    known = any(not names.isdisjoint(one.known) for one in extract)
    return names if names and not known and _calls_back(extract[0], words) else frozenset()


def _calls_back(account: Account, words: CalledBack) -> bool:
    """Whether a sentence calls something back before it has named anybody, but for those behind a first "by"."""
    statement = account.statement
    for at in range(len(statement.words)):
        spelt = statement.spelt(at).casefold()
        if spelt in words.alone:
            is_fronted = statement.spelt(min(1, at)).casefold() in account.lexis.small.by and spelt in words.things
            return is_fronted or not any(slot.kind == _PERSON and slot.last <= at for slot in statement.slots)
        is_named = any(one.capital for one in statement.words[at + 1 : at + 2])
        if at and spelt in words.nouns and statement.spelt(at - 1).casefold() in words.openers and not is_named:
            return True
    return False


def naming(extract: Sequence[Account], names: frozenset[str]) -> list[Account]:
    """The sentences of an extract as if they named what they tell of."""
    return [evolve(one, whole=evolve(one.whole, called=names)) for one in extract]
