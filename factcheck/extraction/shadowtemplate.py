"""Templates over shadows: words of the language, vocabularies, and marks for the mentions found before."""

from collections.abc import Mapping

import regex

from factcheck.extraction.shadow import MARKS
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.template import Slot, Template, parse_template, template_slots

_MARKS = {kind: Slot(kind, match=mark) for kind, mark in MARKS.items()}
"""A mention as a vocabulary of one character; where a place is asked for, a state may stand, too."""
_MARKS["place"] = Slot("place", match=f"[{MARKS['place']}{MARKS['actor']}]")


def shadow_vocabulary(rulebook: Rulebook) -> Mapping[str, Slot]:
    """What a template over shadows can name: the vocabularies of a rulebook, and the kinds of mention."""
    return rulebook.derive(_vocabulary)


def _vocabulary(rulebook: Rulebook) -> Mapping[str, Slot]:
    return {**template_slots(rulebook), **_MARKS}


def shadow_template(source: str, rulebook: Rulebook) -> Template:
    """The template of a string. Raises TemplateError."""
    return parse_template(source, shadow_vocabulary(rulebook))


def compiled(template: Template, head: str = "head") -> "regex.Pattern[str]":
    """The pattern of a template, with a group for each slot that is given a name.

    An event word, under the name of ``head``, is the last of several. Raises regex.error.
    """

    def put(name: str, slot: Slot) -> str:
        if slot.id in MARKS:
            inner = slot.regex
        else:
            inner = rf"\b(?:{slot.regex})\b" + (rf"(?!\s+(?:{slot.regex})\b)" if name == head and slot.words else "")
        return f"(?P<{name}>{inner})" if name else f"(?:{inner})"

    return regex.compile(template.regex_with(put))
