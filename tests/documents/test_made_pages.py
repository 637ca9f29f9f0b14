"""A sample of the pages that benchmarks/pages.py makes; the whole runs there and prints its figures."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

PAGES = Path(__file__).parents[2] / "benchmarks" / "pages.py"


@pytest.fixture(scope="module")
def pages() -> ModuleType:
    """The maker of pages."""
    spec = importlib.util.spec_from_file_location("made_pages", PAGES)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_one_seed_makes_the_same_pages(pages: ModuleType) -> None:
    """In every run."""
    assert pages.made(5, 3) == pages.made(5, 3)
    assert pages.made(5, 3) != pages.made(5, 4)


def test_claims_are_kept_teasers_dropped_and_the_day_is_right(pages: ModuleType) -> None:
    """On a sample in many layouts: every dated claim, no teaser, one document; the day on nineteen pages of twenty."""
    sample = [pages.judged(page) for page in pages.made(60, 2026)]
    assert [] == [one.page.recipe for one in sample if not (one.whole and one.kept and one.clean)]
    assert sum(one.dated for one in sample) >= 0.95 * len(sample)


def test_a_paragraph_that_is_not_closed_ends_with_its_cell(pages: ModuleType) -> None:
    """And what stands in the next cell is no part of it."""
    words = "The old pier closed on 4 May 1988, after a long dispute over money that nobody at the harbour had wanted."
    html = (
        f"<table><tr><td><h1>Pier closes</h1><p>{words}</td><td><h3><a href=x>Old tower</a></h3><p>Cards.</td></tr></table>"
    )
    (document,) = pages.pipeline.read_bytes("a.html", html.encode())
    assert ("paragraph", words) in [(block.kind, block.span.slice(document.text)) for block in document.blocks]
