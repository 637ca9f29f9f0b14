"""When a page was changed last, in every format that tells it."""

import datetime
import json
from pathlib import Path

import pytest

import factcheck

TEXT = "The ferry opened on Monday, and it will run daily."
HTML = "<html><head>{}</head><body><h1>Ferry opens</h1>{}<p>" + TEXT + "</p></body></html>"
META = '<meta property="article:published_time" content="2025-05-09">'
JSON_LD = '<script type="application/ld+json">{"datePublished": "2025-05-09", "dateModified": "2025-05-11"}</script>'
ATOM = "<feed><entry><title>Ferry opens</title><published>2025-05-09</published>{}<content>{}</content></entry></feed>"

FILES = {
    "line.txt": f"Ferry opens\nPublished 9 May 2025, last updated 11 May 2025\n\n{TEXT}\n",
    "lines.txt": f"Title: Ferry opens\nPublished: 9 May 2025\nUpdated: 11 May 2025\n\n{TEXT}\n",
    "matter.md": f"---\ndate: 2025-05-09\nlastmod: 2025-05-11\n---\n# Ferry opens\n\n{TEXT}\n",
    "meta.html": HTML.format(META + '<meta property="article:modified_time" content="2025-05-11">', ""),
    "json-ld.html": HTML.format(JSON_LD, ""),
    "record.jsonl": json.dumps({"text": TEXT, "published": "2025-05-09", "updated": "2025-05-11"}) + "\n",
    "feed.atom": ATOM.format("<updated>2025-05-11T09:00:00Z</updated>", TEXT),
}


@pytest.mark.parametrize("name", FILES)
def test_the_last_change_is_read(tmp_path: Path, name: str) -> None:
    """Beside the day of publication, which counts for all that the text tells."""
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    (document,) = factcheck.read([tmp_path / name])
    days = [None if one is None else one.isoformat()[:10] for one in (document.published, document.updated)]
    assert ["2025-05-09", "2025-05-11"] == days


def test_a_text_that_tells_none_has_none() -> None:
    """And a caller may tell it."""
    assert factcheck.Document.from_text(TEXT).updated is None
    assert factcheck.Document(text=TEXT, updated="2025-05-11").updated == datetime.date(2025, 5, 11)
    with pytest.raises(factcheck.UsageError, match="updated: 'soon' is not an ISO date"):
        factcheck.Document(text=TEXT, updated="soon")
