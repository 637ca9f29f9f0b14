"""Options and fixtures of the whole suite."""

from collections.abc import Iterator

import hypothesis
import pytest

from factcheck import cachefolder

# The gate draws the same examples in every run, so that a red run always has its cause in the change under test.
# New ones are sought by hand: pytest --hypothesis-profile=explore
hypothesis.settings.register_profile("gate", deadline=None, derandomize=True)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=2000)
hypothesis.settings.load_profile("gate")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-expected", action="store_true", help="rewrite seeds/expected.json from this run")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Programs that tests start keep their rules in a folder of the tests, and not in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(cachefolder.VARIABLE, str(tmp_path_factory.mktemp("cache", numbered=False)))
        yield


@pytest.fixture
def update_expected(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-expected"))
