"""How few documents of a run tell something."""

import factcheck
from factcheck.grouping.rarity import Rarity
from factcheck.pipeline import builtin_rulebook
from factcheck.understood import understood


def rarity(*texts: str) -> Rarity:
    """The rarity of what some documents tell."""
    rulebook = builtin_rulebook()
    return Rarity.of([understood(factcheck.Document.from_text(text), rulebook).statements for text in texts])


def test_what_two_documents_of_many_tell_counts_in_full_and_what_all_tell_for_little() -> None:
    """The scale falls from one to near nothing."""
    texts = [f"Kestrel left Varde on {day} May 2024 at noon." for day in range(1, 29)]
    texts[:2] = ["Osprey left Varde on 1 May 2024 at noon."] * 2
    found = rarity(*texts)
    assert found.word("osprey") == 1.0 > found.word("kestrel") > 0
    assert found.word("kestrel") < 0.2


def test_a_word_counts_once_a_document() -> None:
    """However often it stands there."""
    once = rarity("Kestrel left Varde on Monday.", "Osprey left Varde on Monday.")
    often = rarity("Kestrel left Varde on Monday. " * 9, "Osprey left Varde on Monday.")
    assert once.word("kestrel") == often.word("kestrel") == 1.0


def test_in_a_run_of_two_documents_nothing_is_common() -> None:
    """Both tell it, for they tell of one thing."""
    assert 1.0 == rarity("Kestrel left Varde in 1998.", "Kestrel left Varde in 1996.").word("kestrel")


def test_a_value_is_rare_by_what_it_means() -> None:
    """ "12 June 2024" and "June 12, 2024" are one value."""
    texts = ["The fair closed on 12 June 2024.", "The fair closed on June 12, 2024."] * 20
    rulebook = builtin_rulebook()
    (statement,) = understood(factcheck.Document.from_text(texts[0]), rulebook).statements
    assert rarity(*texts).value(statement.slots[0]) < 0.2
    assert 1.0 == rarity(*texts[:1]).value(statement.slots[0])


def test_what_an_archive_tells_often_is_common_though_few_of_its_documents_are_at_hand() -> None:
    """Its statements stand for its documents."""
    texts = [
        understood(factcheck.Document.from_text(text), builtin_rulebook()).statements
        for text in ("Kestrel left Varde in 1998.", "Kestrel left Varde in 1996.")
    ]
    found = Rarity.of(texts, 10_000, {"kestrel": 2, "left": 4_000})
    assert [True, True] == [found.word("left") < 0.1, found.word("kestrel") > 0.7]
