"""Posts that two documents of one story give to different people, and people with posts that exclude each other.

One post of two people is a contradiction where the second text knows both: it names the person of the first with another
post, or the post is one of which a body, or a story, has one. What is held no more or not yet, and what is told of another
year or of another body, is let pass; so is every post that one text gives to several.
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field, frozen

from factcheck.grouping.stories import Stories, Teller, published_together
from factcheck.model.contest import Contest
from factcheck.model.document import Document
from factcheck.model.post import DESCRIBED, Post
from factcheck.model.statement import Statement
from factcheck.rulebook.name_rules import short_names
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import slots
from factcheck.values.name import Likeness, Name, likeness, plain, sounds_alike

_LEAST, _MANY = 2, 4
"""Names that two texts share besides the people in question, where the second knows that of the first, and where not."""
_NEAR = 31
"""Days between two texts that know nothing of each other's holder."""
_YEAR = 366
_MOST_SHOWN = 4


@frozen(eq=False)
class Seats:
    """Which posts have one holder, in a body or in a story; which exclude each other; whose deputies are others."""

    sole: frozenset[str]
    single: frozenset[str]
    exclusive: Mapping[str, frozenset[str]]
    deputised: frozenset[str]
    loose: frozenset[str]
    distinct: frozenset[str]
    short: Mapping[str, str]


def seats_of(rulebook: Rulebook) -> Seats:
    """The posts of a rulebook, read once."""
    return rulebook.derive(_seats)


def _seats(rulebook: Rulebook) -> Seats:
    known = slots(rulebook)
    kinds = known["post-exclusive"].words.values()
    return Seats(
        sole=frozenset(known["post-sole"].words["any"]),
        single=frozenset(known["post-single"].words["any"]),
        exclusive={one: frozenset(kind) - {one} for kind in kinds for one in kind},
        deputised=frozenset(known["post-deputised"].words["any"]),
        loose=frozenset(known["post-loose"].words["any"]),
        distinct=frozenset(known["post-distinct"].words["any"]),
        short=short_names(rulebook),
    )


@frozen(eq=False)
class TextWithPosts:
    """A document with its posts and its statements."""

    document: Document
    posts: Sequence[Post]
    statements: Sequence[Statement]


def contests(drafts: Sequence[TextWithPosts], sources: Sequence[TextWithPosts], rulebook: Rulebook) -> tuple[Contest, ...]:
    """The contests between drafts and sources, or among the drafts where there are no sources; each post here once."""
    texts = [*drafts, *sources]
    if not any(one.posts for one in drafts):
        return ()
    tellers = [Teller.of(one.document, one.statements if one.posts else ()) for one in texts]
    stories = Stories(tellers, len(drafts) if sources else None)
    seats = seats_of(rulebook)
    found: dict[frozenset[int], Contest] = {}
    for place, draft in enumerate(drafts):
        if draft.posts:
            for other, shared in stories.partners(place, _LEAST):
                if published_together(draft.document, texts[other].document):
                    sides = (_Side(draft.posts, tellers[place], seats), _Side(texts[other].posts, tellers[other], seats))
                    for one in _Comparison(*sides, shared, seats).contests():
                        found.setdefault(frozenset((id(one.here), id(one.there))), one)
    return tuple(found.values())


@define(eq=False)
class _Side:
    """One of two documents: the posts that it tells, and whom it knows."""

    posts: Sequence[Post]
    teller: Teller
    seats: Seats
    _of: dict[Name, list[Post]] = field(factory=dict, init=False)

    def knows(self, name: Name) -> bool:
        """Whether the text names a person by all parts of the name, or by an initial and the surname."""
        parts = [plain(part) for part in name.parts]
        whole = parts[-1] in self.teller.words
        return whole and all(part in self.teller.words or part[:1] in self.teller.words for part in parts[:-1])

    def mentions(self, name: Name) -> bool:
        """Whether the text has any part of a name."""
        return any(len(plain(part)) > 1 and not self.teller.words.isdisjoint(plain(part).split()) for part in name.parts)

    def of(self, name: Name) -> list[Post]:
        """The posts that the text gives to a person."""
        if name not in self._of:
            short = self.seats.short
            self._of[name] = [one for one in self.posts if likeness(one.holder, name, short) is not Likeness.DIFFERENT]
        return self._of[name]

    def gives_to_several(self, post: Post) -> bool:
        """Whether the text gives a post to more than one person: to one who is unlike all before him."""
        held = [one.holder for one in self.posts if one.is_plain and _same_post(one, post)]
        return any(
            all(likeness(one, other, self.seats.short) is Likeness.DIFFERENT for other in held[:at])
            for at, one in enumerate(held)
            if at
        )


def _same_post(one: Post, other: Post) -> bool:
    return one.noun == other.noun and one.fields == other.fields


@define(eq=False)
class _Comparison:
    """The comparison of the posts of two documents that share names."""

    mine: _Side
    theirs: _Side
    shared: frozenset[str]
    seats: Seats

    def contests(self) -> Iterator[Contest]:
        """For each post of the one document the best contest with the other, if there is one."""
        for one in self.mine.posts:
            if one.is_plain and one.is_definite:
                found = next(self._of_two_people(one), None) or next(self._of_one_person(one), None)
                if found is not None:
                    yield found
            elif one.noun in self.seats.deputised and one.ranks and not one.times:
                found = next(self._of_deputy(one), None)
                if found is not None:
                    yield found

    def _of_two_people(self, one: Post) -> Iterator[Contest]:
        if one.noun not in self.seats.single or self.mine.gives_to_several(one):
            return
        for other in self.theirs.posts:
            if not (
                _same_post(one, other) and other.is_plain and other.is_definite and self._are_two(one.holder, other.holder)
            ):
                continue
            if self.theirs.gives_to_several(other) or not _of_one_time(one, other) or not _bodies_meet(one, other):
                continue
            if any(self._may_be(post, other) for post in self.theirs.of(one.holder)):
                continue
            if any(_same_post(post, one) and not post.ranks for post in self.mine.of(other.holder)):
                continue
            besides = self._besides(one)
            if besides is not None and not _bodies_meet(besides, other):
                continue
            if self._suffices(one, other, besides):
                yield Contest(one, other, besides, self._told(one, other))

    def _may_be(self, post: Post, other: Post) -> bool:
        """Whether a person has the post in question: where deputies are not told apart, also under another rank."""
        return _same_post(post, other) and not (post.ranks and post.noun in self.seats.deputised)

    def _suffices(self, one: Post, other: Post, besides: Post | None) -> bool:
        """Whether the second text knows the person of the first, and so would have given him the post."""
        shared = len(self._names(one, other))
        if self.theirs.knows(one.holder):
            one_body = bool(one.body & other.body)
            sure = one.noun in self.seats.sole or (one_body and one.noun not in self.seats.exclusive)
            if besides is not None:
                bare = not one.body and not other.body
                sure = sure or besides.noun != DESCRIBED or (one.noun in self.seats.distinct and (bare or one_body))
            return sure and shared >= _LEAST
        if one.noun not in self.seats.sole or self.theirs.mentions(one.holder) or self.mine.mentions(other.holder):
            return False
        near = published_together(one.document, other.document, _NEAR)
        beside = bool(one.body & other.body) or not self._names(one, other).isdisjoint(_words(one) & _words(other))
        return near and beside and shared >= _MANY

    def _besides(self, one: Post) -> Post | None:
        """Another post that the second text gives to the person of a post, and that cannot be that post in other words.

        For a post that would not be left out, any words do that say what the person is.
        """
        held = [post for post in self.theirs.of(one.holder) if post.noun not in self.seats.loose]
        deputies = {one.noun} if one.noun in self.seats.deputised else set[str]()
        other = [post for post in held if post.noun != one.noun or (post.ranks and post.noun in deputies)]
        return min(other, key=lambda post: post.noun == DESCRIBED, default=None)

    def _of_one_person(self, one: Post) -> Iterator[Contest]:
        """A post that excludes another one which the second text gives to the same person."""
        excluded = self.seats.exclusive.get(one.noun, frozenset())
        theirs = self.theirs.of(one.holder)
        if any(_same_post(post, one) and not post.ranks for post in theirs):
            return
        mine = self.mine.of(one.holder)
        for post in theirs:
            other = post.noun in excluded and post.is_plain and not post.fields | one.fields
            deputy = one.noun in self.seats.deputised and _same_post(post, one) and post.ranks and not post.times
            told = any(_same_post(own, post) and own.ranks == post.ranks for own in mine)
            if (other or deputy) and not told and self._of_one_matter(one, post):
                yield Contest(one, post, post, self._told(one, post))

    def _of_deputy(self, one: Post) -> Iterator[Contest]:
        """The post itself in the second text for one whom the first calls the deputy."""
        theirs, mine = self.theirs.of(one.holder), self.mine.of(one.holder)
        if any(post.ranks or post.times for post in theirs) or any(
            _same_post(post, one) and not post.ranks for post in mine
        ):
            return
        for post in theirs:
            if _same_post(post, one) and post.is_definite and self._of_one_matter(one, post):
                yield Contest(one, post, post, self._told(one, post))

    def _of_one_matter(self, one: Post, other: Post) -> bool:
        """Whether two posts can be of one body and one time, in texts that share names besides."""
        return _of_one_time(one, other) and _bodies_meet(one, other) and len(self._names(one, other)) >= _LEAST

    def _are_two(self, one: Name, other: Name) -> bool:
        """Whether two names are of two people, as far as names tell."""
        if likeness(one, other, self.seats.short) is not Likeness.DIFFERENT:
            return False
        return not any(sounds_alike(plain(part), plain(their)) for part in one.parts for their in other.parts)

    def _names(self, one: Post, other: Post) -> frozenset[str]:
        """The names that both texts tell, besides those of the people in question."""
        people = {plain(part) for post in (one, other) for part in post.holder.parts}
        return self.shared - people

    def _told(self, one: Post, other: Post) -> tuple[str, ...]:
        return tuple(sorted(self._names(one, other), key=lambda name: (-len(name), name))[:_MOST_SHOWN])


def _words(post: Post) -> set[str]:
    """The words of the sentence of a post."""
    return set(plain(post.quote).split())


def _bodies_meet(one: Post, other: Post) -> bool:
    """Whether two posts can be of one body: one is not told, or they have a word in common."""
    return not one.body or not other.body or bool(one.body & other.body)


def _of_one_time(one: Post, other: Post) -> bool:
    """Whether no year lies between the dates beside two posts, as far as dates stand there."""
    if not one.days or not other.days:
        return True
    return min(here.gap(there) for here in one.days for there in other.days) <= _YEAR
