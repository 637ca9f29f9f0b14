"""Finds organisations: those of the vocabulary, runs of capitals with a head ("… Ministry"), and their abbreviations."""

import re
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from factcheck.model.mention import Actor
from factcheck.taggers.found import Found, by_last
from factcheck.taggers.lexicon import Lexicon
from factcheck.taggers.normal import body_key
from factcheck.taggers.states import Context
from factcheck.taggers.vocabulary import Entry, Hit
from factcheck.taggers.words import Words

_LONGEST = 10


def known(context: Context) -> Iterator[Found[Actor]]:
    """The organisations of the vocabulary, and the words that call one back.

    A building that stands for an organisation ("the White House") is none behind a preposition of place.
    """
    text = context.text
    found = []
    for hit in context.hits:
        entry = next((entry for entry in hit.entries if entry.kind in {"organisation", "anaphor"}), None)
        if entry is not None:
            locative = context.locative(hit.first)
            if not (locative and any(other.kind == "place" for other in hit.entries)):
                found.append((hit, entry, locative))
    written = {entry.key: entry.label for hit, entry, _ in found if text.slice(hit.first, hit.last) == entry.label}
    return (Found(hit.first, hit.last, _known(text, hit, entry, locative, written)) for hit, entry, locative in found)


def _known(text: Words, hit: Hit, entry: Entry, locative: bool, written: dict[str, str]) -> Actor:
    """The mention of an organisation by its name in full, or by an abbreviation that the document never spells out."""
    words = text.slice(hit.first, hit.last)
    short = words.isupper() and entry.kind != "anaphor"
    return Actor(
        span=text.span(hit.first, hit.last),
        text=words,
        key=entry.key,
        label=written.get(entry.key, words) if short else entry.label,
        rule=f"{entry.kind}s/vocabulary",
        group=entry.kind,
        form=entry.form,
        kind=entry.group,
        body=entry.body,
        locative=locative,
    )


def by_head(text: Words, lexicon: Lexicon, named: Sequence[Found[Actor]]) -> Iterator[Found[Actor]]:
    """Runs of capitalised words that end in a head ("Foreign Ministry") or open with one ("Ministry of Defence").

    ``named`` are the states and organisations found so far: the one right before a run is its body and no part of it.
    """
    heads = lexicon.words["body"]
    finder = _Heads(text, lexicon, {one.last: one for one in named}, {one.first: one for one in named})
    reached = 0
    for index in text.places_of(heads):
        found = finder.around(index, reached) if index >= reached else None
        if found is not None:
            reached = found.last
            finder.latest = found
            yield found


@define
class _Heads:
    text: Words
    lexicon: Lexicon
    before: dict[int, Found[Actor]]
    starting: dict[int, Found[Actor]]
    latest: Found[Actor] | None = field(default=None)

    def around(self, head: int, low: int) -> Found[Actor] | None:
        """The organisation whose head stands at a word, not reaching back before ``low``."""
        if self._mere_word(head):
            return None
        first = self._left(head, low)
        last = self._right(head)
        if last == head + 1 and not self._enough(first, head):
            return None
        if self.text.word(last) in self.lexicon.words["venue"]:
            return None
        return Found(first, last, self._actor(first, last, head))

    def _mere_word(self, head: int) -> bool:
        """Whether the head belongs to what follows: a further head ("Trust Fund"), an office ("Press Secretary")."""
        after = self.text.word(head + 1)
        if after in self.lexicon.words["body"]:
            return True
        return self.text.words[head] in self.lexicon.words["weak body"] and after in self.lexicon.words["office"]

    def _enough(self, first: int, head: int) -> bool:
        """Whether the words before a head make a name of it."""
        own = [word for word in self.text.words[first:head] if word[:1].isalpha()]
        if self.text.words[head] in self.lexicon.words["weak body"]:
            if own and self._owned(first):
                return True
            return any(word not in self.lexicon.words["stop"] or head - first > 1 for word in own)
        return bool(own) or self._owned(first)

    def _owned(self, first: int) -> bool:
        """Whether the state whose body it is stands right before it: "the Chinese Navy", "Germany’s Foreign Office"."""
        before = first - (self.text.word(first - 1) in self.lexicon.words["possessive"])
        return before in self.before and self.before[before].mention.group == "state"

    def _left(self, head: int, low: int) -> int:
        first = head
        while first > max(low, head - _LONGEST) and self._joins(first):
            first -= 1
        joints = self.lexicon.words["conjunction"]
        while first < head and (not self.text.words[first][:1].isalnum() or self.text.words[first] in joints):
            first += 1
        return first

    def _joins(self, first: int) -> bool:
        """Whether the word before ``first`` belongs to the name that goes on there."""
        index, words = first - 1, self.text.words
        word = words[index]
        if first in self.before and not self._inside(first):
            return False
        if self.text.taken[index] and first not in self.before:
            return False
        if word in self.lexicon.words["hyphen"]:
            return self.text.close(index) and self.text.close(first) and index not in self.before
        if self._tail(index) or self._initial(index) or self._numbered(index):
            return True
        if word in self.lexicon.words["conjunction"]:
            return self._firm(index) if word == "&" else word != "," and self._listed(index)
        return word[:1].isupper() and word not in self.lexicon.words["function"]

    def _tail(self, index: int) -> bool:
        """Whether a word in small letters is the second half of a hyphenated one ("Co-operation")."""
        hyphen = self.text.word(index - 1) in self.lexicon.words["hyphen"]
        return hyphen and self.text.close(index) and self.text.close(index - 1) and self.text.word(index - 2)[:1].isupper()

    def _initial(self, index: int) -> bool:
        """Whether a full stop ends the initial of somebody after whom the body is named ("John F. Kennedy Center")."""
        before = self.text.word(index - 1)
        named = self.text.word(index - 2) in self.lexicon.words["given name"]
        return self.text.words[index] == "." and self.text.close(index) and len(before) == 1 and before.isupper() and named

    def _numbered(self, index: int) -> bool:
        """Whether a word is the number of a unit of a force ("the 7th Cavalry Regiment")."""
        word, after = self.text.words[index], self.text.word(index + 1)
        return word[0].isdigit() and word[-1].islower() and after[:1].isupper()

    def _firm(self, index: int) -> bool:
        """Whether "&" joins two words of the name of a firm."""
        before = self.text.word(index - 1)
        return before[:1].isupper() and before not in self.lexicon.words["function"]

    def _listed(self, index: int) -> bool:
        """Whether "and" joins two words of one name ("Food and Drug Administration"): the head is one of that kind."""
        before = self.text.word(index - 1)
        return (
            self.text.word(index + 2) in self.lexicon.words["listing body"]
            and before[:1].isupper()
            and before not in self.lexicon.words["function"]
            and index not in self.before
            and not before.isupper()
        )

    def _inside(self, first: int) -> bool:
        """Whether the state or organisation that ends here is part of the name: a name, not an adjective or a possessor."""
        return self.before[first].mention.form == "name" and not self._paired(first) and not self._is_body(first)

    def _paired(self, first: int) -> bool:
        """Whether what ends here is the second of a pair of parties ("Norway–Kenya Joint Committee")."""
        one = self.before[first]
        return self.text.word(one.first - 1) in self.lexicon.words["hyphen"] and one.first - 1 in self.before

    def _is_body(self, first: int) -> bool:
        return self.text.word(first) in self.lexicon.words["state prefix"]

    def _right(self, head: int) -> int:
        """The end of the name: behind the head, or behind its field ("of Economy, Trade and Industry")."""
        words = self.text
        last = head + 1
        if (
            words.word(head) not in self.lexicon.words["opening body"]
            or words.word(last) not in self.lexicon.words["field link"]
        ):
            return last
        start = last + 1 + (words.word(last + 1) in self.lexicon.words["article"])
        if start in self.starting and self.starting[start].mention.group == "state":
            ends = self.starting[start].last
            return ends if self.text.words[head] in self.lexicon.words["placed body"] else last
        end = self._field(start)
        return end if end > start else last

    def _field(self, start: int) -> int:
        """The end of a field of capitalised words, joined by hyphens, and by "," and "and" where a list closes."""
        end = self._run(start)
        reach = end
        while self.text.word(reach) == "," and self._run(reach + 1) > reach + 1:
            reach = self._run(reach + 1)
        if self.text.word(reach) in self.lexicon.words["closing"] and self._run(reach + 1) > reach + 1:
            further = self._run(reach + 1)
            bodies = self.lexicon.words["body"]
            return end if self.text.word(reach + 1) in bodies or self.text.word(further - 1) in bodies else further
        return end

    def _run(self, start: int) -> int:
        end = start
        while end < len(self.text) and end - start < _LONGEST and self._goes_on(start, end):
            end += 1
        return end

    def _goes_on(self, start: int, end: int) -> bool:
        word = self.text.words[end]
        if end > start and word in self.lexicon.words["hyphen"]:
            return self.text.close(end) and self.text.close(end + 1)
        if end > start and self.text.words[end - 1] in self.lexicon.words["hyphen"]:
            return True
        if not word[:1].isupper() or word in self.lexicon.words["function"] or self.text.taken[end]:
            return False
        return end == start or not self._opens_person(end)

    def _opens_person(self, index: int) -> bool:
        """Whether a given name with another capital behind it opens a name: "University of Graz Karl Quill"."""
        return self.text.words[index] in self.lexicon.words["given name"] and self.text.word(index + 1)[:1].isupper()

    def _actor(self, first: int, last: int, head: int) -> Actor:
        words = self.text.words[first:last]
        kind = self.lexicon.phrases("body")[(self.text.words[head],)]
        body = self._body(first, last)
        return Actor(
            span=self.text.span(first, last),
            text=self.text.slice(first, last),
            key=body_key(words, self.lexicon, body.key if body is not None else None),
            label=self.text.slice(first, last),
            rule="organisations/head",
            kind=kind,
            body=body.key if body is not None else None,
            locative=self.text.word(first - 1) in self.lexicon.words["locative"],
        )

    def _body(self, first: int, last: int) -> Actor | None:
        """What the organisation belongs to: the possessor or adjective before it, or the state after "of"."""
        before = first - (self.text.word(first - 1) in self.lexicon.words["possessive"])
        if before in self.before:
            return None if self._paired(before) else self.before[before].mention
        after = last + 1 + (self.text.word(last + 1) in self.lexicon.words["article"])
        if self.text.word(last) in self.lexicon.words["field link"] and after in self.starting:
            return self.starting[after].mention
        return self._carried(first)

    def _carried(self, first: int) -> Actor | None:
        """The body of the organisation that "and" joins to this one."""
        joined = (
            self.latest is not None
            and self.latest.last == first - 1
            and self.text.word(first - 1) in self.lexicon.words["closing"]
        )
        if joined and self.latest is not None and self.latest.mention.body is not None:
            return next((one.mention for one in self.before.values() if one.mention.key == self.latest.mention.body), None)
        return None


def abbreviated(text: Words, lexicon: Lexicon, found: Sequence[Found[Actor]]) -> Iterator[Found[Actor]]:
    """The organisations meant by abbreviations that the text itself introduces: "Maritime Safety Agency (MSA)"."""
    meant = dict(_introduced(text, lexicon, by_last(found)))
    for index in [index for index, word in enumerate(text.words) if word in meant] if meant else []:
        if text.free(index, index + 1):
            word = text.words[index]
            span = text.span(index, index + 1)
            mention = evolve(meant[word], span=span, text=word, form="abbreviation", rule="organisations/abbreviation")
            yield Found(index, index + 1, mention)


def _introduced(text: Words, lexicon: Lexicon, ends: dict[int, Found[Actor]]) -> Iterator[tuple[str, Actor]]:
    """The abbreviations that stand behind names: "(MSA)", "(“MSA”)", ", or MSA,"."""
    naming, quotes = lexicon.words["naming"], frozenset('"“”')
    for last, one in ends.items():
        opening = text.word(last)
        if opening == "(":
            at = last + 1 + (text.word(last + 1) in quotes)
            closing = at + 1 + (text.word(at + 1) in quotes)
        elif opening == "," and text.word(last + 1) in naming:
            at = last + 2
            closing = at + 1
        else:
            continue
        if text.word(closing) in {")", ",", "."} and _initials(text.word(at), one.mention.text):
            yield text.word(at), one.mention


def _initials(short: str, name: str) -> bool:
    """Whether the letters of an abbreviation open words of a name, in order."""
    words = iter(re.split(r"[\s-]+", name))
    return len(short) > 1 and short.isupper() and all(any(word[:1].upper() == letter for word in words) for letter in short)
