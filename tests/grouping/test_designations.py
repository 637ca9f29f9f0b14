"""Names that end in a figure."""

import pytest

from tests.told import findings

HOLM = "The council of Holm adopted Resolution 505 on the ferries in a secret session."


@pytest.mark.parametrize(
    ("draft", "source", "count"),
    [
        (HOLM, "In a secret session on the ferries, Holm’s council adopted Resolution 550.", 1),
        (HOLM, "In a secret session on the ferries, Holm’s council adopted Resolution 505.", 0),
        (HOLM, "In a secret session Holm’s council adopted Resolution 550 on ferries, after Resolution 505.", 0),
        (HOLM, "Ada Quill of Holm wrote Resolution 550 about a school.", 0),
        ("At Skarv, Ada Quill sells a free 2D model of the harbour.", "The harbour of Skarv: Ada Quill’s free 3D model.", 1),
        (
            "The Harbour League: Wisbech 24 Holm 18. The home side led at the break.",
            "The Harbour League: Wisbech 12 Holm 9 at the break. The home side led.",
            0,
        ),
        (
            "The trust will build 66 homes for Ada Quill: Wisbech 24, Holm 18 and Skarv 24.",
            "The trust will build 66 homes for Ada Quill: Wisbech 31, Holm 18 and Skarv 17.",
            0,
        ),
        (
            "Kestrel shares fell to P505 in early trading in Holm.",
            "Kestrel shares fell to P550 in early trading in Holm.",
            0,
        ),
    ],
)
def test_a_name_has_one_figure_in_each_text(draft, source, count):
    """The words around must be the same; what a market tells is left out."""
    assert count == len(findings(draft, against=(source,), only="accounts/name"))
