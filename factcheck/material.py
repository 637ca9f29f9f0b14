"""From what documents say to what the checks are given: groups, reference facts, differing statements."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from attrs import frozen

from factcheck.backends.copies import Copies
from factcheck.checks.material import Material
from factcheck.extraction.records import records
from factcheck.grouping.differences import differences
from factcheck.grouping.elsewhere import Elsewhere
from factcheck.grouping.happenings import told_otherwise
from factcheck.grouping.headlines import headline_differences
from factcheck.grouping.identity import groups
from factcheck.grouping.mixups import mixups
from factcheck.grouping.oppositions import oppositions
from factcheck.grouping.posts import TextWithPosts, contests
from factcheck.grouping.spread import Spread, in_turn
from factcheck.grouping.stints import stints
from factcheck.model.opposition import Opposition
from factcheck.model.spell import Mixup
from factcheck.model.statement import Statement
from factcheck.model.versions import superseded
from factcheck.recorded import recorded_of
from factcheck.rulebook.layers import layers
from factcheck.rulebook.name_rules import courtesies, short_names
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import slots
from factcheck.rulebook.topic_rules import TypeRule
from factcheck.understood import Understood

_Texts = Sequence[Sequence[Statement]]
"""The statements of each text."""
_WORTH_IT = 1000
"""Statements on each side from which on more than one process is faster."""


def material_of(
    drafts: Sequence[Understood],
    sources: Sequence[Understood],
    rulebook: Rulebook,
    apart: bool,
    elsewhere: Elsewhere | None = None,
    jobs: int = 1,
) -> Material:
    """What the checks are given of drafts and sources, both in their order.

    With ``apart``, drafts are held against the sources alone; ``elsewhere`` is the rest of the archive that the sources were
    drawn from. So many processes compare where there is enough to compare; what they find is the same for any number.
    """
    all_of_them = (*drafts, *sources)
    claims = [claim for one in all_of_them for claim in one.claims]
    held = (drafts, sources) if sources or not apart else ((), ())
    compared = [one.statements for one in held[0]], [one.statements for one in held[1]]
    spread = Copies(jobs, partial(_known, all_of_them)) if _is_much(*compared) else in_turn
    otherwise = told_otherwise(*compared, rulebook, elsewhere, spread)
    rest = elsewhere or Elsewhere()
    besides = _besides(*compared, rulebook, rest, spread)
    return Material(
        documents=tuple(one.document for one in drafts),
        timexes={place: one.timexes for place, one in enumerate(drafts)},
        claims=tuple(claims),
        groups=groups(claims, recorded_of(rulebook), {rule.id: rule.levels for rule in rulebook.of(TypeRule)}),
        records=records(rulebook),
        weekdays=_weekdays_of(rulebook),
        recurring=frozenset(rule.id for rule in rulebook.of(TypeRule) if rule.recurs),
        apart=apart,
        short_names=short_names(rulebook),
        reckonings=tuple(found for one in all_of_them for found in one.reckonings),
        quotations=tuple(found for one in all_of_them for found in one.quotations),
        oppositions=besides.oppositions,
        courtesies=courtesies(rulebook),
        layers=layers(rulebook),
        named={one.document: one.people for one in all_of_them},
        differences=differences(*compared, elsewhere, spread),
        accounts=otherwise.differences,
        rivalries=otherwise.rivalries,
        swaps=otherwise.swaps,
        namings=otherwise.namings,
        headlines=tuple(found for one in drafts for found in headline_differences(one.statements)),
        mixups=_each_once(besides.mixups),
        sources=tuple(one.document for one in sources),
        superseded=superseded(one.document for one in all_of_them),
        contests=contests(_with_posts(held[0]), _with_posts(held[1]), rulebook, rest.names, spread),
    )


@frozen(eq=False)
class _Besides:
    """What the shorter comparisons have found."""

    oppositions: tuple[Opposition, ...] = ()
    mixups: tuple[Mixup, ...] = ()


def _besides(drafts: _Texts, sources: _Texts, rulebook: Rulebook, rest: Elsewhere, spread: Spread) -> _Besides:
    """What the shorter comparisons find, each a piece of work by itself."""
    ways: Sequence[Callable[[], _Besides]] = (
        lambda: _Besides(oppositions=oppositions(drafts, sources, rulebook)),
        lambda: _Besides(mixups=mixups(drafts, sources, rest.told)),
        lambda: _Besides(mixups=stints(drafts, sources, rulebook, rest.told)),
    )
    opposed, *mixed = spread(lambda number: ways[number](), len(ways))
    return _Besides(opposed.oppositions, tuple(found for one in mixed for found in one.mixups))


def _with_posts(texts: Iterable[Understood]) -> list[TextWithPosts]:
    return [TextWithPosts(one.document, one.posts, one.statements) for one in texts]


def _is_much(drafts: _Texts, sources: _Texts) -> bool:
    """Whether comparing takes so long that more than one process is faster."""
    return sum(map(len, drafts)) >= _WORTH_IT and sum(map(len, sources or drafts)) >= _WORTH_IT


def _known(texts: Sequence[Understood]) -> list[object]:
    """What stands in a text, and may stand in what is found."""
    known = list[object]()
    for one in texts:
        known.append(one.document)
        known += one.posts
        for statement in one.statements:
            known += (statement, *statement.slots)
    return known


def _each_once(found: Iterable[Mixup]) -> tuple[Mixup, ...]:
    """The first mix-up of each stretch of years."""
    return tuple({id(one.here.slot): one for one in reversed(tuple(found))}.values())[::-1]


def _weekdays_of(rulebook: Rulebook) -> dict[int, str]:
    return rulebook.derive(_weekdays)


def _weekdays(rulebook: Rulebook) -> dict[int, str]:
    """The names of the weekdays by their numbers, as the vocabulary of the calendar spells them first."""
    return {int(number): names[0].capitalize() for number, names in slots(rulebook)["weekday"].words.items()}
