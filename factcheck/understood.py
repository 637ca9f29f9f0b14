"""Everything that is known of one document before it is compared with others: the part of the work that needs no other."""

from attrs import frozen

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


def understood_under_check(document: Document, rulebook: Rulebook) -> Understood:
    """What a document that is under check says."""
    return understood(document, rulebook, under_check=True)
