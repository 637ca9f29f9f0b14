"""Everything that is known of one document before it is compared with others: the part of the work that needs no other."""

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from factcheck.backends.local import Local
from factcheck.extraction.claims import claims_of
from factcheck.extraction.posts import posts
from factcheck.extraction.quotations import quotations
from factcheck.extraction.reading import people_of
from factcheck.extraction.reckonings import reckonings
from factcheck.extraction.stating import stated
from factcheck.extraction.timexes import timexes
from factcheck.extraction.understand import understand
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.mention import Person
from factcheck.model.post import Post
from factcheck.model.quotation import Quotation
from factcheck.model.reckoning import Reckoning
from factcheck.model.statement import Statement
from factcheck.model.timex import Timex
from factcheck.rulebook.rulebook import Rulebook

WORTH_IT = 2_000_000
"""Code points of text from which on more than one process is faster at all (docs/performance.md has the figures)."""
_SHARD, _SHARD_TEXT = 16, 40_000
"""A worker is given so many documents at a time, or fewer with so many code points of text."""

Progress = Callable[[int, int], None]
"""Is told how many documents of how many are done."""


@frozen(eq=False)
class Understood:
    """A document with its temporal expressions, claims, people and statements, each kind in the order of the text.

    Of documents that are not under check ``reckonings`` are only those that tell of people, who may be the draft's.
    """

    document: Document
    timexes: tuple[Timex, ...] = ()
    claims: tuple[Claim, ...] = ()
    people: tuple[Person, ...] = ()
    statements: tuple[Statement, ...] = ()
    reckonings: tuple[Reckoning, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    posts: tuple[Post, ...] = ()


def understood(document: Document, rulebook: Rulebook, under_check: bool = False) -> Understood:
    """What a document says."""
    dated = timexes(document, rulebook)
    reading = understand(document, dated, rulebook)
    return Understood(
        document=document,
        timexes=dated,
        claims=claims_of(reading, rulebook),
        people=people_of(reading),
        statements=stated(reading, rulebook),
        reckonings=reckonings(reading, rulebook, of_people_alone=not under_check),
        quotations=quotations(document, people_of(reading), rulebook),
        posts=posts(reading, rulebook),
    )


def understood_by(
    documents: Sequence[Document],
    rulebook: Rulebook,
    jobs: int,
    under_check: bool = False,
    progress: Progress = lambda *_: None,
) -> list[Understood]:
    """What documents say, read by so many processes if there is enough of them; the same for any number.

    ``progress`` is told now and then how many of how many are read.
    """
    worth = sum(len(one.text) for one in documents) >= WORTH_IT
    backend = Local(jobs if worth else 1)
    read: list[Understood] = []
    for shard in backend.map(understood_all, ((one, under_check) for one in _shards(documents)), rulebook):
        read += shard
        progress(len(read), len(documents))
    return read


def _shards(documents: Sequence[Document]) -> Iterator[Sequence[Document]]:
    shard: list[Document] = []
    for one in documents:
        shard.append(one)
        if len(shard) == _SHARD or sum(len(each.text) for each in shard) >= _SHARD_TEXT:
            yield shard
            shard = []
    if shard:
        yield shard


def understood_all(shard: tuple[Sequence[Document], bool], rulebook: Rulebook) -> list[Understood]:
    """What some documents say, and whether they are under check."""
    documents, under_check = shard
    return [understood(one, rulebook, under_check) for one in documents]
