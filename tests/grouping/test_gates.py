"""The gates between two values in sentences that are worded otherwise, one by one."""

import pytest

import factcheck
from factcheck.grouping.happenings import weighed
from factcheck.pipeline import builtin_rulebook
from factcheck.understood import understood

JOBS = "On 7 November 2024 Skarpa announced that it would cut 20,000 jobs and a fifth of its capacity."
FERRY = "The ferry Kestrel, which entered service in 1998, was sold for scrap on Monday."
PROTOCOL = "Trade Secretary Ada Quill signed the fisheries protocol in Oslo in July 2023."
OPEN = "open"


def first_shut(draft: str, source: str, kind: str, published: tuple[str | None, str | None] = (None, None)) -> set[str]:
    """What the first gate says that is shut between each two values of one kind, or that all are open."""
    rulebook = builtin_rulebook()
    documents = [
        factcheck.Document.from_text(text, published=day) for text, day in zip((draft, source), published, strict=True)
    ]
    mine, theirs = (understood(one, rulebook).statements for one in documents)
    told = ((pair, gates) for pair, gates in weighed(mine, theirs, rulebook) if pair.slot.kind == kind)
    return {next((shut for shut, is_open in gates if not is_open), OPEN) for _, gates in told}


@pytest.mark.parametrize(
    ("draft", "source", "kind"),
    [
        (JOBS, "Skarpa’s restructuring, announced on 7 November 2024, provides for 9,000 redundancies.", "number"),
        (FERRY, "Kestrel was commissioned in 1996. She carried 400 passengers.", "date"),
        (PROTOCOL, "16 July 2023: the accord on fishing was inked in Dublin by Ada Quill.", "place"),
        (
            "Together Halden and Skarpa would form the world’s fourth largest brewery, behind Anker and Tuborg.",
            "A combined Halden and Skarpa would rank third in the world, after Anker and Tuborg.",
            "ordinal",
        ),
    ],
)
def test_all_gates_are_open_between_values_of_one_thing(draft: str, source: str, kind: str) -> None:
    """One for each kind."""
    assert {OPEN} == first_shut(draft, source, kind)


@pytest.mark.parametrize(
    ("draft", "source", "kind", "shut"),
    [
        (
            FERRY,
            "Kestrel was commissioned in 1996 or in 1998. She carried 400 passengers.",
            "date",
            "one of them has another partner in the other text",
        ),
        (
            JOBS,
            "Skarpa never announced 9,000 redundancies on 7 November 2024.",
            "number",
            "one of them is denied or supposed",
        ),
        (
            JOBS,
            "On 7 November 2024 would Skarpa announce 9,000 redundancies worldwide?",
            "number",
            "one of them is denied or supposed",
        ),
        (
            "Kestrel, built for Holm Lines, entered service in 1998.",
            "Kestrel, built for Varde Shipping, was commissioned in 1996.",
            "date",
            "each stands near names that the other text does not know",
        ),
        (
            FERRY,
            "Kestrel II was commissioned in 1996. She carried 400 passengers.",
            "date",
            "one of them is of a namesake, or of what is there now",
        ),
        (
            "Kestrel 4 entered service in 1998, the port said.",
            "Kestrel 5 was commissioned in 1996. She carried 400 passengers.",
            "date",
            "one of them is of a namesake, or of what is there now",
        ),
        (
            "Skarpa is expected to cut 20,000 jobs on 7 November 2024.",
            "Skarpa cut 9,000 posts on 7 November 2024.",
            "number",
            "a second difference tells that they are of two things",
        ),
    ],
)
def test_gates_of_every_kind(draft: str, source: str, kind: str, shut: str) -> None:
    """Another partner, a denial, a stranger, a namesake, a second difference."""
    assert {shut} == first_shut(draft, source, kind)


@pytest.mark.parametrize(
    ("draft", "source", "shut"),
    [
        (
            "The bridge of Varde costs $300,000 a year since May 2024.",
            "Since May 2024 the cost of the Varde bridge is $700,000.",
            "they measure or count two things",
        ),
        (
            "Halden’s stock closed at $15.59 after a fall in trading on 3 May 2024.",
            "In trading on 3 May 2024 the fall of the shares of Halden went on to $12.10.",
            "the prices of shares change by the hour",
        ),
        (
            "Half of the capacity of Skarpa was lost on 7 November 2024.",
            "On 7 November 2024 Skarpa lost 41 percent of its capacity.",
            "one of them is a rough share",
        ),
        (
            "On 7 November 2024 Skarpa cut two jobs in Varde.",
            "The redundancies in Varde that Skarpa announced on 7 November 2024 are three posts.",
            "they count too few things",
        ),
        (
            "In Varde on 7 November 2024, after a year of losses, Ada Quill told of a cut of 20,000 jobs. Per Holm is mute.",
            "On 7 November 2024, wrote owners to all of Varde, Per Holm must lose some 9,000 posts. Ada Quill is silent.",
            "they stand beside two names",
        ),
        (
            "Opened by Ada Quill, the Skarv Tunnel is 57 kilometres long.",
            "Ada Quill opened the longest of all, the 50.5 kilometre Varde Tunnel, and the Skarv Tunnel.",
            "they stand beside two names",
        ),
        (
            "Opened by Ada Quill, the Skarv Tunnel is 57 kilometres long.",
            "Ada Quill opened the longest of all, the 50.5 kilometre Skarv Tunnel, and the Varde Tunnel.",
            "the sentences are worded alike, and the words around the values too little",
        ),
        (
            "Skarpa said on 7 November 2024: its plan is out. It will cut 20,000 jobs worldwide.",
            "Skarpa’s restructuring, announced on 3 March 2019, provided for 9,000 redundancies worldwide.",
            "they are of two times",
        ),
        (
            "Skarpa cut 20,000 jobs in Varde in all.",
            "Skarpa cut 9,000 jobs in Varde.",
            "the sentences are worded alike, and the words around the values too little",
        ),
        (
            "On 7 November 2024 Skarpa of Varde announced that its cuts to jobs, after losses at home, come to 20,000 jobs.",
            "Posts, said Skarpa of Varde on 7 November 2024, in yards north of the town are fewer, by 9,000 redundancies.",
            "no word stands near both",
        ),
        (
            "Skarpa has cut 20,000 jobs in its yards and offices.",
            "Redundancies that Skarpa will cut are 9,000 posts worldwide.",
            "nothing pins them to one time or one measure",
        ),
    ],
)
def test_gates_of_figures(draft: str, source: str, shut: str) -> None:
    """What is counted, whose it is and when must be one."""
    assert {shut} == first_shut(draft, source, "number")


def test_a_figure_that_grows_is_of_one_report() -> None:
    """The dead of a fire are counted anew from day to day."""
    fire = "On 3 May 2024 a fire in Varde killed 12 people."
    told = "In the Varde fire of 3 May 2024 the dead were 17 people."
    expected = {"the figure grows from one day of publication to the next"}, {OPEN}
    days: list[tuple[str, str]] = [("2024-05-04", "2024-05-09"), ("2024-05-04", "2024-05-04")]
    assert expected == tuple(first_shut(fire, told, "number", one) for one in days)


def test_a_figure_wants_something_that_says_whose_it_is() -> None:
    """The day of publication and the town alone are those of many things."""
    shut = first_shut(
        "On 7 November 2024 a firm of Oslo would keep 20,000 jobs.",
        "The mills in Oslo must keep what they have, 9,000 posts.",
        "number",
        ("2024-11-08", "2024-11-08"),
    )
    assert {"too little says that they are of one thing"} == shut


@pytest.mark.parametrize(
    ("draft", "source", "shut"),
    [
        (
            FERRY,
            "Kestrel was commissioned in the 1950s. She carried 400 passengers.",
            "one of them is open or too coarse",
        ),
        (
            FERRY,
            "Kestrel was scheduled to be commissioned in 1996. She carried 400 passengers.",
            "one of them was only planned",
        ),
        (
            "The ferry entered service in 1998, the port said.",
            "The boat was commissioned in 1996 by the port.",
            "too little says that they are of one thing",
        ),
    ],
)
def test_gates_of_dates(draft: str, source: str, shut: str) -> None:
    """Only what happens to one thing once has one date."""
    assert {shut} == first_shut(draft, source, "date")


def test_what_happens_again_and_again_is_not_weighed() -> None:
    """A ship calls at a port many times."""
    assert set() == first_shut(FERRY, "Kestrel called at Varde in 1996. She carried 400 passengers.", "date")


def test_a_weekday_may_be_of_a_week_that_was_worked_out_wrongly() -> None:
    """The same day of two weeks is no two days; another one is."""
    draft = "On Tuesday Kestrel entered service at Varde, the port said."
    days = "2024-05-16", "2024-05-16"
    shut = [
        first_shut(draft, f"Kestrel was commissioned on {day} May 2024. She carried 400 passengers.", "date", days)
        for day in (7, 8)
    ]
    assert [{"one of them is a weekday of a week that was worked out"}, {OPEN}] == shut


@pytest.mark.parametrize(
    ("draft", "source", "shut"),
    [
        (
            PROTOCOL,
            "16 July 2023: Ada Quill signed the protocol in Dublin waters.",
            "they do not tell where something was",
        ),
        (
            "Ada Quill told of her talks on 3 May 2023. She signed the fisheries protocol in Oslo.",
            "On 16 May 2024 Ada Quill put her name to a protocol in Dublin.",
            "they are of two times",
        ),
        (
            PROTOCOL,
            "On 16 July 2023 Ada Quill spoke of the fisheries protocol in Dublin.",
            "nothing says that one thing happened in both",
        ),
        (
            "The protocol was signed in Oslo in July 2023.",
            "Fishermen saw the treaty signed in Dublin.",
            "too little says that they are of one thing",
        ),
    ],
)
def test_gates_of_places(draft: str, source: str, shut: str) -> None:
    """One happening, at one time, of known people."""
    assert {shut} == first_shut(draft, source, "place")


@pytest.mark.parametrize(
    ("draft", "source", "shut"),
    [
        (
            "Halden won the third set in Varde.",
            "Halden lost the fifth game of the season in Varde.",
            "they number two things",
        ),
        (
            "Halden grew on 3 May 2019. It is the world’s fourth largest brewery.",
            "On 3 May 2024 Halden ranked third in the world.",
            "they are of two times",
        ),
        (
            "The firm was the world’s fourth largest brewery.",
            "A brewery ranked third in the world.",
            "too little says that they are of one thing",
        ),
    ],
)
def test_gates_of_ranks(draft: str, source: str, shut: str) -> None:
    """One row, at one time, of known bearers."""
    assert {shut} == first_shut(draft, source, "ordinal")


TREATY = "On 3 May 2021 44 towns signed the Treaty of Holm."
SECTION = "The main section of the Skarv Bridge has a length of 29 kilometres."
BRIDGE = "Opened by Ada Quill, the Skarv Bridge is 55 kilometres long."
SIGNED = "The Nordic Fisheries Protocol was signed in Norway by Ada Quill and others."


@pytest.mark.parametrize(
    ("draft", "source", "kind", "shut"),
    [
        (TREATY, "The Treaty of Holm of 3 May 2021 was signed by 22 towns.", "number", OPEN),
        (
            TREATY,
            "The Treaty of Holm of 3 May 2021 must be ratified by 22 towns.",
            "number",
            "other things happened to what they count",
        ),
        (SIGNED, "Ada Quill and others put their names to the Nordic Fisheries Protocol in Dublin.", "place", OPEN),
        (
            SIGNED,
            "Ada Quill says that three towns have since signed the Nordic Fisheries Protocol in Dublin.",
            "place",
            "one of them came about later",
        ),
    ],
)
def test_two_deeds_on_one_thing_have_figures_and_places_of_their_own(draft: str, source: str, kind: str, shut: str) -> None:
    """Who signed and who must ratify are counted apart; who signed since did so elsewhere."""
    assert {shut} == first_shut(draft, source, kind)


@pytest.mark.parametrize(
    ("draft", "source", "shut"),
    [
        (SECTION, BRIDGE, "one of them is of a part of what the other is of"),
        (
            SECTION,
            "Opened by Ada Quill, the Skarv Bridge has a main section that is 55 kilometres long.",
            "the sentences are worded alike, and the words around the values too little",
        ),
        ("The Skarv Bridge, praised by a section of travellers, has a length of 29 kilometres.", BRIDGE, OPEN),
    ],
)
def test_a_part_is_told_by_its_word_and_its_whole(draft: str, source: str, shut: str) -> None:
    """Not where both texts tell of the part, nor where it is one of something else."""
    assert {shut} == first_shut(draft, source, "number")
