"""Dates in other languages: the month's name is looked up, nothing else is supplied."""

import subprocess
import sys

import pytest

from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.rulebook.loader import load
from factcheck.taggers.foreign_months import month_number

RULEBOOK = load()


@pytest.mark.parametrize(
    "text",
    [
        "La conférence s’est tenue le 3 juin 2024.",
        "Die Konferenz fand am 3. Juni 2024 statt.",
        "La conferencia se celebró el 3 de junio de 2024.",
        "La conferenza si tenne il 3 giugno 2024.",
        "A conferência foi a 3 de junho de 2024.",
        "De conferentie was op 3 juni 2024.",
        "Konferencja odbyła się 3 czerwca 2024 roku.",
        "Конференция прошла 3 июня 2024 года.",
        "Konferans 3 Haziran 2024 tarihinde yapıldı.",
        "عقد المؤتمر في 3 يونيو 2024.",
        "Το συνέδριο έγινε στις 3 Ιουνίου 2024.",
        "會議於2024年6月3日舉行。",
    ],
)
def test_dates_in_a_dozen_languages(text: str) -> None:
    """One day in many languages has one value."""
    assert ["2024-06-03"] == [timex.value for timex in timexes(Document.from_text(text), RULEBOOK)]


@pytest.mark.parametrize("text", ["12 horses 2024", "le 3 lundi 2024", "3 heures 2024"])
def test_other_words_between_numbers_are_no_months(text: str) -> None:
    """A weekday, a unit or any noun between two numbers makes no date of them."""
    assert all(timex.value == "2024" for timex in timexes(Document.from_text(text), RULEBOOK))


def test_a_date_that_cannot_be_stays_as_written() -> None:
    """The 31st of June is found in French, too, and is marked."""
    found = timexes(Document.from_text("le 31 juin 2024"), RULEBOOK)
    assert ["impossible-day"] == [timex.time.fault for timex in found]


@pytest.mark.parametrize("word", ["mars", "juin", "Mai", "июня"])
def test_a_month_is_the_same_whatever_the_day_is(word: str) -> None:
    """The answer is the month alone; nothing of the clock goes into it."""
    languages = ("fr", "de", "ru")
    known = {"mars": "03", "juin": "06", "Mai": "05", "июня": "06"}
    assert known[word] == month_number(word, languages)


def test_dateparser_is_not_imported_for_english() -> None:
    """English text does not pay for other languages."""
    code = (
        "import sys; from factcheck.rulebook.loader import load; from factcheck.taggers.temporal import find;"
        "find('On 3 June 2024 it rained; 12 people left in 2024.', load()); print('dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "False" == done.stdout.strip()
