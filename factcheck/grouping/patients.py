"""What a happening befalls in a sentence: "the library" where that of a town was opened, "a phone" where one was launched.

Read by the order of the words alone: what stands right behind the verb, else what stands right before it, without the places
and names that only say whose or where it is.
"""

from itertools import product

from factcheck.grouping.accounts import SENSE, Account
from factcheck.grouping.particulars import Pair
from factcheck.model.statement import Slot, Statement

_ADVERB = "ly"


def befall_two(pair: Pair, keys: frozenset[str]) -> bool:
    """Whether happenings of some senses befall two things, of which neither document knows the other's."""
    mine, theirs = _patients(pair.here, pair.slot, keys), _patients(pair.there, pair.other, keys)
    return bool(mine and theirs) and all(_are_two(pair, *both) for both in product(mine, theirs))


def _are_two(pair: Pair, mine: int, theirs: int) -> bool:
    words = pair.here.statement.words[mine].form, pair.there.statement.words[theirs].form
    senses = set(pair.here.senses_at(mine)) & set(pair.there.senses_at(theirs))
    return not senses and words[0] not in pair.there.known and words[1] not in pair.here.known


def _patients(account: Account, slot: Slot, keys: frozenset[str]) -> list[int]:
    """The places of the words that tell what happenings near a value befall."""
    near = account.near(slot)
    told = [(key, near[SENSE + key].place) for key in sorted(keys) if SENSE + key in near]
    spans = {
        (one.first, one.last) for one in account.senses for key, at in told if one.key == key and one.first <= at < one.last
    }
    found = (_patient(account, first, last) for first, last in sorted(spans))
    return [place for place in found if place is not None]


def _patient(account: Account, first: int, last: int) -> int | None:
    behind = _behind(account, last)
    return _before(account, first) if behind is None else behind


def _behind(account: Account, last: int) -> int | None:
    """The last of the telling words, in small letters, that follow a verb and small words that open a noun at most."""
    statement, head, ranks = account.statement, None, _ranks(account)
    for at in range(last, len(statement.words)):
        if _is_cut(statement, at):
            break
        if _is_noun(statement, at) and at not in ranks:
            head = at
        elif head is not None or not (at in ranks or _opens_noun(account, at) or _is_adverb(statement, at)):
            break
    return head


def _before(account: Account, first: int) -> int | None:
    """The word in small letters before a verb, over small verbs and over names behind a preposition."""
    statement, at, ranks = account.statement, first - 1, _ranks(account)
    while at >= 0 and (at in ranks or _is_adverb(statement, at) or _is_between(account, at)):
        at -= 1
    while at >= 0 and statement.words[at].capital and not _ends_clause(statement, at):
        while at >= 0 and statement.words[at].capital and statement.words[at].content:
            at -= 1
        if at < 0 or statement.spelt(at) not in account.lexis.prepositions:
            return None
        at -= 1
    is_head = at >= 0 and _is_noun(statement, at) and not any(_ends_clause(statement, one) for one in range(at, first))
    return at if is_head else None


def _ranks(account: Account) -> frozenset[int]:
    """The places of ordinals and of words such as "first"."""
    told = frozenset(at for one in account.statement.slots if one.kind == "ordinal" for at in range(one.first, one.last))
    return told.union(
        at for one in account.senses if one.key in account.lexis.superlatives for at in range(one.first, one.last)
    )


def _opens_noun(account: Account, at: int) -> bool:
    """Whether a word stands before a noun: "the new", "of its"."""
    small = account.statement.spelt(at) in account.lexis.determiners
    return small or account.statement.words[at].form in account.lexis.renewed


def _is_between(account: Account, at: int) -> bool:
    """Whether a small word stands between a noun and what is told of it: "which was"."""
    spelt = account.statement.spelt(at)
    return spelt in account.lexis.auxiliaries or spelt in account.lexis.relatives


def _is_adverb(statement: Statement, at: int) -> bool:
    return statement.words[at].content and statement.spelt(at).endswith(_ADVERB)


def _ends_clause(statement: Statement, at: int) -> bool:
    """Whether more than a comma follows a word."""
    words = statement.bounds
    return at + 1 < len(words) and bool(statement.document.text[words[at][1] : words[at + 1][0]].strip(" ,\n"))


def _is_noun(statement: Statement, at: int) -> bool:
    """Whether a word may name a thing: it tells something, in small letters, and is no verb, adverb or figure."""
    word = statement.words[at]
    return (
        word.content
        and not word.capital
        and not word.verb
        and not word.form[0].isdigit()
        and not statement.spelt(at).endswith(_ADVERB)
    )


def _is_cut(statement: Statement, at: int) -> bool:
    """Whether more than a blank stands before a word."""
    return bool(statement.document.text[statement.bounds[at - 1][1] : statement.bounds[at][0]].strip())
