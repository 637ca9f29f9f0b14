"""Finds offices: "[state's] [former] [deputy] [field] minister [of field] [of body]"."""

from collections.abc import Iterator, Sequence

from attrs import define

from factcheck.frozen import frozen
from factcheck.model.mention import Actor, Office, Person
from factcheck.taggers.found import Found, by_first, by_last
from factcheck.taggers.lexicon import Lexicon
from factcheck.taggers.normal import field_key
from factcheck.taggers.phrases import Phrases
from factcheck.taggers.words import Words

_LONGEST_FIELD = 8
_PREPOSITION = 4
_LONGEST_FIRM = 3
_AFTER_NAME = frozenset({",", "“", "‘", "("})


@frozen
class _Parts:
    """The words of an office: from ``first`` to ``last``, and what they say."""

    first: int
    last: int
    head: str
    ranks: tuple[str, ...] = ()
    field: str = ""
    modifiers: tuple[str, ...] = ()
    body: Actor | None = None
    sent_to: str = ""

    @property
    def key(self) -> str:
        to = f"to {self.sent_to.lower()}" if self.sent_to else ""
        return " ".join(part for part in (*self.ranks, self.field, self.head, to) if part)


def find(text: Words, lexicon: Lexicon, actors: Sequence[Found[Actor]]) -> Iterator[Found[Office]]:
    """All offices, from left to right; those of one holder joined by "and" come one by one.

    A bare word in small letters ("the minister", "a leader") is found too, with the rule ``offices/bare``: it counts only
    beside a holder (see ``settle``).
    """
    finder = _Finder.of(text, lexicon, actors)
    reached = 0
    previous: _Parts | None = None
    for index in finder.candidates():
        if index < reached:
            continue
        parts = finder.at(index, reached)
        if parts is None:
            continue
        if previous is not None and parts.body is None and finder.compound(previous, parts):
            parts = finder.with_body(parts, previous.body)
        previous, reached = parts, parts.last
        yield finder.mention(parts)


def settle(text: Words, found: Sequence[Found[Office]], people: Sequence[Found[Person]]) -> tuple[Found[Office], ...]:
    """The offices that count: a bare one only right before a holder, or behind one and closed by a mark or a preposition."""
    before = {one.first for one in people} | {one.first - 1 for one in people if text.word(one.first - 1) == ","}
    behind = {one.last + 1 for one in people} | {one.last + 2 for one in people}
    return tuple(
        one for one in found if one.mention.rule != "offices/bare" or one.last in before or _closed(text, one, behind)
    )


def _closed(text: Words, one: Found[Office], behind: set[int]) -> bool:
    """Whether an office that begins at one of the words ``behind`` is no part of a longer noun ("principal analyst")."""
    after = text.word(one.last)
    return one.first in behind and (not after[:1].isalpha() or len(after) <= _PREPOSITION)


@define
class _Finder:
    text: Words
    lexicon: Lexicon
    starting: dict[int, Found[Actor]]
    ending: dict[int, Found[Actor]]
    heads: Phrases
    others: Phrases
    ranks: Phrases
    times: Phrases
    fields: Phrases
    fielded: frozenset[str]
    firms: frozenset[str]

    @classmethod
    def of(cls, text: Words, lexicon: Lexicon, actors: Sequence[Found[Actor]]) -> "_Finder":
        heads, others, ranks, times, fields = (
            lexicon.table(use) for use in ("office", "counterpart", "office rank", "office time", "portfolio")
        )
        fielded = frozenset(lexicon.phrases("portfolio office").values())
        firms = lexicon.words_of("one body") | frozenset(lexicon.phrases("one body").values())
        return cls(text, lexicon, by_first(actors), by_last(actors), heads, others, ranks, times, fields, fielded, firms)

    def candidates(self) -> list[int]:
        """The words with which the head of an office can begin."""
        return self.text.places_of(self.heads.openers | self.others.openers)

    def at(self, index: int, low: int) -> _Parts | None:
        """The office whose head begins at a word, not reaching back before ``low``."""
        words = self.text.words
        last = self.others.from_(words, index)
        if last > index:
            return self._counterpart(index, last)
        last = self.heads.from_(words, index)
        if last == index or not self.text.free(index, last) or self._other_sense(index, last):
            return None
        parts = self._before(_Parts(index, last, self.heads.form(words, index, last)), low)
        return self._after(parts)

    def _other_sense(self, index: int, last: int) -> bool:
        """Whether the word is a name or an hour: James P. Pope, Dean Quill, 6 PM; not in "U.S. President"."""
        before, after = self.text.word(index - 1), self.text.word(last)
        if self.text.words[index] in self.lexicon.words["office and given name"]:
            return after not in self.lexicon.words["field link"]
        capital = self.text.words[index][:1].isupper()
        initial = before == "." and self.text.close(index - 1) and len(self.text.word(index - 2)) == 1
        initial = initial and index not in self.ending
        surname = self.text.words[index] in self.lexicon.words["surname too"] and self._given_before(index)
        return before[:1].isdigit() or (capital and (initial or surname or before in self.lexicon.words["given name"]))

    def _given_before(self, index: int) -> bool:
        """Whether a given name stands before the capital that is right before a word: Martin Luther King."""
        return self.text.word(index - 1)[:1].isupper() and self.text.word(index - 2) in self.lexicon.words["given name"]

    def _counterpart(self, index: int, last: int) -> _Parts | None:
        body = self.ending.get(index)
        return _Parts(index, last, "counterpart", body=body.mention) if body is not None else None

    def _before(self, parts: _Parts, low: int) -> _Parts:
        """The office with its field, ranks, modifiers and body that stand before the head."""
        words = self.text.words
        first, field = parts.first, ""
        if parts.head in self.fielded:
            first = self._field_before(parts.first, low)
            field = field_key(words[first : parts.first], self.lexicon) if first < parts.first else ""
        ranks: list[str] = []
        modifiers: list[str] = []
        body: Actor | None = None
        while True:
            start = self._step(first)
            if (at := self._rank(start, low)) < start:
                first = at
                ranks.append(self.ranks.form(words, at, start))
            elif (at := self.times.until(words, start, low)) < start:
                first = at
                modifiers.append(self.times.form(words, at, start))
            elif body is None and self._body_before(first) is not None:
                body = self._body_before(first)
                inner = self._inner(first)
                if inner == first:
                    break
                first = inner
            elif body is None and not field and (firm := self._firm_before(parts.head, first, low))[1]:
                first, field = firm
            else:
                break
        if body is not None:
            first = max(first, low)
        told = tuple(reversed(ranks)), field, tuple(reversed(modifiers))
        return _Parts(self._own(first, parts), parts.last, parts.head, *told, body)

    def _rank(self, start: int, low: int) -> int:
        """Where the rank before a word begins: not with what leads to a name ("minister under President")."""
        at = self.ranks.until(self.text.words, start, low)
        return start if at < start and self.text.words[at] in self.lexicon.words["about a holder"] else at

    def _firm_before(self, head: str, first: int, low: int) -> tuple[int, str]:
        """A firm, a club or a town that no vocabulary knows, right before its office: "Nordbank’s chief executive".

        Words with a capital count that do not open the sentence, or of which a possessive follows.
        """
        words = self.text
        if head not in self.firms:
            return first, ""
        last = first - (words.word(first - 1) in self.lexicon.words["possessive"])
        begin = last
        while begin > max(low, last - _LONGEST_FIRM) and self._names_firm(begin - 1):
            begin -= 1
        opens = begin > 0 and words.words[begin - 1] not in _AFTER_NAME and not words.words[begin - 1][:1].islower()
        if begin == last or (last == first and (opens or begin == 0)):
            return first, ""
        return begin, field_key(words.words[begin:last], self.lexicon)

    def _names_firm(self, index: int) -> bool:
        word = self.text.words[index]
        others = ("function", "stop", "honorific", "office", "office time", "office rank", "occupation")
        return (
            word[:1].isupper()
            and not self.text.taken[index]
            and not any(word in self.lexicon.words[use] for use in others)
            and index not in self.starting
        )

    def _step(self, first: int) -> int:
        """The word before a hyphen that joins a modifier to its office."""
        return first - 1 if self.text.word(first - 1) in self.lexicon.words["hyphen"] and self.text.close(first) else first

    def _body_before(self, first: int) -> Actor | None:
        before = first - (self.text.word(first - 1) in self.lexicon.words["possessive"])
        found = self.ending.get(before)
        return found.mention if found is not None and found.mention.group != "anaphor" else None

    def _inner(self, first: int) -> int:
        """Where modifiers before an adjective would begin: "former Japanese minister"; ``first`` when there are none."""
        found = self.ending.get(first)
        if found is None:
            return first
        words = self.text.words
        if self.ranks.until(words, found.first) < found.first or self.times.until(words, found.first) < found.first:
            return found.first
        return first

    def _own(self, first: int, parts: _Parts) -> int:
        return min(first, parts.first)

    def _field_before(self, last: int, low: int) -> int:
        """The beginning of the field right before a head: a known one, or capitalised words before a capitalised head."""
        first = self.fields.until(self.text.words, last, low)
        if first < last:
            joined = self._joined_field(first, low)
            return joined
        return last

    def _joined_field(self, first: int, low: int) -> int:
        """The beginning of a list of fields ("Foreign and Defence Secretary")."""
        if self.text.word(first - 1) in self.lexicon.words["closing"]:
            further = self.fields.until(self.text.words, first - 1, low)
            if further < first - 1:
                return further
        return first

    def _after(self, parts: _Parts) -> _Parts:
        """The office with what stands behind its head: -elect, a field, a body."""
        words, last = self.text, parts.last
        modifiers, field, body = parts.modifiers, parts.field, parts.body
        behind = last + 1 if words.word(last) in self.lexicon.words["hyphen"] and words.close(last) else last
        if words.word(behind) in self.lexicon.words["office time after"]:
            modifiers, last = (*modifiers, words.word(behind).lower()), behind + 1
        if not field and words.word(last) in self.lexicon.words["field link"]:
            end = self._field_end(last + 1)
            if end > last + 1 and words.word(end) not in self.lexicon.words["possessive"]:
                field, last = field_key(self._unarticled(last + 1, end), self.lexicon), end
        if body is None:
            body, last = self._body_after(last)
        sent_to, last = self._sent_to(parts.head, last)
        head = (
            self.lexicon.phrases("office by its field").get(tuple(parts.head.split()), parts.head) if field else parts.head
        )
        return _Parts(parts.first, last, head, parts.ranks, field, modifiers, body, sent_to)

    def _sent_to(self, head: str, last: int) -> tuple[str, int]:
        """The state or the body that an ambassador is sent to, and where it ends."""
        words = self.text
        sent = self.lexicon.phrases("sent office").values()
        if words.word(last) not in self.lexicon.words["sending link"] or head not in sent:
            return "", last
        found = self.starting.get(last + 1 + (words.word(last + 1) in self.lexicon.words["article"]))
        named = found is not None and found.mention.group != "anaphor" and found.mention.form not in {"adjective", "people"}
        return (found.mention.label, found.last) if found is not None and named else ("", last)

    def _unarticled(self, first: int, last: int) -> list[str]:
        return [word for word in self.text.words[first:last] if word not in self.lexicon.words["article"]]

    def _field_end(self, start: int) -> int:
        """The end of a field behind "of" or "for": known fields or capitalised words, with "," and "and" between them."""
        words = self.text
        closing = self.lexicon.words["closing"]
        begin = start + (words.word(start) in self.lexicon.words["article"])
        end = self._field_run(begin)
        closed = False
        while end > begin and end - start < _LONGEST_FIELD * 2 and not (closed and words.word(end) == ","):
            link = end + 1 if words.word(end) in self.lexicon.words["conjunction"] else end
            link += link > end and words.word(end) == "," and words.word(link) in closing
            further = self._field_run(link) if link > end else end
            if further == link or self.heads.from_(words.words, link) > link or self._closes_nothing(end, further):
                break
            closed = closed or words.word(link - 1) in closing
            end = further
        return end if end > begin else start

    def _closes_nothing(self, end: int, further: int) -> bool:
        """Whether a comma joins what is no list: no "and" follows after it, or only behind what is no known field."""
        closing = self.lexicon.words["closing"]
        if self.text.word(end) != "," or self.text.word(end + 1) in closing:
            return False
        known = self.fields.from_(self.text.words, end + 1) > end + 1
        reach = range(end, min(further + 4, len(self.text))) if known else range(further, further + 1)
        return not any(self.text.word(index) in closing for index in reach)

    def _field_run(self, start: int) -> int:
        """The end of one field: a known one, or capitalised words up to the next name."""
        words = self.text
        known = self.fields.from_(words.words, start)
        end = max(known, start)
        while end < len(words) and end - start < _LONGEST_FIELD and self._fieldlike(start, end, known):
            end += 1
        return end if end > start and not words.taken[start] else start

    def _fieldlike(self, start: int, end: int, known: int) -> bool:
        word = self.text.words[end]
        if self.text.taken[end] or self.heads.from_(self.text.words, end) > end:
            return False
        if word in self.lexicon.words["given name"] or word in self.lexicon.words["honorific"]:
            return False
        if end == known > start:
            return word in self.lexicon.words["field word"]
        return word[:1].isupper() and word not in self.lexicon.words["function"]

    def _body_after(self, last: int) -> tuple[Actor | None, int]:
        """The body behind an office, and where it ends: "of Japan", "at the Ministry of Defence"."""
        words = self.text
        if words.word(last) not in self.lexicon.words["body link"]:
            return None, last
        start = last + 1 + (words.word(last + 1) in self.lexicon.words["article"])
        found = self.starting.get(start)
        if found is None or found.mention.group == "anaphor":
            return None, last
        owned = found.last + (words.word(found.last) in self.lexicon.words["possessive"])
        inner = self.starting.get(owned)
        if inner is not None and (owned > found.last or found.mention.form == "adjective"):
            return inner.mention, inner.last
        if found.mention.form in {"adjective", "people"} or owned > found.last or not self._links(last, found):
            return None, last
        if self._goes_on(found.last):
            return None, last
        return found.mention, self._whole(found)

    def _goes_on(self, last: int) -> bool:
        """Whether a name goes on behind a body with what somebody has: "the UN Children's Fund"."""
        word, possessive, owned = (self.text.word(at) for at in range(last, last + 3))
        return word[:1].isupper() and possessive in self.lexicon.words["possessive"] and owned[:1].isupper()

    def _whole(self, found: Found[Actor]) -> int:
        """The end of a body, with the state behind it that it belongs to: "Ministry of Health of Kenya"."""
        words = self.text
        behind = found.last + 1 + (words.word(found.last + 1) in self.lexicon.words["article"])
        state = self.starting.get(behind) if words.word(found.last) in self.lexicon.words["state link"] else None
        return state.last if state is not None and state.mention.key == found.mention.body else found.last

    def _links(self, last: int, found: Found[Actor]) -> bool:
        """Whether the preposition fits: a state only has offices "of" it, and its ministers are not "in" it."""
        return found.mention.group != "state" or self.text.word(last) in self.lexicon.words["state link"]

    def compound(self, previous: _Parts, parts: _Parts) -> bool:
        """Whether "and" joins two offices of one holder."""
        between = self.text.words[previous.last : parts.first]
        return len(between) == 1 and between[0] in self.lexicon.words["closing"]

    def with_body(self, parts: _Parts, body: Actor | None) -> _Parts:
        """The office with a body."""
        return _Parts(parts.first, parts.last, parts.head, parts.ranks, parts.field, parts.modifiers, body, parts.sent_to)

    def mention(self, parts: _Parts) -> Found[Office]:
        """The mention that the parts make."""
        text = self.text.slice(parts.first, parts.last)
        body = parts.body
        bare = body is None and not self._telling(parts)
        return Found(
            parts.first,
            parts.last,
            Office(
                span=self.text.span(parts.first, parts.last),
                text=text,
                key=parts.key,
                label=text,
                rule="offices/bare" if bare else "offices/head",
                body=body.key if body is not None else None,
                modifiers=parts.modifiers,
                body_label=body.label if body is not None else None,
            ),
        )

    def _telling(self, parts: _Parts) -> bool:
        """Whether the head alone says which office it is: several words, its field, or a capital inside a sentence."""
        word = self.text.words[parts.first]
        if " " in parts.head or (parts.field and parts.head in self.lexicon.words["telling office"]):
            return True
        if not word[:1].isupper():
            return False
        if self._before_name(parts.last):
            return True
        return word not in self.lexicon.words["honorific"] and (
            bool(parts.field or parts.ranks) or self._inside_sentence(parts.first)
        )

    def _before_name(self, last: int) -> bool:
        """Whether a given name or an initial follows: "President Ada Quill" opens a sentence."""
        word, after = self.text.word(last), self.text.word(last + 1)
        if word in self.lexicon.words["given name"] or word in self.lexicon.words["word and given name"]:
            return True
        return len(word) == 1 and word.isupper() and after == "." and self.text.close(last + 1)

    def _inside_sentence(self, first: int) -> bool:
        before = self.text.word(first - 1)
        return before[:1].isalnum() or before in {",", "-"}
