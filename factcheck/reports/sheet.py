"""What all pages share: one HTML file that needs nothing else: no network, no script, light and dark, fit to print."""

from collections.abc import Iterable
from pathlib import Path

from factcheck.reports.markup import element
from factcheck.version import VERSION

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Content Security Policy: the page can fetch nothing and run nothing, whatever stands in it."""

STYLE = Path(__file__).with_name("page.css")


def sheet(title: str, head: str, main: Iterable[str]) -> str:
    """A whole page of HTML that is already escaped: what stands at its head, and its parts."""
    return (
        "<!doctype html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="generator" content="factcheck {VERSION}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n"
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n"
        f"{head}\n{element('main', ''.join(main))}\n"
        f"{element('footer', f'factcheck {VERSION}. This page fetches nothing and runs nothing.')}\n</body>\n</html>\n"
    )
