"""The package as a whole."""

import pathlib

import factcheck


def test_the_package_says_that_it_is_typed() -> None:
    """Type checkers find the marker file."""
    assert (pathlib.Path(factcheck.__file__).parent / "py.typed").exists()
