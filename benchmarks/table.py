"""The tables that benchmarks print, to be put into docs/performance.md."""


def head(*columns: str) -> None:
    """Print the names of the columns."""
    row(*columns)
    print("|---" * len(columns) + "|", flush=True)


def row(*cells: object) -> None:
    """Print a row, at once: the next may take an hour."""
    print(f"| {' | '.join(map(str, cells))} |", flush=True)
