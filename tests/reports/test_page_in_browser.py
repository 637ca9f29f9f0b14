"""The HTML page as a browser draws it; skipped where there is no Chromium."""

import os
import shutil
import subprocess
import zlib
from pathlib import Path

import pytest

from factcheck.model.report import Report
from factcheck.reports import write

CHROMIUM = os.environ.get("FACTCHECK_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
MARK = bytes.fromhex("ffe08a")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--enable-logging=stderr",
    "--force-device-scale-factor=0.5",
)  # fmt: skip

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")


def drawn(page: Path, width: int, place: Path) -> tuple[bytes, str]:
    """A screenshot of the page at a width, and what the browser logged."""
    picture = place / f"{width}.png"
    words = [str(CHROMIUM), *FLAGS, f"--user-data-dir={place / 'profile'}", f"--window-size={width},1400"]
    done = subprocess.run(
        [*words, f"--screenshot={picture}", page.as_uri()], capture_output=True, text=True, timeout=120, check=True
    )
    return picture.read_bytes(), done.stderr


def rows(png: bytes) -> list[bytes]:
    """The rows of a PNG of 8 bits a channel, three or four channels, without interlacing (W3C PNG, section 9)."""
    at, data, head = 8, b"", b""
    while at < len(png):
        size, kind = int.from_bytes(png[at : at + 4]), png[at + 4 : at + 8]
        body = png[at + 8 : at + 8 + size]
        head, data = (body, data) if kind == b"IHDR" else (head, data + body if kind == b"IDAT" else data)
        at += size + 12
    channels = {2: 3, 6: 4}[head[9]]
    length = int.from_bytes(head[:4]) * channels
    raw, previous, found = zlib.decompress(data), bytearray(length), []
    for start in range(0, len(raw), length + 1):
        previous = unfiltered(raw[start], bytearray(raw[start + 1 : start + 1 + length]), previous, channels)
        found.append(bytes(b for n, b in enumerate(previous) if n % channels < 3))
    return found


def unfiltered(kind: int, row: bytearray, above: bytearray, step: int) -> bytearray:
    """A row with its filter undone."""
    for n in range(len(row)):
        left = row[n - step] if n >= step else 0
        corner = above[n - step] if n >= step else 0
        row[n] = (row[n] + (0, left, above[n], (left + above[n]) // 2, paeth(left, above[n], corner))[kind]) & 255
    return row


def paeth(left: int, up: int, corner: int) -> int:
    """The neighbour nearest to left + up - corner."""
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


@pytest.mark.parametrize("width", [500, 900, 1400])
def test_the_marked_words_are_seen(report: Report, tmp_path: Path, width: int) -> None:
    """At three widths the marks are drawn, and the browser has nothing to complain of."""
    page = tmp_path / "report.html"
    write(report, page)
    picture, log = drawn(page, width, tmp_path)
    marks = sum(row.count(MARK) for row in rows(picture))
    assert marks > 100
    assert [] == [line for line in log.splitlines() if "CONSOLE" in line]
