"""Settles which runs are people and by which name in full: "Quill said" is Ada Quill, named before."""

from collections.abc import Sequence

from attrs import define, field

from factcheck.model.mention import Person
from factcheck.taggers.found import Found
from factcheck.taggers.lexicon import Lexicon
from factcheck.taggers.people import Run, person
from factcheck.taggers.words import Words
from factcheck.values.name import Name, plain


def resolve(text: Words, lexicon: Lexicon, runs: Sequence[Run]) -> tuple[Found[Person], ...]:
    """The people among the runs, each with its name in full as far as the document gives it."""
    names = _Names.of(runs)
    return tuple(found for run in runs if (found := _resolved(text, lexicon, run, names)) is not None)


@define
class _Names:
    """The full names of a document, by key, and by each of their parts."""

    full: dict[str, Name] = field(factory=dict)
    by_last: dict[str, set[str]] = field(factory=dict)
    by_part: dict[str, set[str]] = field(factory=dict)
    titled: dict[str, set[str]] = field(factory=dict)

    @classmethod
    def of(cls, runs: Sequence[Run]) -> "_Names":
        names = cls()
        for run in runs:
            if run.evidence and len(_capitals(run)) > 1:
                names.add(name_of(run), run.honorific)
        return names

    def add(self, name: Name, honorific: str) -> None:
        """Remembers a name in full, in its first spelling, with the honorific it had."""
        key = name.key
        if honorific:
            self.titled.setdefault(honorific, set()).add(key)
        if key in self.full:
            return
        self.full[key] = name
        parts = [plain(part) for part in name.parts]
        self.by_last.setdefault(parts[-1], set()).add(key)
        for part in parts:
            self.by_part.setdefault(part, set()).add(key)

    def knows(self, unit: str) -> bool:
        """Whether a word is part of a name in full."""
        return plain(unit) in self.by_part

    def one_with(self, name: Name, honorific: str) -> Name | None:
        """The one name in full that a short one, with its honorific, can stand for; None when none or several can."""
        parts = [plain(part) for part in name.parts]
        if len(parts) == 1:
            keys = self.by_last.get(parts[0]) or self.by_part.get(parts[0], set())
            alike = self.by_part.get(parts[0], set()) & self.titled.get(honorific, set())
            keys = alike if len(alike) == 1 else keys
        elif name.suffix:
            keys = set()
        else:
            keys = set.intersection(*(self.by_part.get(part, set()) for part in parts)) - {name.key}
            keys = {key for key in keys if plain(self.full[key].parts[-1]) == parts[-1]}
        return self.full[next(iter(keys))] if len(keys) == 1 else None


def name_of(run: Run) -> Name:
    """The name that a run is."""
    return Name.of(" ".join(run.units))


def _capitals(run: Run) -> list[str]:
    return [unit for unit in run.units if unit[:1].isupper() and len(unit) > 1]


def _resolved(text: Words, lexicon: Lexicon, run: Run, names: _Names) -> Found[Person] | None:
    if not run.evidence and not names.knows(run.units[-1]):
        return None
    name = name_of(run)
    known = names.full.get(name.key)
    longer = names.one_with(name, run.honorific)
    if run.evidence:
        full = longer or known or name
        return person(text, run, full, f"people/{run.evidence}")
    if known is not None:
        return person(text, run, known, "people/named-before")
    if longer is not None and not _other_sense(text, lexicon, run):
        return person(text, run, longer, "people/second-reference")
    return None


def _other_sense(text: Words, lexicon: Lexicon, run: Run) -> bool:
    """Whether a lone surname is part of another name: a street, a hurricane, a firm."""
    after, before = text.word(run.last), text.word(run.start - 1)
    return (
        after in lexicon.words["venue"]
        or after in lexicon.words["body"]
        or before in lexicon.words["namesake"]
        or (before in lexicon.words["locative"] and len(run.units) == 1)
    )
