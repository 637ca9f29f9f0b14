"""Writes rules/slots/states.toml from CLDR territory names (Unicode licence, by way of Babel) and our own demonyms.

    pip install Babel && python rules/scripts/build_states.py

Names come from CLDR; adjectives, people, capitals, further names, form of state and regions from demonyms.tsv beside this
script. Territories without a row there keep their CLDR names only.
"""

import csv
from pathlib import Path

from babel import Locale, __version__

HERE = Path(__file__).parent
TARGET = HERE.parent / "slots" / "states.toml"
NOT_STATES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
CALLED = {"CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "MM": "Myanmar", "PS": "Palestine",
          "HK": "Hong Kong", "MO": "Macau", "GS": "South Georgia", "FK": "Falkland Islands"}  # fmt: skip
KEEP_ARTICLE = {"the Emirates"}
HEAD = """\
# Made by rules/scripts/build_states.py from CLDR territory names (Babel {version}) and demonyms.tsv: change those, not this.

[[states]]
id          = "states"
description = "States and territories of ISO 3166 with the names, adjectives and capitals they go by."
source      = "Unicode CLDR, English territory names (by way of Babel {version}); demonyms and capitals our own"
entries     = [
"""


def row_of(code: str, name: str, row: list[str]) -> str:
    """One line of the table, empty fields left out."""
    adjectives, people, capitals, further, form, regions = (
        [part.strip() for part in cell.split(",") if part.strip()] for cell in row
    )
    label = CALLED.get(code, name.replace("&", "and"))
    names = [label, *spellings(name), *(bare(other) for other in further)]
    fields = {
        "key": f"state:{code.lower()}",
        "name": label,
        "names": unique(names),
        "adjectives": adjectives,
        "people": [word for word in people if word not in adjectives],
        "capitals": capitals,
        "form": form[0] if form else "",
        "within": [region if ":" in region else f"place:{region}" for region in regions],
    }
    return "  { " + ", ".join(f"{key} = {toml(value)}" for key, value in fields.items() if value) + " },"


def spellings(name: str) -> list[str]:
    """A CLDR name as newspapers write it: no ampersand, no second name in brackets."""
    if any(mark in name for mark in ("(", " - ", "SAR")):
        return []
    return [name, name.replace("&", "and"), name.replace("St.", "Saint")]


def bare(name: str) -> str:
    """A name without its article, save where the article makes the name."""
    return name if name in KEEP_ARTICLE else name.removeprefix("the ")


def unique(names: list[str]) -> list[str]:
    """The names once each, in order."""
    return list(dict.fromkeys(names))


def toml(value: str | list[str]) -> str:
    """A TOML string or list of strings."""
    if isinstance(value, str):
        return '"' + value.replace('"', '\\"') + '"'
    return "[" + ", ".join(map(toml, value)) + "]"


def main() -> None:
    """Writes the file."""
    with (HERE / "demonyms.tsv").open(encoding="utf-8", newline="") as file:
        rows = {
            row[0]: [*row[1:], *[""] * (7 - len(row))]
            for row in csv.reader(file, delimiter="\t")
            if not row[0].startswith("#")
        }
    names = {code: name for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}
    lines = [row_of(code, names[code], rows.get(code, [""] * 6)) for code in sorted(names) if code not in NOT_STATES]
    TARGET.write_text(HEAD.format(version=__version__) + "\n".join(lines) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
