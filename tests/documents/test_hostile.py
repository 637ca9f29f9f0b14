"""Whatever a file holds, reading it ends with documents or with a problem that bears its name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents import READERS, read_bytes
from factcheck.documents.settings import ReadSettings, Source
from tests.documents.pdfs import pdf
from tests.documents.test_formats import FORMATS
from tests.documents.test_read_docx import package

SAMPLES = {
    **{ending: text.encode() for ending, text in FORMATS.items()},
    ".docx": package(),
    ".pdf": pdf([(72, 700, 11, "So.")]),
}


@pytest.mark.parametrize("ending", sorted(SAMPLES))
@given(data=st.data())
def test_a_damaged_file_is_read_or_is_a_problem(ending: str, settings: ReadSettings, data: st.DataObject) -> None:
    """Bytes changed, cut out or doubled anywhere."""
    sample = SAMPLES[ending]
    start = data.draw(st.integers(0, len(sample)))
    end = data.draw(st.integers(start, min(start + 40, len(sample))))
    damaged = sample[:start] + data.draw(st.binary(max_size=8)) + sample[end:]
    reading = read_bytes(Source(f"a{ending}", damaged), settings)
    assert reading.documents or reading.problems
    assert all(problem.name.startswith(f"a{ending}") for problem in reading.problems)


@pytest.mark.parametrize("ending", sorted(READERS))
@pytest.mark.parametrize("data", [b"", b"\0" * 50, bytes(range(256)) * 4, b"\xff\xfe\x00\xd8", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_what_is_no_text_is_a_problem_in_every_format(ending: str, data: bytes) -> None:
    """Empty files, zeros, random bytes, half a surrogate pair, a byte order mark alone."""
    reading = read_bytes(Source(f"a{ending}", data), ReadSettings())
    assert (reading.documents, len(reading.problems)) == ((), 1)


@pytest.mark.parametrize("ending", sorted(FORMATS))
def test_signs_that_play_with_the_display_are_kept_as_they_stand(ending: str, settings: ReadSettings) -> None:
    """Right-to-left marks and escape sequences are the text's, and reports are to guard against them."""
    signs = "\u202edesrever\u202c \u200f \u2066x\u2069"
    reading = read_bytes(Source(f"a{ending}", FORMATS[ending].replace("Monday", signs).encode()), settings)
    assert [signs in document.text for document in reading.documents] == [True]
