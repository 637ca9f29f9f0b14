"""Fails when a page links to a file of this repository, or to a heading of it, that is not there.

python docs/check_links.py
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"(?<!\!)\[[^\]]*\]\((?!\w+:)(?P<file>[^)#\s]*)(?:#(?P<heading>[^)\s]+))?\)")
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


def headings(page: Path) -> set[str]:
    """The anchors of a page, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def broken(page: Path) -> list[str]:
    """The links of a page that lead nowhere."""
    wrong = []
    for link in LINK.finditer(FENCE.sub("", page.read_text(encoding="utf-8"))):
        target = (page.parent / link["file"]).resolve() if link["file"] else page
        if not target.exists() or (link["heading"] and link["heading"] not in headings(target)):
            wrong.append(f"{page.relative_to(ROOT)}: {link[0]} leads nowhere")
    return wrong


def main() -> None:
    """Check the pages at the top, in docs/, rules/ and seeds/."""
    pages = sorted(page for folder in ("", "docs", "rules", "seeds") for page in (ROOT / folder).glob("*.md"))
    wrong = [line for page in pages for line in broken(page)]
    if wrong:
        sys.exit("\n".join(wrong))


main()
