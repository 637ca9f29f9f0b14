"""How often a recurring event is held, as its noun phrase tells it ("annual"), or the words behind it ("every year")."""

import re
from collections.abc import Mapping

from factcheck.extraction.frame import Frame
from factcheck.frozen import frozen
from factcheck.model.claim import Role
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation, meanings

OUT_OF_TURN = "out-of-turn"
"""The key of what does not keep step with the years; else the key is the number of years."""

_NAMES, _HELD, _OFTEN, _OUT_OF_TURN = "series-every", "series-held", "series-every-so-often", "series-out-of-turn"
_LEFT = 24
"""A word of the name may stand so far before the modifiers that a phrase is known by."""


@frozen
class Cadences:
    """The words that tell how often an event is held, and what they mean."""

    named: re.Pattern[str]
    told: re.Pattern[str]
    behind: re.Pattern[str]
    out_of_turn: re.Pattern[str]
    years: Mapping[str, str]

    def of(self, frame: Frame, text: str) -> Role | None:
        """How often the event of a frame is held, by the text that it stands in; None where nothing tells."""
        shadow = frame.shadow
        found = self.out_of_turn.search(shadow.sentence.span.slice(text))
        if found is not None:
            return Role(key=OUT_OF_TURN, label=found[0])
        name = shadow.span(max(frame.before.start, frame.phrase.start - _LEFT), frame.head.end).slice(text)
        behind = shadow.span(frame.head.end, frame.after.end).slice(text)
        often = self.named.search(name) or self.behind.match(behind) or self.told.search(behind)
        if often is None:
            return None
        words = " ".join(often["often"].split())
        return Role(key=self.years[words], label=words)


def cadences(rulebook: Rulebook) -> Cadences:
    """The words of a rulebook that tell how often an event is held."""
    names, held, often, out_of_turn = (alternation(rulebook, slot) for slot in (_NAMES, _HELD, _OFTEN, _OUT_OF_TURN))
    return Cadences(
        named=re.compile(rf"\b(?P<often>{names})\b"),
        told=re.compile(rf"\b(?:{held})\s+(?P<often>{often})\b"),
        behind=re.compile(rf",?\s+(?:(?:{held})\s+)?(?P<often>{often})\b"),
        out_of_turn=re.compile(rf"\b(?:{out_of_turn})\b"),
        years={**meanings(rulebook, _NAMES), **meanings(rulebook, _OFTEN)},
    )
