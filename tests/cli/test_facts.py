"""``factcheck facts import``: a query result in, a register out."""

import json
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.rulebook.fact_rules import OfficeRule
from factcheck.rulebook.loader import load
from tests.cli.conftest import Call, Outcome

HEAD = "person,personLabel,position,positionLabel,start,end\n"
ITEM = "http://www.wikidata.org/entity/Q"
MINISTER = f"{ITEM}9,Foreign Minister of Kenya"
CSV = (
    f"{HEAD}{ITEM}1,Ada Quill,{MINISTER},2001-02-03T00:00:00Z,2004-05-06T00:00:00Z\n"
    f"{ITEM}2,Otto Brahm,{MINISTER},2004-05-06T00:00:00Z,\n"
)


def convert(call: Call, text: str, name: str = "query.csv", *more: str) -> Outcome:
    """What the import of a file with this text comes to."""
    Path(name).write_text(text, encoding="utf-8")
    return call("facts", "import", name, "--retrieved", "2025-05-07", *more)


def offices(outcome: Outcome) -> list[dict[str, Any]]:
    """The offices of a register."""
    assert 0 == outcome.code, outcome.err
    found: list[dict[str, Any]] = tomllib.loads(outcome.out)["office"]
    return found


EXPECTED = """\
[[office]]
id          = "imported-foreign-minister-of-kenya"
description = "Foreign Minister of Kenya."
names       = ["foreign minister", "foreign minister of kenya"]
body        = "state:ke"
seats       = 1
terms = [
  { holder = "Ada Quill", from = 2001-02-03, to = 2004-05-06, SOURCE1", retrieved = 2025-05-07 },
  { holder = "Otto Brahm", from = 2004-05-06, SOURCE2", retrieved = 2025-05-07 },
]
"""


def test_a_csv_becomes_a_register(call: Call) -> None:
    """An office with its terms, one a line, each with its source and the day of the query."""
    outcome = convert(call, CSV)
    expected = EXPECTED.replace("SOURCE", 'source = "https://www.wikidata.org/wiki/Q')
    assert expected == outcome.out.split("\n\n", 1)[1]
    assert "factcheck: 2 terms of 1 office\n" == outcome.err


def test_the_register_loads_and_is_used(call: Call, tmp_path: Path) -> None:
    """What was written is read by --rules, and a wrong date is found against it."""
    assert 0 == convert(call, CSV, "query.csv", "-o", "terms.toml").code
    (office,) = (one for one in load([tmp_path / "terms.toml"]).of(OfficeRule) if one.id.startswith("imported-"))
    assert ["Ada Quill", "Otto Brahm"] == [term.holder for term in office.terms]
    draft = factcheck.Document.from_text("On 1 March 2009, Kenya’s Foreign Minister Ada Quill spoke.")
    found = factcheck.check(draft, rules=load([tmp_path / "terms.toml"])).findings
    assert ["tenure/outside-term"] == [one.check for one in found]


def test_the_folder_of_the_register_is_made(call: Call, tmp_path: Path) -> None:
    """Who follows the README has no folder of rules yet."""
    assert 0 == convert(call, CSV, "query.csv", "-o", "rules/terms.toml").code
    assert (tmp_path / "rules" / "terms.toml").exists()


def test_missing_columns_are_named(call: Call) -> None:
    """And not those that are there; a head line with semicolons is one column."""
    outcome = convert(call, "personLabel,positionLabel,start,end\nAda Quill,Mayor of Elm,2001-02-03,2003-04-05\n")
    assert outcome.err.endswith("split at commas, these columns are missing: person, position\n")
    outcome = convert(call, "person,position,start\nAda Quill,Mayor of Elm,2001-02-03\n")
    assert (2, True) == (outcome.code, outcome.err.endswith("this column is missing: end\n"))


def test_a_list_of_ones_own_has_names_and_a_source(call: Call) -> None:
    """As the help tells; no item of Wikidata is needed."""
    head = "person,position,start,end,source\n"
    (office,) = offices(convert(call, f"{head}Ada Quill,Mayor of Elm,2001-02-03,2003-04-05,https://elm.example/mayors\n"))
    assert ("Ada Quill", "https://elm.example/mayors") == (office["terms"][0]["holder"], office["terms"][0]["source"])


def binding(**cells: str) -> dict[str, dict[str, str]]:
    """A row of SPARQL JSON."""
    return {name: {"type": "literal", "value": value} for name, value in cells.items()}


TERM = {
    "person": f"{ITEM}1",
    "personLabel": "Ada “Ace” Quill",
    "personAltLabel": "A. Quill, Quill, Ada Mae Quill",
    "position": f"{ITEM}9",
    "positionLabel": "Chief Scout",
    "countryLabel": "Kenya",
    "start": "2001-01-01T00:00:00Z",
    "startPrecision": "9",
    "end": "2004-02-01T00:00:00Z",
    "endPrecision": "10",
}


@pytest.mark.parametrize("plain", [False, True])
def test_both_kinds_of_json_are_read(call: Call, plain: bool) -> None:
    """The standard one and the plain list; with further names, the country, and dates that are only years or months."""
    rows = [TERM] if plain else [binding(**TERM)]
    text = json.dumps(rows if plain else {"head": {"vars": list(TERM)}, "results": {"bindings": rows}})
    outcome = convert(call, text, "query.json")
    (office,) = offices(outcome)
    (term,) = office["terms"]
    assert ("state:ke", ["chief scout"]) == (office["body"], office["names"])
    assert ["A. Quill", "Ada Mae Quill"] == term["also"]
    assert ("Ada “Ace” Quill", "2001-01-01", "2004-02-29") == (term["holder"], str(term["from"]), str(term["to"]))
    assert "add to `names`" in outcome.out


def test_holders_at_one_time_make_seats(call: Call) -> None:
    """The day of handover does not."""
    third = f"{ITEM}3,Mira Teal,{MINISTER},2002-01-01,2003-01-01\n"
    assert [2] == [office["seats"] for office in offices(convert(call, CSV + third))]


def test_seats_are_counted_at_one_cost_a_term(call: Call) -> None:
    """Each term was set beside every other: a query of a hundred thousand rows never came to an end."""
    terms = "".join(
        f"{ITEM}{at},Ada Quill{at},{MINISTER},{1000 + at // 9}-02-03,{1001 + at // 9}-02-03\n" for at in range(8000)
    )
    start = time.process_time()
    (office,) = offices(convert(call, HEAD + terms))
    assert 9 == office["seats"]
    assert time.process_time() - start < 4


def test_the_name_of_the_file_stays_in_its_comment(call: Call) -> None:
    """TOML takes no control characters there."""
    assert offices(convert(call, CSV, "query\x1b[31m\n[x].csv"))


def test_names_are_written_so_that_they_can_be_read(call: Call) -> None:
    """Quotes, backslashes and control characters."""
    name = 'Ada "Ace" \\ \x7fQuill'
    text = json.dumps([{**TERM, "personLabel": name}])
    assert name == offices(convert(call, text, "query.json"))[0]["terms"][0]["holder"]


def test_two_positions_of_one_name_are_two_offices(call: Call) -> None:
    """Each with an id of its own."""
    text = json.dumps([TERM, {**TERM, "countryLabel": "Peru"}])
    found = offices(convert(call, text, "query.json"))
    assert ["imported-chief-scout", "imported-chief-scout-2"] == [office["id"] for office in found]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"{ITEM}1,,{MINISTER},2001-02-03,", f"personLabel: no name is given for {ITEM}1"),
        (f"{ITEM}1,Q1,{MINISTER},2001-02-03,", f"personLabel: no name is given for {ITEM}1"),
        (f",,{MINISTER},2001-02-03,", "person: no name is given"),
        (f"{ITEM}1,\N{ZERO WIDTH SPACE},{MINISTER},2001-02-03,", f"personLabel: no name is given for {ITEM}1"),
        (f"Ada Quill,,{MINISTER},2001-02-03,", "person: is no item of Wikidata, and there is no column source"),
        (f"{ITEM}1,Ada Quill,{MINISTER},,", "neither start nor end is given"),
        (f"{ITEM}1,Ada Quill,{MINISTER},May 2001,", "start: 'May 2001' is no day such as 2001-02-03T00:00:00Z"),
        (f"{ITEM}1,Ada Quill,{MINISTER},2001-02-30,", "start: '2001-02-30': day is out of range for month"),
        (f"{ITEM}1,Ada Quill,{MINISTER},2001-02-03,2000-01-01", "end 2000-01-01 lies before start 2001-02-03"),
        (f"{ITEM}1,Ada Quill,{MINISTER},2001-02-03,t1234", "end: is unknown"),
    ],
)
def test_a_wrong_row_is_told_with_its_number(call: Call, row: str, expected: str) -> None:
    """And with every other wrong row; nothing is written."""
    outcome = convert(call, f"{CSV}{row}\n{row}\n", "query.csv", "-o", "terms.toml")
    wrong = "".join(f"factcheck: query.csv: row {number}: {expected}\n" for number in (3, 4))
    assert (2, "", wrong) == (outcome.code, outcome.out, outcome.err)
    assert not Path("terms.toml").exists()


def test_a_date_in_the_dark_has_no_beginning(call: Call) -> None:
    """A start that Wikidata knows to be unknown is left out."""
    (office,) = offices(convert(call, f"{HEAD}{ITEM}1,Ada Quill,{MINISTER},t99,2004-05-06T00:00:00Z\n"))
    assert {"holder", "to", "source", "retrieved"} == set(office["terms"][0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{", "query.csv: is no JSON"),
        ('{"results": {}}', "query.csv: is no query result: results.bindings is not a list of rows"),
        ("[1]", "query.csv: is no query result"),
        ("a,b\n1,2\n", "these columns are missing: person, position, start, end"),
        (HEAD, "query.csv: holds no rows"),
        (f'{HEAD}"a\n', "query.csv: is no CSV"),
        (json.dumps([{**TERM, "personLabel": "Ada \ud800 Quill"}]), "row 1: personLabel: U+D800 is half a character"),
        (json.dumps([{**TERM, "personLabel": [1]}]), "row 1: personLabel: no name is given"),
        (json.dumps([{**TERM, "startPrecision": "7"}]), "row 1: startPrecision: '7' is coarser than a year"),
    ],
)
def test_a_file_of_another_kind_is_told(call: Call, text: str, expected: str) -> None:
    """With what was wanted."""
    outcome = convert(call, text)
    assert 2 == outcome.code
    assert expected in outcome.err


def test_a_file_that_cannot_be_read_or_written_is_told(call: Call) -> None:
    """Also one in another encoding, and a day that is none."""
    assert 5 == call("facts", "import", "none.csv", "--retrieved", "2025-05-07").code
    Path("latin.csv").write_bytes(b"\xe9,")
    assert "is not UTF-8 (byte 0)" in call("facts", "import", "latin.csv", "--retrieved", "2025-05-07").err
    assert "--retrieved: 'May' is no day" in convert(call, CSV, "query.csv", "--retrieved", "May").err
    assert "none.csv: cannot be read" in call("facts", "import", "none.csv").err
    assert (2, "factcheck: --retrieved is missing: ") == ((bare := call("facts", "import", "query.csv")).code, bare.err[:35])
    assert "cannot be written" in convert(call, CSV, "query.csv", "-o", "no/such/folder.toml").err
