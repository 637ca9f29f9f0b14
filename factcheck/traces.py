"""By what an archive finds a document again: its words, what its sentences tell, its names, deeds, quotations and denials.

Each comparison of two texts opens with something that both have and few others: here is the same for an archive on disk,
where a draft's own traces are looked up. What every trace is of is told by the words before it.
"""

from collections.abc import Sequence

from factcheck.checks.quotations import runs_of_words
from factcheck.grouping.accounts import Account, accounts
from factcheck.grouping.deeds import deeds_in, vocabulary_of
from factcheck.grouping.happenings import compared_by
from factcheck.grouping.oppositions import denied_by
from factcheck.grouping.rarity import told_in
from factcheck.grouping.stories import Teller
from factcheck.index.dossier import Words
from factcheck.model.quotation import Quotation
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.sense_rules import senses_of
from factcheck.understood import Understood

ACCOUNT, NAME, DEED, QUOTED, DENIED = "account ", "name ", "deed ", "quoted ", "denied "
"""How traces begin that are no bare words: no word has a blank in it."""
SHORT = 11
"""Quotations of no more words may have but one run of words in common with another that was changed …"""
_EVERY_SECOND = 2
"""… longer ones have so many runs in a row in common, so that every second of them finds it; and two of those."""


def words_of(one: Understood, rulebook: Rulebook) -> Words:
    """Of each trace in how many statements it stands, and then the places of those by which sentences are compared.

    Traces of the document as a whole have the place 0.
    """
    found: dict[str, list[int]] = {}
    for statement in one.statements:
        compared = [statement.place] if statement.slots and not statement.is_list else []
        for form in sorted(statement.forms):
            counted = found.setdefault(form, [0])
            counted[0] += 1
            counted += compared
    for value in sorted(told_in(one.statements)):
        found.setdefault(value, [0])
    told = accounts(one.statements, senses_of(rulebook))
    for account in told:
        for feature in sorted(features_of(account)):
            found.setdefault(feature, [0]).append(account.statement.place)
    whole = (
        *names_of(one),
        *deeds_of(told, rulebook),
        *(DENIED + deed for deed in denied_by(one.statements, rulebook)),
        *(run for quotation in one.quotations for run in _kept(quotation)),
    )
    found.update((trace, [0, 0]) for trace in sorted(set(whole)))
    return found


def features_of(account: Account) -> set[str]:
    """By what a sentence is compared with others that need not have its words, as traces."""
    return {ACCOUNT + feature for feature in compared_by(account)}


def names_of(one: Understood) -> list[str]:
    """The names of a document that tells of posts, as traces."""
    teller = Teller.of(one.document, one.statements if one.posts else ())
    return [NAME + name for name in sorted(teller.names | teller.opening)]


def deeds_of(told: Sequence[Account], rulebook: Rulebook) -> list[str]:
    """The deeds of a document with what they were done to, as traces."""
    found = deeds_in(told, vocabulary_of(rulebook))
    return [f"{DEED}{one.key} {' '.join(one.thing)}" for one in found if one.thing is not None]


def quoted_by(quotation: Quotation) -> list[str]:
    """The runs of words of a quotation, as traces."""
    return [QUOTED + " ".join(run) for run in runs_of_words(quotation.words)]


def _kept(quotation: Quotation) -> list[str]:
    """Those of them that are kept: of a long one every second."""
    step = 1 if len(quotation.words) <= SHORT else _EVERY_SECOND
    return quoted_by(quotation)[::step]
