"""Settings for readers: the real vocabularies, and a small stand-in for the finder of dates."""

import datetime
import pathlib
import re
import tomllib

import pytest

from factcheck.documents.settings import FoundDate, PageWords, ReadSettings, iso_dates
from factcheck.model.span import Span

RULES = pathlib.Path(__file__).parents[2] / "rules"
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTH = "|".join([*MONTHS, *(rf"{month[:3]}t?\b\.?" for month in MONTHS)])
_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}}) )?(?P<month>{_MONTH})(?: (?P<day2>\d{{1,2}})(?!\d))?(?:,? (?P<year>\d{{4}}))?"
    r"(?: (?P<time>\d\d:\d\d))?"
)


def find_dates(line: str) -> tuple[FoundDate, ...]:
    """The ISO and English dates of a line."""
    return (*iso_dates(line), *(FoundDate(Span(*match.span()), _value(match)) for match in _DATE.finditer(line)))


def _value(match: re.Match[str]) -> datetime.date | None:
    day = match["day"] or match["day2"]
    if day is None or match["year"] is None:
        return None
    month = next(number for number, name in enumerate(MONTHS, 1) if name[:3] == match["month"][:3])
    try:
        date = datetime.date(int(match["year"]), month, int(day))
    except ValueError:
        return None
    return datetime.datetime.combine(date, datetime.time.fromisoformat(match["time"])) if match["time"] else date


@pytest.fixture(scope="session")
def words() -> PageWords:
    """The vocabularies that ship with the package."""
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((RULES / "slots").glob("p*.toml"))]
    return PageWords.from_slots({slot["id"]: slot.get("words", {}) for table in tables for slot in table.get("slot", [])})


@pytest.fixture(scope="session")
def settings(words: PageWords) -> ReadSettings:
    """What the pipeline would hand to a reader."""
    return ReadSettings(words, find_dates, lambda words: words.partition(",")[0].title() in {"Lima", "Oslo"})
