"""Whose a quotation is: “…,” said the mayor, Ada Quill; “…,” Quill, who leads the party, told them; Ada Quill declared: “…”.

A name is the speaker's where it is the subject of the verb of saying: a description may stand between the two, but no
preposition leads to the name, and no other clause begins. A pronoun is the one person that the paragraph and the one before
it name; a quotation that goes on behind its attribution has the speaker of its first part.
"""

from bisect import bisect_left
from collections.abc import Sequence

import regex
from attrs import define

from factcheck.frozen import frozen
from factcheck.model.mention import Person
from factcheck.model.quotation import UNTAGGED
from factcheck.model.span import Span
from factcheck.rulebook.name_rules import StateTable
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation, small_words
from factcheck.taggers.lexicon import lexicon_of
from factcheck.values.name import Name

_REACH = 160
"""A speaker is told no farther from the quotation than this many code points."""
_CLAUSE = regex.compile(r"[;:“”«»‘\"\n]|(?<=\p{Ll}{2}|\d|\))[.!?](?=\s|$)")
_SENTENCE = regex.compile(r"(?<=\p{Ll}{2}|\d|\))[.!?][”\"’')]*\s|\n|[”»\"]\s")
_ASIDE = regex.compile(r",\s[^,“”«»‘\"\n]{2,100},\s|\s\([^()\n]{1,40}\),?\s")
_GOES_ON = regex.compile(r"[,?!—–-]\s?[”»\"’']*$")
_AS, _THAT = "as ", " that"
_AFTER = ("", ",", "\n")
_LONGEST_GAP = 3
_PARAGRAPHS = 1500
"""So many code points back a pronoun can point."""
_TWO = 2
_DASH = regex.compile(r"\s?[–—]\s?")
_WORD = regex.compile(r"[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*")
_LONE = regex.compile(r"\p{Lu}[\p{L}\p{M}’'-]+(?=,\swho\s)")
_UNIT = r"\p{Lu}[\p{L}\p{M}]+(?:['’-](?!s\b)\p{L}+)*"
_RAW = regex.compile(rf"(?<![\p{{L}}’'-]){_UNIT}(?:\s(?:{_UNIT}|\p{{Lu}}\.)){{1,2}}(?![\p{{L}}-])")

_NO_NAMES = (
    "function",
    "stop",
    "body",
    "venue",
    "namesake",
    "office",
    "office rank",
    "office time",
    "honorific",
    "locative",
)
"""Classes of words that no name of a person holds."""
_GAP = " ,\n"
_POSSESSIVE = ("'s", "’s")


@frozen(eq=False)
class AttributionGrammar:
    """Compiled patterns and classes of words around quotations."""

    said: "regex.Pattern[str]"
    told: "regex.Pattern[str]"
    according: "regex.Pattern[str]"
    pronoun: "regex.Pattern[str]"
    adverbs: "regex.Pattern[str]"
    says: frozenset[str]
    to: frozenset[str]
    breaks: frozenset[str]
    leads: frozenset[str]
    openers: frozenset[str]
    bodies: frozenset[str]
    no_names: frozenset[str]


def attribution_grammar_of(rulebook: Rulebook) -> AttributionGrammar:
    """The grammar of a rulebook, compiled once."""
    return rulebook.derive(_grammar)


def _grammar(rulebook: Rulebook) -> AttributionGrammar:
    return AttributionGrammar(
        said=_any_of(rulebook, "say-verb"),
        told=_any_of(rulebook, "say-verb", "say-noun", "say-according"),
        according=_any_of(rulebook, "say-according"),
        pronoun=_any_of(rulebook, "speaker-pronoun"),
        adverbs=regex.compile(rf",?(?:\s(?:{alternation(rulebook, 'speaker-adverb')}))?\s"),
        says=small_words(rulebook, "say-verb"),
        to=small_words(rulebook, "say-to"),
        breaks=small_words(rulebook, "speaker-break"),
        leads=small_words(rulebook, "speaker-lead"),
        openers=small_words(rulebook, "post-opener"),
        bodies=small_words(rulebook, "speaker-body"),
        no_names=lexicon_of(rulebook).words_of(*_NO_NAMES) | _peoples(rulebook),
    )


def _peoples(rulebook: Rulebook) -> frozenset[str]:
    """What the people of states are called who are several ("Peruvians", "Danes"): never one speaker."""
    states = [state for table in rulebook.of(StateTable) for state in table.entries]
    one = {word for state in states for word in (*state.people, *state.adjectives)}
    return frozenset(word for state in states for word in state.people if word.removesuffix("s") in one - {word})


def _any_of(rulebook: Rulebook, *vocabularies: str) -> "regex.Pattern[str]":
    return regex.compile(rf"\b(?:{'|'.join(alternation(rulebook, one) for one in vocabularies)})\b")


@define(eq=False)
class Attribution:
    """The text of a document with its people in order, asked whose each quotation is."""

    text: str
    people: Sequence[Person]
    starts: Sequence[int]
    grammar: AttributionGrammar

    @classmethod
    def of(cls, text: str, people: Sequence[Person], rulebook: Rulebook) -> "Attribution":
        """The attributions of a text."""
        ordered = sorted(people, key=lambda one: one.span)
        return cls(text, ordered, [one.span.start for one in ordered], attribution_grammar_of(rulebook))

    def behind(self, start: int, end: int) -> Person | None:
        """The speaker whom the words behind a quotation tell, marks included in ``[start, end)``."""
        gap = self.text[end : end + _LONGEST_GAP]
        at = end + len(gap) - len(gap.lstrip(_GAP))
        found = _CLAUSE.search(self.text, at, at + _REACH)
        last = found.start() if found is not None else min(at + _REACH, len(self.text))
        if (dash := _DASH.match(self.text, end)) is not None and (signed := self._signed(dash.end(), last)) is not None:
            return signed
        if "\n\n" in self.text[end:at] or not ("," in self.text[end:at] or _GOES_ON.search(self.text, start, end)):
            return None
        verb = self.grammar.said.match(self.text, at, last) or self.grammar.according.match(self.text, at, last)
        if verb is not None:
            return self._subject(verb.end(), last, start) if verb[0].casefold() not in self.grammar.to else None
        person = self._described(at + len(_AS) if self.text.startswith(_AS, at) else at, last)
        if person is not None:
            return person if self._says(person.span.end, last) else None
        pronoun = self.grammar.pronoun.match(self.text, at, last)
        return self._only_one(start) if pronoun is not None and self._says(pronoun.end(), last) else None

    def _signed(self, at: int, last: int) -> Person | None:
        """The person whose name follows a dash, alone or before what the person is."""
        person = self._described(at, last)
        alone = person is not None and person.span.start == at and self.text[person.span.end : person.span.end + 1] in _AFTER
        return person if alone else None

    def _subject(self, begin: int, last: int, start: int) -> Person | None:
        """The person behind a verb, or the one whom a pronoun there means."""
        if self.grammar.pronoun.match(self.text, begin + 1, last):
            return self._only_one(start)
        return self._described(begin + 1, last)

    def before(self, start: int) -> Person | None:
        """The speaker whom the words before a quotation tell."""
        nearest = max(start - _REACH, 0)
        begin = max((one.end() for one in _SENTENCE.finditer(self.text, nearest, start - 1)), default=nearest)
        head = self.text[begin:start].rstrip()
        if not head.endswith((":", ",", _THAT)):
            return None
        told = self._people(begin, start)
        verb = begin + len(head.removesuffix(_THAT).rstrip(_GAP + ":"))
        near = next((one for one in reversed(told) if self._leads_to(one.span.end, verb)), None)
        if near is not None or not head.endswith(":"):
            return near
        begin += len(head) - len(head.lstrip())
        if told and told[0].span == Span(begin, verb):
            return told[0]
        tells = self.grammar.told.search(self.text, begin, start) is not None and len({one.key for one in told}) < _TWO
        return self._opening(begin, start) if tells else None

    def _opening(self, begin: int, start: int) -> Person | None:
        """The person with whom a sentence begins that leads to a quotation; of whom it names, none but that one."""
        told = self._people(begin, start)
        opens = self.grammar.said.match(self.text, begin, start) or self.grammar.according.match(self.text, begin, start)
        subject = self._described(opens.end() if opens is not None else begin, start)
        if subject is None and not told and self.grammar.pronoun.search(self.text, begin, start):
            return self._only_one(start)
        return subject if not told or subject in told else None

    def _leads_to(self, end: int, last: int) -> bool:
        """Whether nothing but a verb of saying stands between a name and a quotation."""
        between = self.text[end:last].strip(_GAP).removeprefix("who ")
        return self.grammar.said.fullmatch(between) is not None

    def _described(self, at: int, last: int) -> Person | None:
        """The first person of a clause, where only a description of that person stands before the name."""
        told = self._people(at, last)
        raw = self._raw(at, last)
        person = min([*told[:1], *([raw] if raw is not None else [])], key=lambda one: one.span.start, default=None)
        if person is None or self.text.startswith(_POSSESSIVE, person.span.end):
            return None
        between = self.text[at : person.span.start]
        return person if not between.strip() or self._is_description(between) else None

    def _is_description(self, between: str) -> bool:
        """Whether words say what the person behind them is: “the labour minister, ”, “its director, ”, “mayor ”."""
        words = [word.casefold() for word in _WORD.findall(between)]
        if not words or not self.grammar.breaks.isdisjoint(words) or not self.grammar.says.isdisjoint(words):
            return False
        if between.rstrip().endswith(","):
            return between.count(",") == 1
        leads = words[1:] if words[0] in self.grammar.openers else words
        return "," not in between and self.grammar.leads.isdisjoint(leads)

    def _says(self, end: int, last: int) -> bool:
        """Whether a verb of saying follows, alone or behind what the subject is besides."""
        aside = _ASIDE.match(self.text, end, last)
        if aside is not None and self.grammar.said.match(self.text, aside.end(), last):
            return True
        gap = self.grammar.adverbs.match(self.text, end, last)
        return gap is not None and self.grammar.said.match(self.text, gap.end(), last) is not None

    def _raw(self, at: int, last: int) -> Person | None:
        """A run of capitals that may be a person's name: one word before “who”, or two or three of no firm and no place."""
        found = _LONE.match(self.text, at, last) or _RAW.search(self.text, at, last)
        if found is None or not self.grammar.no_names.isdisjoint(found[0].split()):
            return None
        between = {word.casefold() for word in _WORD.findall(self.text[at : found.start()])}
        if not self.grammar.bodies.isdisjoint(between):
            return None
        return _untagged(found, UNTAGGED if not between and found.re is _RAW else "people/verb")

    def _people(self, begin: int, end: int) -> Sequence[Person]:
        return self.people[bisect_left(self.starts, begin) : bisect_left(self.starts, end)]

    def _only_one(self, start: int) -> Person | None:
        """The one person whom the paragraph of a quotation, and the one before it, name before it."""
        nearest = max(start - _PARAGRAPHS, 0)
        *_, earlier, own = ("", "", *filter(str.strip, self.text[nearest:start].split("\n")))
        begin = self.text.rfind(earlier, nearest, start - len(own)) if earlier else nearest
        told = self._people(begin, start)
        spans = [one.span for one in told]
        runs = [one for one in _RAW.finditer(self.text, begin, start) if self.grammar.no_names.isdisjoint(one[0].split())]
        others = [one for one in runs if not any(span.overlaps(Span(*one.span())) for span in spans)]
        if others and not told and len({one[0] for one in others}) == 1 and self._opens(others[0].start()):
            return _untagged(others[0], UNTAGGED)
        return told[-1] if not others and len({one.key for one in told}) == 1 else None

    def _opens(self, start: int) -> bool:
        """Whether a sentence begins here."""
        before = self.text[max(start - _LONGEST_GAP, 0) : start].rstrip(" ")
        return not before or before[-1] in "\n.!?"


def _untagged(found: "regex.Match[str]", rule: str) -> Person:
    """A person whom only the place of a run of capitals shows to be one."""
    name = Name.of(found[0])
    return Person(Span(*found.span()), found[0], f"person:{name.key}", found[0], rule, name)
