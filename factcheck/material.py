"""From what documents say to what the checks are given: groups, reference facts, differing statements."""

from collections.abc import Iterable, Sequence

from factcheck.checks.material import Material
from factcheck.extraction.records import records
from factcheck.grouping.differences import differences
from factcheck.grouping.elsewhere import Elsewhere
from factcheck.grouping.happenings import told_otherwise
from factcheck.grouping.headlines import headline_differences
from factcheck.grouping.identity import Blocks, blocked, groups
from factcheck.grouping.mixups import mixups
from factcheck.grouping.oppositions import oppositions
from factcheck.grouping.posts import TextWithPosts, contests
from factcheck.grouping.stints import stints
from factcheck.model.spell import Mixup
from factcheck.model.versions import superseded
from factcheck.rulebook.layers import layers
from factcheck.rulebook.name_rules import courtesies, short_names
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import slots
from factcheck.rulebook.topic_rules import TypeRule
from factcheck.understood import Understood


def material_of(
    drafts: Sequence[Understood],
    sources: Sequence[Understood],
    rulebook: Rulebook,
    apart: bool,
    elsewhere: Elsewhere | None = None,
) -> Material:
    """What the checks are given of drafts and sources, both in their order.

    With ``apart``, drafts are held against the sources alone; ``elsewhere`` is the rest of the archive that the sources were
    drawn from.
    """
    all_of_them = (*drafts, *sources)
    claims = [claim for one in all_of_them for claim in one.claims]
    told = [one.statements for one in all_of_them]
    compared = (told[: len(drafts)], told[len(drafts) :]) if sources or not apart else ([], [])
    otherwise = told_otherwise(*compared, rulebook, elsewhere)
    posts = [TextWithPosts(one.document, one.posts, one.statements) for one in all_of_them]
    held = (posts[: len(drafts)], posts[len(drafts) :]) if sources or not apart else ([], [])
    rest = elsewhere or Elsewhere()
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
        oppositions=oppositions(*compared, rulebook),
        courtesies=courtesies(rulebook),
        layers=layers(rulebook),
        named={one.document: one.people for one in all_of_them},
        differences=differences(*compared, elsewhere),
        accounts=otherwise.differences,
        rivalries=otherwise.rivalries,
        swaps=otherwise.swaps,
        namings=otherwise.namings,
        headlines=tuple(found for text in told[: len(drafts)] for found in headline_differences(text)),
        mixups=_each_once((*mixups(*compared, rest.told), *stints(*compared, rulebook, rest.told))),
        sources=tuple(one.document for one in sources),
        superseded=superseded(one.document for one in all_of_them),
        contests=contests(*held, rulebook, rest.names),
    )


def _each_once(found: Iterable[Mixup]) -> tuple[Mixup, ...]:
    """The first mix-up of each stretch of years."""
    return tuple({id(one.here.slot): one for one in reversed(tuple(found))}.values())[::-1]


def recorded_of(rulebook: Rulebook) -> Blocks:
    """The reference facts by what they are facts of, made once."""
    return rulebook.derive(_recorded)


def _recorded(rulebook: Rulebook) -> Blocks:
    return blocked(records(rulebook))


def _weekdays_of(rulebook: Rulebook) -> dict[int, str]:
    return rulebook.derive(_weekdays)


def _weekdays(rulebook: Rulebook) -> dict[int, str]:
    """The names of the weekdays by their numbers, as the vocabulary of the calendar spells them first."""
    return {int(number): names[0].capitalize() for number, names in slots(rulebook)["weekday"].words.items()}
