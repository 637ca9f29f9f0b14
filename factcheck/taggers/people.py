"""Finds people: runs of capitalised words that something shows to be a name."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import define, field

from factcheck.frozen import frozen
from factcheck.model.mention import Office, Person
from factcheck.taggers.found import Found, by_first, by_last
from factcheck.taggers.lexicon import Lexicon
from factcheck.taggers.phrases import Phrases
from factcheck.taggers.words import Words
from factcheck.values.name import Name

_LONGEST = 9
_MOST_UNITS = 6
_MOST_HONORIFICS = 6
_MOST_PARTICLES = 4
_LONGEST_NICKNAME = 3
_INITIALS = frozenset("AI")
"""Words of one letter that are initials, too."""
_OPENING, _CLOSING = frozenset("\"“‘'"), frozenset("\"”’'")
_OWNING = frozenset({"'s", "’s", "'", "’"})
_OLDEST = 3
"""Digits that an age has at most."""


@frozen
class Run:
    """Capitalised words that may be a name: the words from ``first`` to ``last``, its parts, and what makes it a person.

    ``start`` is where its honorifics begin, ``honorific`` the last of these; ``evidence`` is empty until something shows
    that it is a person. ``rank`` is the one of a force among its honorifics.
    """

    start: int
    first: int
    last: int
    units: tuple[str, ...]
    evidence: str = ""
    honorific: str = ""
    rank: str = ""


def find(text: Words, lexicon: Lexicon, offices: Sequence[Found[Office]]) -> tuple[Run, ...]:
    """All runs that may be names, with the evidence for each, in the order of the text."""
    finder = _Finder.of(text, lexicon, offices)
    return tuple(finder.runs())


def person(text: Words, run: Run, full: Name, rule: str) -> Found[Person]:
    """The mention of a run as a person whose name in full is ``full``."""
    honorifics = tuple(text.slice(run.start, run.first).split()) if run.start < run.first else ()
    mention = Person(
        span=text.span(run.start, run.last),
        text=text.slice(run.start, run.last),
        key=f"person:{full.key}",
        label=str(full),
        rule=rule,
        name=Name(full.parts, honorifics, full.suffix) if honorifics != full.honorifics else full,
        rank=run.rank,
    )
    return Found(run.start, run.last, mention)


@define
class _Finder:
    text: Words
    lexicon: Lexicon
    honorifics: Phrases
    offices_from: dict[int, Found[Office]]
    offices_to: dict[int, Found[Office]]
    stops: frozenset[str] = field(factory=frozenset)
    no_openers: frozenset[int] = field(factory=frozenset)

    @classmethod
    def of(cls, text: Words, lexicon: Lexicon, offices: Sequence[Found[Office]]) -> "_Finder":
        honorifics = lexicon.table("honorific")
        stops = lexicon.words_of("function", "stop")
        held = (range(one.first, one.last) for one in offices)
        no_openers = frozenset(chain(chain.from_iterable(held), text.places_of(lexicon.words["occupation"])))
        return cls(text, lexicon, honorifics, by_first(offices), by_last(offices), stops, no_openers)

    def runs(self) -> Iterator[Run]:
        """The runs of the text from left to right."""
        reached = 0
        distinct, taken = self.text.distinct, self.text.taken
        also = self.lexicon.words_of("name opener", "word and given name", "surname too") | _INITIALS
        honorifics = self.honorifics.openers
        opening = {word for word in distinct if word[0].isupper()} - self.stops | distinct & also | distinct & honorifics
        for index in self.text.places_of(opening):
            if taken[index] or index < reached or index in self.no_openers or self._is_lone_letter(index):
                continue
            run = None if self._is_service(index) else self._run(index)
            if run is not None:
                reached = run.last
                yield run

    def _run(self, index: int) -> Run | None:
        """The run that begins at a word, behind the honorifics there; None where no name does."""
        first, honorific, rank = index, "", ""
        for _ in range(_MOST_HONORIFICS):
            behind = self._honorific(first)
            if behind == first or self.text.word(behind) in self.lexicon.words["child of"]:
                break
            rank = self._rank(first) or rank
            first, honorific = behind, self.text.slice(first, behind)
        last, units = self._units(first)
        if not units or (len(units) > _MOST_UNITS and self._own(units) > _MOST_UNITS):
            return None
        run = Run(index, first, last, units)
        evidence = self._evidence(run)
        if not (evidence or honorific):
            return run
        return Run(index, first, last, units, evidence, honorific, rank or self._rank_held(index))

    def _own(self, units: Iterable[str]) -> int:
        """How many parts a name has besides its particles."""
        return sum(unit.lower() not in self.lexicon.words["particle"] for unit in units)

    def _is_lone_letter(self, index: int) -> bool:
        """Whether a word such as "A" is no initial: nothing behind it shows that it is one."""
        return self.text.words[index] in _INITIALS and self.text.word(index + 1) != "."

    def _is_service(self, index: int) -> bool:
        """Whether a word is the force in which somebody has a rank: "Navy Capt. Ada Quill"."""
        if self.text.words[index] not in self.lexicon.words["body"]:
            return False
        ranked = self.honorifics.from_(self.text.words, index) > index
        return not ranked and bool(self._rank(index + 1))

    def _rank_held(self, first: int) -> str:
        """The rank of a force right before a word that is an office too: "Captain Quill"."""
        office = self.offices_to.get(first)
        return office.mention.text if office is not None and office.mention.text in self.lexicon.words["rank"] else ""

    def _rank(self, first: int) -> str:
        """The rank of a force at a word, in the form that is compared; empty for other honorifics."""
        end = self.honorifics.from_(self.text.words, first)
        form = self.honorifics.form(self.text.words, first, end) if end > first else ""
        return form if form and form.split()[-1] in self.lexicon.words["rank"] else ""

    def _honorific(self, first: int) -> int:
        """The end of the honorific or rank at a word, its full stop included."""
        end = self.honorifics.from_(self.text.words, first)
        if end > first and self.text.word(end) == "." and self.text.close(end):
            return end + 1
        return end

    def _units(self, first: int) -> tuple[int, tuple[str, ...]]:
        """The end of the name at a word, and its parts with hyphens and particles put together."""
        units: list[str] = []
        index, end = first, first
        while index < len(self.text) and index - first < _LONGEST:
            index = self._behind_nickname(index) if units else index
            behind = self._unit(index, bool(units))
            if behind == index:
                break
            units.append(self.text.slice(index, behind))
            index = behind
            if not self._particle_alone(units[-1]):
                end = behind
        while units and self._particle_alone(units[-1]):
            units.pop()
        end = self._suffixed(end, units)
        return end, tuple(units)

    def _behind_nickname(self, index: int) -> int:
        """Where a name goes on behind a nickname (Earvin “Magic” Johnson); ``index`` where none stands."""
        words = self.text
        if words.word(index) not in _OPENING:
            return index
        end = index + 1
        while end <= index + _LONGEST_NICKNAME and words.word(end)[:1].isupper():
            end += 1
        closed = end > index + 1 and words.word(end) in _CLOSING
        return end + 1 if closed and words.word(end + 1)[:1].isupper() else index

    def _particle_alone(self, unit: str) -> bool:
        return not unit[:1].isupper() and unit in self.lexicon.words["particle"]

    def _suffixed(self, end: int, units: list[str]) -> int:
        """The end of a name with its Jr. behind a comma."""
        at = end + (self.text.word(end) == ",")
        if len(units) > 1 and at > end and self._is_abbreviated(self.text.word(at)):
            behind = at + 1 + (self.text.word(at + 1) == "." and self.text.close(at + 1))
            units.append(self.text.slice(at, behind))
            return behind
        return end

    def _unit(self, index: int, inside: bool) -> int:
        """The end of one part of a name at a word: a word, an initial or a particle with what hyphens join to it."""
        words = self.text
        if words.taken[index] or not self._opens_unit(index, inside):
            return index
        word, end = words.words[index], index + 1
        after = words.word(end)
        if after == "." and words.close(end) and (len(word) == 1 or self._is_abbreviated(word)):
            end += 1
            after = words.word(end)
        if after != "-":
            return end
        while words.word(end) == "-" and words.close(end) and words.close(end + 1) and words.word(end + 1)[:1].isalpha():
            if words.taken[end + 1]:
                break
            end += 2
        return end

    def _is_abbreviated(self, word: str) -> bool:
        """Whether a word is a suffix that a full stop belongs to: Jr., and not VIII."""
        return word in self.lexicon.words["name suffix"] and word[1:].islower()

    def _opens_unit(self, index: int, inside: bool) -> bool:
        word = self.text.words[index]
        if word[:1].isupper():
            return self._namelike(index, inside)
        return word in self.lexicon.words["particle"] and self._particle(index, inside)

    def _namelike(self, index: int, inside: bool) -> bool:
        word = self.text.words[index]
        if word in self.lexicon.words["name suffix"]:
            return inside
        if word in self.stops:
            return self._after_given(index) or self._is_hyphened(index) if inside else self._opens_name(index)
        return len(word) == 1 or not word.isupper()

    def _after_given(self, index: int) -> bool:
        """Whether a word that is seldom a name closes one: "Theresa May"."""
        before, after = self.text.words[index - 1], self.text.word(index + 1)
        if before in self.lexicon.words["particle"] and before.islower():
            return not after[:1].isupper()
        surname = self.text.words[index] in self.lexicon.words["surname too"]
        return surname and before in self.lexicon.words["given name"] and not after[:1].isupper()

    def _is_hyphened(self, index: int) -> bool:
        """Whether a word that is seldom a name begins the given name behind a surname: "Lee In-young", "Han So-hee"."""
        words = self.text
        second = words.word(index + 2)
        joined = words.word(index + 1) == "-" and words.close(index + 1) and words.close(index + 2)
        return joined and second[:1].islower() and second.isalpha() and words.word(index + 3) != "-"

    def _opens_name(self, index: int) -> bool:
        """Whether a word that is seldom a name opens one: "President Bill Clinton", "Jan van Quill", "A.B. Quill".

        A surname that comes first is known by the hyphen of the given name behind it: "Minister Park Ji-ho".
        """
        words, word = self.text, self.text.words[index]
        behind = words.word(index + 1)
        if len(word) == 1:
            return behind == "." and words.close(index + 1) and words.close(index + 2) and words.word(index + 3) == "."
        if word in self.lexicon.words["word and given name"]:
            led = behind in self.lexicon.words["particle"] and self._particle(index + 1, inside=True)
            return led or (index in self.offices_to and behind[:1].isupper())
        hyphened = behind[:1].isupper() and self._is_hyphened(index + 1)
        return word in self.lexicon.words["surname too"] and index in self.offices_to and hyphened

    def _particle(self, index: int, inside: bool, more: int = _MOST_PARTICLES) -> bool:
        """Whether a particle leads on to a further part of the name, with some more particles at most before it."""
        words = self.text
        word = words.words[index]
        if words.word(index + 1) == "-" and words.close(index + 1):
            return words.word(index + 2)[:1].isupper() and word not in self.lexicon.words["weak particle"]
        following = words.word(index + 1)
        if following in self.lexicon.words["particle"]:
            return (
                inside and more > 0 and (words.word(index + 2)[:1].isupper() or self._particle(index + 1, inside, more - 1))
            )
        weak = word in self.lexicon.words["weak particle"] and not self._strong(index)
        return following[:1].isupper() and (inside or word in self.lexicon.words["name opener"]) and not weak

    def _strong(self, index: int) -> bool:
        """Whether a particle that is a plain word too is one: "van den Quill", "Dick ten Quill", "dos Santos e Quill"."""
        before, word = self.text.word(index - 1), self.text.words[index]
        if before in self.lexicon.words["particle"]:
            return True
        if word in self.lexicon.words["particle of surnames"]:
            return before in self.lexicon.words_of("given name", "short name")
        return word in self.lexicon.words["joining particle"] and self.text.word(index - 2) in self.lexicon.words["particle"]

    def _evidence(self, run: Run) -> str:
        """What shows that a run is a person, the strongest first; empty when nothing does."""
        capitals = len([unit for unit in run.units if unit[:1].isupper()])
        titled = run.start < run.first
        held = not titled and self._behind_office(run, capitals)
        if not (titled or held or capitals > 1) or self._part_of_other(run):
            return ""
        if titled or held:
            return "honorific" if titled else "office-before"
        return self._evidence_around(run) or self._own_evidence(run) or self._evidence_behind(run)

    def _evidence_around(self, run: Run) -> str:
        """Evidence in what stands before the name, or in quotation marks inside it."""
        if self.text.word(run.start - 1) in self.lexicon.words["occupation"]:
            return "occupation"
        return "" if _OPENING.isdisjoint(self.text.words[run.first : run.last]) else "nickname"

    def _behind_office(self, run: Run, capitals: int) -> bool:
        office = self.offices_to.get(run.start)
        if office is not None:
            return capitals > 1 or office.mention.text[:1].isupper()
        office = self.offices_to.get(run.start - 1) if self.text.word(run.start - 1) == "," else None
        return office is not None and capitals > 1

    def _own_evidence(self, run: Run) -> str:
        """Evidence in the name itself."""
        given = self.lexicon.words["given name"]
        first = run.units[0]
        halves = frozenset(first.split("-"))
        double = len(halves) > 1 and halves <= self.lexicon.words_of("given name", "unsure given name")
        if first in given or first.split("-")[0] in given or double or first in self.lexicon.words["given name of places"]:
            return "given-name"
        if first in self.lexicon.words["unsure given name"] and self._inside_sentence(run.first):
            return "given-name"
        if self._filial(run):
            return "particle"
        if len(run.units[-1]) > 2 and any(len(unit) == 2 and unit.endswith(".") for unit in run.units[:-1]):
            return "initial"
        if len(run.units) == 2 and run.units[1] in given:
            return "given-name-last"
        return ""

    def _filial(self, run: Run) -> bool:
        filial = self.lexicon.words["filiation"]
        return any(unit in filial or unit.partition("-")[0] in filial for unit in run.units[1:])

    def _evidence_behind(self, run: Run) -> str:
        """Evidence in the words that follow: an office, an age, a degree, a verb of people."""
        words = self.text
        if words.word(run.last) in self.lexicon.words["strong person verb"]:
            return "verb"
        if words.word(run.last + (words.word(run.last) == ",")) in self.lexicon.words["post-nominal"]:
            return "post-nominal"
        if words.word(run.last) != ",":
            return ""
        number = words.word(run.last + 1)
        if number.isdecimal() and words.word(run.last + 2) in {",", "."}:
            return "age" if len(number) <= _OLDEST and int(number) in range(5, 111) else ""
        start = run.last + 1 + (words.word(run.last + 1) in self.lexicon.words["article"])
        if words.word(run.last + 1) in self.lexicon.words["relative person"] or self._tells_a_post(start):
            return "office-behind"
        return ""

    def _tells_a_post(self, start: int) -> bool:
        """Whether an office or an occupation begins at a word, or behind whose it is: "Kenya’s minister of trade"."""
        owners = (at + 1 for at in (start + 1, start + 2) if self.text.word(at) in _OWNING)
        occupations = self.lexicon.words["occupation"]
        return any(at in self.offices_from or self.text.word(at) in occupations for at in (start, *owners))

    def _inside_sentence(self, first: int) -> bool:
        before = self.text.word(first - 1)
        return before[:1].isalnum() or before in {",", "'s", "’s"}

    def _part_of_other(self, run: Run) -> bool:
        """Whether the run is part of a longer name that is no person's: a street, an operation, a university."""
        after, before = self.text.word(run.last), self.text.word(run.start - 1)
        if after in self.lexicon.words["venue"] or after in self.lexicon.words["body"] or after == "&":
            return True
        if (
            run.last < len(self.text)
            and self.text.taken[run.last]
            and after[:1].isupper()
            and run.last not in self.offices_from
        ):
            return True
        namesake = self.lexicon.words["namesake"]
        return before in namesake or (run.start == run.first and run.units[0] in namesake)
