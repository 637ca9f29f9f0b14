"""Holders and their offices, side by side."""

import time

import pytest

from factcheck.extraction.officeholders import holdings
from factcheck.rulebook.loader import load
from factcheck.taggers.tag import tag

RULES = load()


def held(text):
    return [(one.holder.label, one.office.key, one.office.body) for one in holdings(text, tag(text, RULES), RULES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan Foreign Minister Ada Quill spoke.", [("Ada Quill", "foreign minister", "state:ke")]),
        ("Ada Quill, Kenya’s foreign minister, spoke.", [("Ada Quill", "foreign minister", "state:ke")]),
        ("Ada Quill, the Kenyan foreign minister, spoke.", [("Ada Quill", "foreign minister", "state:ke")]),
        (
            "Kenya’s Deputy Prime Minister and Minister of Foreign Affairs, HE Ada Quill, spoke.",
            [("Ada Quill", "deputy prime minister", "state:ke"), ("Ada Quill", "foreign minister", "state:ke")],
        ),
        (
            "Kenyan Foreign Minister Ada Quill met her Norwegian counterpart, Robert Heron.",
            [("Ada Quill", "foreign minister", "state:ke"), ("Robert Heron", "foreign minister", "state:no")],
        ),
        ("Her Norwegian counterpart, Robert Heron, spoke.", []),
        (
            "Kenyan Foreign Minister Ada Quill came. Foreign Minister Ada Quill spoke.",
            [("Ada Quill", "foreign minister", "state:ke"), ("Ada Quill", "foreign minister", "state:ke")],
        ),
        ("Ada Quill met the Kenyan foreign minister.", []),
        ("President Ada Quill of Kenya spoke.", [("Ada Quill", "president", "state:ke")]),
        ("President Ada Quill of Kenya’s army spoke.", [("Ada Quill", "president", None)]),
        (
            "Ada Quill, president of Kenya, and Foreign Minister Robert Heron spoke.",
            [("Ada Quill", "president", "state:ke"), ("Robert Heron", "foreign minister", None)],
        ),
        (
            "Ada Quill, minister of trade and minister of justice of Kenya, and Foreign Minister Robert Heron spoke.",
            [
                ("Ada Quill", "trade minister", "state:ke"),
                ("Ada Quill", "justice minister", "state:ke"),
                ("Robert Heron", "foreign minister", None),
            ],
        ),
        (
            "Beside Ada Quill, Prime Minister and Foreign Minister Robert Heron spoke.",
            [("Robert Heron", "prime minister", None), ("Robert Heron", "foreign minister", None)],
        ),
    ],
)
def test_holders_and_offices_are_paired(text, expected):
    """Before or behind, with a body between; compound offices; counterparts; a body known from elsewhere."""
    assert expected == held(text)


def test_what_is_worked_out_has_its_step():
    """A counterpart's office and a body from elsewhere say where they come from."""
    text = "Kenyan Foreign Minister Ada Quill met her Norwegian counterpart, Robert Heron. Foreign Minister Ada Quill left."
    found = holdings(text, tag(text, RULES), RULES)
    assert [(), ("officeholders/counterpart",), ("officeholders/body",)] == [
        tuple(step.rule for step in one.derivation) for one in found
    ]
    assert "Kenyan" not in found[0].office.label
    assert text[found[0].span.start : found[0].span.end] == "Foreign Minister Ada Quill"


def test_a_person_beside_an_office_is_found_among_thousands() -> None:
    """All people of a text were looked through for each office."""
    text = ", ".join(f"the director {chr(65 + at % 26)}{chr(97 + at // 26 % 26)}nno Quill" for at in range(4000))
    mentions = tag(text, RULES)
    start = time.process_time()
    assert holdings(text, mentions, RULES)
    assert time.process_time() - start < 2
