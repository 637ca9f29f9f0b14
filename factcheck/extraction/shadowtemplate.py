"""Templates over shadows: words of the language, vocabularies, and marks for the mentions found before."""

from collections.abc import Iterable, Mapping
from typing import Any

import regex
from attrs import evolve

from factcheck.extraction.shadow import MARKS
from factcheck.rulebook.certain import Certain, certain
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import spellings
from factcheck.rulebook.template import Slot, Template, parse_nodes, parse_template, template_slots

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


def certain_of(source: str, rulebook: Rulebook, opens: bool = False) -> Certain:
    """What a shadow must hold for a pattern, which ``opens`` where no word goes on, to match it. Raises TemplateError."""
    vocabulary = shadow_vocabulary(rulebook)

    def forms_of(raw: str) -> Iterable[str]:
        slot = vocabulary.get(raw[1:-1].rpartition(":")[2])
        if slot is None or slot.words:
            return {form for word in (slot.words if slot else ()) for form in spellings(word.split()[0])}
        return slot.match.strip("[]") if slot.id in MARKS else ()

    return certain(parse_nodes(source), forms_of, opens)


def compiled(template: Template, head: str = "head") -> "regex.Pattern[str]":
    """The pattern of a template, with a group for each slot that is given a name.

    An event word, under the name of ``head``, is the last of several. Raises regex.error.
    """
    lists: dict[str, Any] = {}

    def put(name: str, slot: Slot) -> str:
        if slot.id in MARKS:
            inner = slot.regex
        else:
            words = _words(slot, lists)
            inner = rf"\b(?:{words})\b" + (rf"(?!\s+(?:{words})\b)" if name == head and slot.words else "")
        return f"(?P<{name}>{inner})" if name else f"(?:{inner})"

    return regex.compile(template.regex_with(put), **lists)


def _words(slot: Slot, lists: dict[str, Any]) -> str:
    """The words of a vocabulary as a named list, compiled in a quarter of the time; those of several words first."""
    single = {form for word in slot.words if " " not in word for form in spellings(word)}
    if not single:
        return slot.regex
    name = slot.id.replace("-", "_")
    lists[name] = single
    several = evolve(slot, words={word: meaning for word, meaning in slot.words.items() if " " in word})
    return rf"{several.regex}|\L<{name}>" if several.words else rf"\L<{name}>"
