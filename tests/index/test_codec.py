"""Values of the model as plain lists, and back."""

import json

import attrs
import pytest

import factcheck
from factcheck.index.codec import plain, restored, shape
from factcheck.model.claim import Claim
from factcheck.model.document import Block, Document, Layout
from factcheck.model.mention import Person
from factcheck.model.span import Span
from factcheck.pipeline import builtin_rulebook
from factcheck.understood import understood

TEXT = (
    "The second Kenya-Peru Water Dialogue was held in Lima from 6 to 8 May 2019. Kenyan Foreign Minister Ada Quill spoke"
    " on Monday. The bridge, about 300 metres long, opened in the 1990s. They will meet again in three weeks."
)


def through_json(value: object) -> object:
    return json.loads(json.dumps(plain(value)))


def test_claims_and_people_come_back_as_they_were() -> None:
    """With every role, date and step; the document is left out, for it is stored beside them."""
    said = understood(factcheck.Document.from_text(TEXT, published="2019-05-14T10:00"), builtin_rulebook())
    assert said.claims
    for claim in said.claims:
        back = restored(Claim, through_json(claim))
        mine, theirs = (
            attrs.asdict(one, recurse=False, filter=lambda field, _: field.name != "document") for one in (claim, back)
        )
        assert mine == theirs
    assert list(said.people) == [restored(Person, through_json(one)) for one in said.people]


def test_a_document_comes_back_with_its_places() -> None:
    """Text, days, remarks and layout."""
    document = factcheck.Document.from_text("One\ntwo", published="2019-05-14T10:00+02:00", tier="agency")
    back = restored(Document, through_json(document))
    assert (document.text, document.published, document.tier) == (back.text, back.published, back.tier)
    assert document.place(5) == back.place(5)


def test_a_document_of_a_file_without_lines_comes_back_with_the_names_of_its_places() -> None:
    """Pairs of numbers, and of a number and a name."""
    layout = Layout(origins=((0, 4), (9, 20)), labels=((0, "¶1"), (22, "¶2")))
    document = Document(text="One two, three", given_layout=layout, blocks=(Block(Span(0, 3), "title"),))
    back = restored(Document, through_json(document))
    assert (layout, document.blocks) == (back.given_layout, back.blocks)
    assert ["¶1", "¶2"] == [str(back.place(offset)) for offset in (2, 12)]


def test_what_is_no_value_of_the_class_is_refused() -> None:
    """Whatever is wrong with it."""
    for stored in (None, 5, [1, 2], [[]] * 40, ["a", "b", None, [1], "c", "d"]):
        with pytest.raises(ValueError, match="not a stored Claim"):
            restored(Claim, stored)


def test_a_shape_tells_every_field_of_every_class_inside() -> None:
    """So that a field that is added makes an older index readable no more."""
    told = shape(Claim)
    for name in ("Claim(", "Role(", "Timex(", "TimeValue(", "CalendarDate(", "Duration(", "Step(", "Span(start,end)"):
        assert name in told
