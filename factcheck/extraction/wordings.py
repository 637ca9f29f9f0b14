"""Wordings: templates over shadows with what must not stand beside them, compiled when a text first needs them."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TypeVar

import regex

from factcheck.extraction.shadowtemplate import compiled
from factcheck.frozen import frozen
from factcheck.rulebook.hostile import slow
from factcheck.rulebook.mistakes import Mistake
from factcheck.rulebook.proof import mistake
from factcheck.rulebook.rulebook import Entry
from factcheck.rulebook.template import Template, TemplateError


@frozen(eq=False, slots=False)
class Wording:
    """A way to word something. Its patterns are compiled when first asked for: a short run needs few of them."""

    template: Template
    template_unless: Template | None

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        """What the template matches. Raises regex.error."""
        return compiled(self.template)

    @cached_property
    def unless(self) -> regex.Pattern[str] | None:
        """What must not stand in the sentence. Raises regex.error."""
        return compiled(self.template_unless) if self.template_unless else None


Worded = TypeVar("Worded", bound=Wording)


def read_wording(entry: Entry, read: Callable[[], Worded]) -> tuple[Worded | None, list[Mistake]]:
    """A wording whose patterns can be compiled; None, with the mistake, of one that cannot be read."""
    try:
        one = read()
        one.pattern, one.unless  # noqa: B018 - compiled here, so that mistakes are told when the rules are proved
    except (TemplateError, regex.error) as error:
        return None, [mistake(entry, f"match or unless is not a template: {error}")]
    return one, []


def slow_patterns(entry: Entry, one: Wording) -> Iterator[Mistake]:
    """The mistakes of a wording whose patterns take too long on hostile text."""
    yield from slow(entry, "match", one.pattern, one.template)
    if one.unless is not None and one.template_unless is not None:
        yield from slow(entry, "unless", one.unless, one.template_unless)
