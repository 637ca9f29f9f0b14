"""Reports that every format is tried on."""

import pytest

from factcheck.model.report import Report
from tests.reports import sample


@pytest.fixture
def report() -> Report:
    """A conflict, a slip, a problem."""
    return sample.report()


@pytest.fixture
def hostile() -> Report:
    """Every text from outside tries to break the format."""
    return sample.hostile()
