"""The HTML page as a browser draws it; skipped where there is no Chromium."""

import os
import re
import shutil
import subprocess
import zlib
from pathlib import Path

import pytest

from factcheck.model.report import Report
from factcheck.reports import write

CHROMIUM = os.environ.get("FACTCHECK_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
MARK, DARK_MARK = bytes.fromhex("ffe08a"), bytes.fromhex("6b5200")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--enable-logging=stderr",
    "--force-device-scale-factor=0.5",
)  # fmt: skip

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")


def drawn(page: Path, width: int, place: Path, *more: str) -> tuple[bytes, str]:
    """A screenshot of the page at a width, and what the browser logged."""
    picture = place / f"{width}.png"
    words = [str(CHROMIUM), *FLAGS, *more, f"--user-data-dir={place / 'profile'}", f"--window-size={width},1400"]
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


def asked_for(log: Path) -> set[str]:
    """The hosts that the browser asked, by its own log of the network; those that its maker's updates come from left out."""
    found = re.findall(r'"url":"(?:https?|wss?)://([^/"]*)', log.read_text(encoding="utf-8"))
    return {host for host in found if not re.search(r"\.(?:google|googleapis|gvt1|gstatic)\.com$", host)}


@pytest.mark.parametrize(
    ("width", "flags"),
    [(500, ()), (900, ()), (1400, ("--blink-settings=preferredColorScheme=0",))],
    ids=["narrow", "middling", "wide and dark"],
)
def test_the_marked_words_are_seen(report: Report, tmp_path: Path, width: int, flags: tuple[str, ...]) -> None:
    """At three widths, in the light and in the dark: the marks are drawn, nothing is complained of, nothing is asked for."""
    page, network = tmp_path / "report.html", tmp_path / "network.json"
    write(report, page)
    picture, log = drawn(page, width, tmp_path, f"--log-net-log={network}", *flags)
    mark = DARK_MARK if "preferredColorScheme" in "".join(flags) else MARK
    assert sum(row.count(mark) for row in rows(picture)) > 100
    assert [] == [line for line in log.splitlines() if "CONSOLE" in line]
    assert set() == asked_for(network)
