"""The rulebook of the package, read once, and texts tagged with it."""

from collections.abc import Callable

import pytest

from factcheck.model.mention import Mentions
from factcheck.rulebook.loader import load
from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers.tag import tag


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load()


@pytest.fixture(scope="session")
def tagged(rulebook: Rulebook) -> Callable[[str], Mentions]:
    return lambda text: tag(text, rulebook)
