"""What a happening befalls in a sentence: "the library" where that of a town was opened, "a phone" where one was launched.

Read by the order of the words alone: what stands right behind the verb, else what stands right before it, without the places
and names that only say whose or where it is.
"""

from itertools import chain, product

from factcheck.grouping.accounts import SENSE, Account
from factcheck.grouping.particulars import Pair
from factcheck.model.statement import Slot, Statement

_ADVERB = "ly"


def befall_two(pair: Pair, keys: frozenset[str]) -> bool:
    """Whether happenings of some senses befall two things, of which neither document knows the other's."""
    mine, theirs = _patients(pair.here, pair.slot, keys), _patients(pair.there, pair.other, keys)
    return bool(mine and theirs) and all(_are_two(pair, *both) for both in product(mine, theirs))


def befalls_a_thing(pair: Pair, keys: frozenset[str]) -> bool:
    """Whether a sentence that names nothing tells by a noun what a happening befalls, and the other by none or the like."""
    mine, theirs = _patients(pair.here, pair.slot, keys), _patients(pair.there, pair.other, keys)
    told = (pair.here.is_nameless and bool(mine)) or (pair.there.is_nameless and bool(theirs))
    return told and all(_are_alike(pair, *both) for both in product(mine, theirs))


def _are_alike(pair: Pair, mine: range, theirs: range) -> bool:
    here, there = _tells(pair.here, mine[-1]), _tells(pair.there, theirs[-1])
    return bool(here & there)


def _tells(account: Account, at: int) -> set[str]:
    return {account.statement.words[at].form, *account.senses_at(at)}


def _are_two(pair: Pair, mine: range, theirs: range) -> bool:
    """Whether each is told in words of which the other document knows not all, and they are no nouns of one sense."""
    here, there = pair.here, pair.there
    alike = set(here.senses_at(mine[-1])) & set(there.senses_at(theirs[-1]))
    if alike and not here.statement.words[mine[-1]].capital:
        return False
    return _is_unknown(here, mine, there) and _is_unknown(there, theirs, here)


def _is_unknown(account: Account, places: range, against: Account) -> bool:
    """Whether another document does not know a word of these, which are no initials of what it may tell in full."""
    if any(account.statement.spelt(at).isupper() for at in places):
        return False
    return any(account.statement.words[at].form not in against.known for at in places)


def _patients(account: Account, slot: Slot, keys: frozenset[str]) -> list[range]:
    """The words, by their places, that tell what happenings near a value befall: one noun, or a whole name."""
    near = account.near(slot)
    told = [(key, near[SENSE + key].place) for key in sorted(keys) if SENSE + key in near]
    sensed = {one for one in account.senses for key, at in told if one.key == key and one.first <= at < one.last}
    found = (_patient(account, *ends) for ends in sorted({(one.first, one.last) for one in sensed}))
    return [places for places in found if places is not None]


def _patient(account: Account, first: int, last: int) -> range | None:
    behind = _behind(account, last)
    return _before(account, first) if behind is None else behind


def _behind(account: Account, last: int) -> range | None:
    """The last of the telling words that follow a verb and small words that open a noun at most; or a name there."""
    statement, head, skipped = account.statement, None, _skipped(account)
    for at in range(last, len(statement.words)):
        if _is_cut(statement, at):
            break
        if at not in skipped and _is_noun(statement, at):
            head = range(at, at + 1)
        elif at not in skipped and head is None and _is_name(account, at):
            return range(at, _run(account, at, 1))
        elif head is not None or not (at in skipped or _opens_noun(account, at) or _is_adverb(statement, at)):
            break
    return head


def _before(account: Account, first: int) -> range | None:
    """The word or name before a verb, over small verbs and over names that say whose or where it is."""
    statement, at, skipped = account.statement, first - 1, _skipped(account)
    while at >= 0 and (at in skipped or _is_adverb(statement, at) or _is_between(account, at)):
        at -= 1
    while at >= 0 and _is_name(account, at) and not _ends_clause(statement, at):
        start = _run(account, at, -1)
        if start < 0 or statement.spelt(start) not in account.lexis.prepositions:
            return range(start + 1, at + 1)
        at = start - 1
    is_head = at >= 0 and _is_noun(statement, at) and not any(_ends_clause(statement, one) for one in range(at, first))
    return range(at, at + 1) if is_head else None


def _is_name(account: Account, at: int) -> bool:
    """Whether a word has a capital and tells something, and is no day or month."""
    word, dates = account.statement.words[at], (one for one in account.statement.slots if one.kind == "date")
    return word.capital and word.content and not any(one.first <= at < one.last for one in dates)


def _run(account: Account, at: int, step: int) -> int:
    """The place behind the last word of a name, going from one of its words one way."""
    while 0 <= at < len(account.statement.words) and _is_name(account, at):
        at += step
    return at


def _skipped(account: Account) -> frozenset[int]:
    """The places of ordinals, of words such as "first", and of figures without what they count."""
    slots = account.statement.slots
    ordinals = (range(one.first, one.last) for one in slots if one.kind == "ordinal")
    figures = (range(one.first, one.last - 1) for one in slots if one.kind == "number")
    firsts = (range(one.first, one.last) for one in account.senses if one.key in account.lexis.superlatives)
    return frozenset(chain.from_iterable((*ordinals, *figures, *firsts)))


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
