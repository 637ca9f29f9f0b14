"""Markdown."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.markdown import read_markdown
from factcheck.documents.settings import ReadSettings, Source
from factcheck.model.document import Document
from tests.documents.places import misplaced

PAGE = """---
date: 2025-05-07
tier: rumour
---

# Ferry *opens* at last #

The **ferry** opened on [Monday](http://x.example/(a) "t") and ran; see `code`, ![pic](x.png) [the
list][1]. Two * three, snake_case, \\*star\\*, <b>bold</b> <mail@x.example>.[^1]

> She said _it works_.
> Twice.

* item one
  goes on

  and on
1. [x] item two

Old heading
-----------

~~~python
On 3 May 1990 the code ran.
~~~~

    code of 1991

| Year | Boats |
|------|:-----:|
| 1990 | three |

***
<!-- a comment
over two lines -->
[1]: http://x.example

The end.
"""


def read(text: str, settings: ReadSettings) -> Document:
    (document,) = read_markdown(Source("page.md", text.encode()), settings).documents
    return document


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.slice(document.text)) for block in document.blocks]


def test_markup_is_transparent_and_code_is_skipped(settings: ReadSettings) -> None:
    """What remains is what a reader sees."""
    assert blocks(read(PAGE, settings)) == [
        ("meta", "---\ndate: 2025-05-07\ntier: rumour\n---"),
        ("title", "Ferry opens at last"),
        (
            "paragraph",
            "The ferry opened on Monday and ran; see code, the list. Two * three, snake_case, *star*, bold mail@x.example.",
        ),
        ("paragraph", "She said it works. Twice."),
        ("item", "item one goes on"),
        ("item", "and on"),
        ("item", "item two"),
        ("title", "Old heading"),
        ("paragraph", "Year Boats"),
        ("paragraph", "1990 three"),
        ("paragraph", "The end."),
    ]


def test_front_matter_counts(settings: ReadSettings) -> None:
    """Its mistakes are told."""
    document = read(PAGE, settings)
    assert (document.title, document.published) == ("Ferry opens at last", datetime.date(2025, 5, 7))
    (problem,) = read_markdown(Source("page.md", PAGE.encode()), settings).problems
    assert problem.reason.startswith("front matter: tier")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_word_stands_at_its_place_in_the_file(newline: str, settings: ReadSettings) -> None:
    """Whatever the newlines."""
    original = PAGE.replace("\n", newline)
    document = read(original, settings)
    assert misplaced(document, original) == []
    assert str(document.place(document.text.index("list."))) == "9:1"


def test_character_references_are_read(settings: ReadSettings) -> None:
    """A word after one is still at its place."""
    document = read("Fish &amp; chips&nbsp;&#233;t&eacute; & so &unknown; on", settings)
    assert document.text == "Fish & chips été & so &unknown; on"
    assert str(document.place(document.text.index("chips"))) == "1:12"


def test_a_fence_without_end_hides_the_rest(settings: ReadSettings) -> None:
    """As CommonMark has it."""
    assert blocks(read("So.\n```\nhidden\n", settings)) == [("paragraph", "So.")]


@given(st.text(alphabet=st.sampled_from("aB1 \n\t*_`[]()!<>&;#-|~\\>.:x"), max_size=100))
def test_no_input_breaks_it_and_blocks_are_slices(text: str) -> None:
    """Blocks are ordered, and the words stand at their places."""
    reading = read_markdown(Source("page.md", text.encode()), ReadSettings())
    for document in reading.documents:
        assert all(block.span.slice(document.text).strip() for block in document.blocks)
        assert misplaced(document, text) == []
