"""Who is told to have which post."""

import pytest

from factcheck.extraction.posts import posts
from factcheck.extraction.timexes import timexes
from factcheck.extraction.understand import understand
from factcheck.model.document import Document
from factcheck.model.post import Post
from factcheck.pipeline import builtin_rulebook


def found(text: str) -> list[Post]:
    """The posts of a text."""
    document, rulebook = Document.from_text(text), builtin_rulebook()
    return list(posts(understand(document, timexes(document, rulebook), rulebook), rulebook))


@pytest.mark.parametrize(
    ("text", "holder", "noun"),
    [
        ("The mayor, Ada Quill, opened it.", "Ada Quill", "mayor"),
        ("Mayor Ada Quill opened it.", "Ada Quill", "mayor"),
        ("Ada Quill, the mayor, opened it.", "Ada Quill", "mayor"),
        ("Ada Quill (chair) opened it.", "Ada Quill", "chair"),
        ("Ada Quill, who chairs it, opened the meeting.", "Ada Quill", "chair"),
        ("Publisher: Ada Quill.", "Ada Quill", "publisher"),
        ("Ada Quill is director of the museum.", "Ada Quill", "director"),
        ("The directorship was held for a year by Ada Quill.", "Ada Quill", "director"),
        ("The newspaper’s publisher, Finn Dahl, was away.", "Finn Dahl", "publisher"),
        ("Ada Quill was born in May. She is the rector of a school.", "Ada Quill", "rector"),
    ],
)
def test_a_post_is_read_with_its_holder(text: str, holder: str, noun: str) -> None:
    """Before and behind the name, by a verb, by a label, and by a pronoun that means one person."""
    (one,) = (post for post in found(text) if post.noun == noun)
    assert (holder, True) == (str(one.holder), one.is_plain)


@pytest.mark.parametrize(
    ("text", "fields", "ranks", "times", "body"),
    [
        ("The deputy mayor, Ada Quill, left.", set(), {"deputy"}, set(), set()),
        ("The former mayor, Ada Quill, left.", set(), set(), {"former"}, set()),
        ("The labour minister, Ada Quill, left.", {"labour"}, set(), set(), set()),
        ("The minister of labour, Ada Quill, left.", {"labour"}, set(), set(), set()),
        ("The director of the Holm Museum, Ada Quill, left.", set(), set(), set(), {"holm", "museum"}),
        ("The head of the N.K. Harbour Board, Ada Quill, left.", set(), set(), set(), {"n.k.", "harbour", "board"}),
        ("The ex-mayor, Ada Quill, left.", set(), set(), {"ex"}, set()),
        ("The vice-chair, Ada Quill, left.", set(), {"vice"}, set(), set()),
    ],
)
def test_the_words_around_the_noun_say_what_post_it_is(
    text: str, fields: set[str], ranks: set[str], times: set[str], body: set[str]
) -> None:
    """A field makes another post of it, a rank another's, a time one that is not held now."""
    (one,) = found(text)
    assert (fields, ranks, times, body) == (set(one.fields), set(one.ranks), set(one.times), set(one.body))


@pytest.mark.parametrize(
    "text",
    [
        "After talks with the mayor, Ada Quill left.",
        "Present were the mayor, Ada Quill, Otto Brahm and others.",
        "As mayor, Ada Quill opened it.",
        "Ada Quill met the mayor of Holm.",
        "Ada Quill is not the mayor.",
        "The mayor opened a hall. Ada Quill left.",
    ],
)
def test_who_only_stands_beside_a_post_does_not_hold_it(text: str) -> None:
    """Lists, objects and other clauses give nobody a post."""
    assert [] == [post for post in found(text) if post.noun == "mayor"]
