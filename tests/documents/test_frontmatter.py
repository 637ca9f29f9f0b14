"""Front matter."""

from factcheck.documents.frontmatter import front_matter


def test_front_matter_gives_values_without_quotes_and_where_they_stand() -> None:
    """The span of a value is the value, in the text."""
    text = '---\ntitle: "Talks: a history"\nDate: 2025-05-07\r\nempty:\n---\nBody.\n'
    matter = front_matter(text)
    assert matter is not None
    assert matter.span.slice(text).endswith("---\n")
    assert {key: entry.value for key, entry in matter.entries.items()} == {
        "title": "Talks: a history",
        "date": "2025-05-07",
        "empty": "",
    }
    assert all(entry.span.slice(text) == entry.value for entry in matter.entries.values())


def test_a_rule_of_hyphens_is_no_front_matter() -> None:
    """Without key lines, or without an end, it is a line in a text."""
    assert front_matter("---\nA text.\n---\n") is None
    assert front_matter("---\ntitle: never closed\n") is None
    assert front_matter("title: no fence\n") is None
