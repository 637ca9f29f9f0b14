"""Finds who is told to have which post: “the mayor, Ada Quill,”; “Ada Quill, who chairs the board”; “Mayor Quill”."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import regex
from attrs import define, evolve

from factcheck.extraction.postgrammar import PostGrammar, post_grammar_of
from factcheck.extraction.reading import Passage, Reading
from factcheck.frozen import frozen
from factcheck.model.document import Document
from factcheck.model.mention import Person
from factcheck.model.post import DESCRIBED, Post
from factcheck.model.span import Span
from factcheck.rulebook.rulebook import Rulebook
from factcheck.values.name import Name, plain

_TOKEN = regex.compile(r"[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|['’]s?(?![\p{L}])|[^\w\s]")
_POSSESSIVE = regex.compile(r"['’]s?$")
_CLOSED = regex.compile(r"\s*(?:[,.;:)\]!?”\"–—]|$)")
_LISTED = regex.compile(r",\s(?:the\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*(?:,\s\p{Lu}|,?\sand\s)")
_GAP = regex.compile(r"(?P<mark>[,:]?)\s")
_NEAR = 100
"""What says something of a post stands no farther before it than so many code points."""
_MOST_BEFORE = 6
"""So many words before a noun are looked at."""
_NOW = "now"
_PAST = "past"
"""The time of a post that somebody had."""
_ONE = "one"


@frozen
class _Words:
    """What stands before the noun of a post: where its words begin, and what they say."""

    start: int
    opener: str
    fields: tuple[str, ...] = ()
    ranks: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    body: tuple[str, ...] = ()


def posts(reading: Reading, rulebook: Rulebook) -> tuple[Post, ...]:
    """The posts of a document with their holders, in the order of the text; each pair of a sentence once."""
    grammar = post_grammar_of(rulebook)
    found: dict[tuple[Span, str, str, frozenset[str]], Post] = {}
    for passage, meant in zip(reading.passages, _meant(reading.passages), strict=True):
        for one in _Sentence.of(reading.document, passage, grammar, meant).posts():
            found.setdefault((one.span, one.noun, one.holder.key, one.ranks), one)
    return tuple(found.values())


def _meant(passages: Sequence[Passage]) -> Iterator[Name | None]:
    """Whom "he" or "she" means at the head of each sentence: the one person of the paragraph so far, else of the head.

    None where several can be meant.
    """
    subject: Name | None = None
    block, told = -1, dict[str, Name]()
    for passage in passages:
        if passage.block != block:
            block, told = passage.block, {}
        yield next(iter(told.values())) if len(told) == 1 else subject if not told else None
        people = {one.key: Name.of(one.label) for one in passage.mentions if isinstance(one, Person)}
        if subject is None and len(people) == 1:
            subject = next(iter(people.values()))
        told |= people


@define(eq=False, slots=False)
class _Sentence:
    """A sentence with its people, by where each begins and ends in it, and whom a pronoun at its head means."""

    document: Document
    passage: Passage
    grammar: PostGrammar
    text: str
    people: Sequence[Person]
    meant: Name | None

    @classmethod
    def of(cls, document: Document, passage: Passage, grammar: PostGrammar, meant: Name | None) -> "_Sentence":
        people = [one for one in passage.mentions if isinstance(one, Person)]
        return cls(document, passage, grammar, passage.span.slice(document.text), people, meant)

    @cached_property
    def _ending(self) -> Mapping[int, Person]:
        """The people by where their names end."""
        return {one.span.end: one for one in reversed(self.people)}

    def posts(self) -> Iterator[Post]:
        """The posts of the sentence by all the ways to tell one."""
        for match in self.grammar.noun.finditer(self.text):
            yield from self._of_noun(match)
        for match in self.grammar.doing.finditer(self.text):
            yield from self._of_doing(match)
        for match in self.grammar.given.finditer(self.text):
            if (found := self._named_at(match.end())) is not None:
                noun = self.grammar.titles[" ".join(match["title"].split())]
                yield self._post(found[0], noun, match.start("title"), match.end("title"))

        yield from self._described()

    def _described(self) -> Iterator[Post]:
        """What people are told to be behind their names in words of no known post: “Ada Quill, a geologist from Holm,”."""
        for person in self.people:
            end = person.span.end - self.passage.span.start
            aside = self.grammar.aside.match(self.text, end)
            if aside is None or self.grammar.noun.search(aside["what"]) is not None:
                continue
            first = aside["what"].split()[0].casefold()
            if first in self.grammar.openers or first not in self.grammar.breaks:
                yield self._post(Name.of(person.label), DESCRIBED, *aside.span("what"))

    def _of_noun(self, match: "regex.Match[str]") -> Iterator[Post]:
        """The post of a noun, of the person behind it or before it; none where either can be meant."""
        words = self._before(match.start())
        noun = self.grammar.nouns[" ".join(match[0].split())]
        behind = self.grammar.behind.match(self.text, match.end())
        end = behind.end() if behind is not None else match.end()
        holders = [one for one in (self._holder_behind(words, match.end(), end), self._holder_before(words, end)) if one]
        if len(holders) != 1:
            return
        holder, time = holders[0]
        said = _content(behind["body"] if behind is not None else "", self.grammar)
        post = self._post(holder, noun, words.start, end)
        is_field = noun in self.grammar.fielded and said == said.lower()
        fields = frozenset((*words.fields, *(said.split() if is_field else ())))
        body = frozenset((*words.body, *(() if is_field else said.casefold().split())))
        times = words.times | ({_PAST} if time == _PAST else frozenset())
        definite = self.grammar.openers.get(words.opener.casefold(), _ONE) == _ONE
        yield evolve(post, fields=fields, ranks=words.ranks, times=times, body=body, is_definite=definite)

    def _before(self, start: int) -> _Words:
        """The words before a noun, back to an article, a possessive or what is no part of them."""
        tokens = list(_TOKEN.finditer(self.text, max(start - _NEAR, 0), start))
        fields: list[str] = []
        ranks, times = set[str](), set[str]()
        body: list[str] = []
        at, opener = start, ""
        for token in reversed(tokens[-_MOST_BEFORE:]):
            word, small = token[0], token[0].casefold().rstrip(".")
            if word == "-" and token.end() == at:
                at = token.start()
                continue
            if not word[0].isalnum() or small in self.grammar.breaks or self._ends_name(token.end(), start):
                if _POSSESSIVE.fullmatch(word) and at > token.end():
                    opener, (at, body) = word, self._owner(token.start(), body)
                break
            if small in self.grammar.openers:
                at, opener = token.start(), small
                break
            if (owner := _POSSESSIVE.search(word)) is not None and len(word) > 1:
                opener, (at, body) = word, self._owner(token.end() - len(owner[0]), body)
                break
            at = token.start()
            if small in self.grammar.ranks:
                ranks.add(small)
            elif small in self.grammar.times:
                times.add(small)
            elif small in self.grammar.bodies or (_names_body(word) and token.start() and not fields):
                body.insert(0, small)
            elif small not in self.grammar.plain:
                fields.insert(0, small)
        return _Words(at, opener, tuple(fields), frozenset(ranks), frozenset(times), tuple(body))

    def _ends_name(self, end: int, start: int) -> bool:
        """Whether a person's name ends here, so that the post follows it without a comma."""
        place = self.passage.span.start + end
        return end < start and place in self._ending

    def _owner(self, end: int, body: list[str]) -> tuple[int, list[str]]:
        """Where a possessor begins that ends here, and its words with those of the body behind it."""
        tokens = list(_TOKEN.finditer(self.text, max(end - _NEAR, 0), end))
        first = len(tokens) - 1
        while first > 0 and tokens[first][0][0].isupper() and tokens[first - 1][0][0].isupper():
            first -= 1
        if first < 0:
            return end, body
        return tokens[first].start(), [*(one[0].casefold() for one in tokens[first:]), *body]

    def _holder_behind(self, words: _Words, noun_end: int, end: int) -> tuple[Name, str] | None:
        """The person right behind a post, with a comma or a colon before the name, or none."""
        gap = _GAP.match(self.text, end)
        found = self._named_at(gap.end()) if gap is not None else None
        if gap is None or found is None:
            return None
        if not gap["mark"]:
            return (found[0], _NOW) if end == noun_end else None
        if gap["mark"] == ":":
            return (found[0], _NOW) if not words.opener else None
        definite = self.grammar.openers.get(words.opener.casefold(), _ONE) == _ONE and (words.opener or words.start == 0)
        closed = _CLOSED.match(self.text, found[1]) and not _LISTED.match(self.text, found[1])
        return (found[0], _NOW) if definite and closed else None

    def _holder_before(self, words: _Words, end: int) -> tuple[Name, str] | None:
        """The person before a post: “Ada Quill, the mayor,”; “Ada Quill (chair)”; “Ada Quill is mayor”."""
        link = self.grammar.link.search(self.text, max(words.start - _NEAR, 0), words.start)
        if link is None:
            return None
        having = link["having"] or link[0].strip(" ,()")
        if not having and not _CLOSED.match(self.text, end):
            return None
        found = self._named_before(link.start()) or self._pronoun_before(link.start())
        past = having.removeprefix("who ").strip() in self.grammar.past
        return (found, _PAST if past else _NOW) if found is not None else None

    def _of_doing(self, match: "regex.Match[str]") -> Iterator[Post]:
        holder = self._named_before(match.start())
        if holder is not None:
            noun = self.grammar.verbs[" ".join(match["verb"].split())]
            yield self._post(holder, noun, match.start("verb"), match.end("verb"))

    def _named_at(self, start: int) -> tuple[Name, int] | None:
        """The person whose name begins at a place, and where it ends."""
        place = self.passage.span.start + start
        at = bisect_left(self.people, place, key=lambda one: one.span.start)
        if at < len(self.people) and self.people[at].span.start == place:
            return Name.of(self.people[at].label), self.people[at].span.end - self.passage.span.start
        found = self.grammar.name.match(self.text, start)
        if found is None or not self._namelike(found[0]) or self.text[found.end() : found.end() + 2] in {"'s", "’s"}:
            return None
        return Name.of(found[0]), found.end()

    def _named_before(self, end: int) -> Name | None:
        """The person whose name ends at a place."""
        place = self.passage.span.start + end
        person = self._ending.get(place)
        if person is not None:
            return Name.of(person.label)
        found = self.grammar.name_before.search(self.text, max(end - _NEAR, 0), end)
        return Name.of(found[0]) if found is not None and self._namelike(found[0]) else None

    def _pronoun_before(self, end: int) -> Name | None:
        """The person whom a pronoun that ends at a place means, where the sentence names nobody before it."""
        place = self.passage.span.start + end
        found = self.grammar.pronoun.search(self.text, max(end - _NEAR, 0), end)
        return self.meant if found is not None and not (self.people and self.people[0].span.start < place) else None

    def _namelike(self, words: str) -> bool:
        """Whether no word of a run of capitals is one of other names: a day, a title, a street."""
        return not any(word in self.grammar.no_name for word in words.split()) and len(plain(words)) > 2

    def _post(self, holder: Name, noun: str, start: int, end: int) -> Post:
        """A post with nothing told of it but its noun."""
        origin = self.passage.span.start
        days = tuple(one.interval for one in self.passage.timexes if not one.interval.is_open)
        return Post(self.document, self.passage.span, Span(origin + start, origin + end), holder, noun, days=days)


def _names_body(word: str) -> bool:
    """Whether a word before a post is a name, and no abbreviation."""
    return word[0].isupper() and not word[1:].isupper()


def _content(body: str, grammar: PostGrammar) -> str:
    """The words of a body that tell which it is."""
    return " ".join(word for word in body.replace("’", "'").split() if word.casefold() not in grammar.small)
