"""Reads a file that an argument names."""

from pathlib import Path

from factcheck.documents.files import content
from factcheck.errors import InputError


def given_bytes(path: Path) -> bytes:
    """The bytes of a file, or of a pipe. Raises OSError, and InputError for a device and for a file that is too large."""
    try:
        return content(path)
    except InputError as error:
        message = f"{path}: {error}"
        raise InputError(message) from None
