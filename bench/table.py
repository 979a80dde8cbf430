"""The table of results, on the terminal and as Markdown."""

from rich.console import Console
from rich.table import Table

from bench.results import Result

COLUMNS = ("what", "size", "measured", "baseline", "ratio", "bar", "")


def _cells(result: Result) -> tuple[str, ...]:
    return (
        result.name, result.size, result.measured, result.baseline, f"{result.ratio:g}", result.bar,
        "reached" if result.reached else "missed",
    )  # fmt: skip


def show(results: list[Result]) -> None:
    """Print the table."""
    table = Table(*COLUMNS, box=None, padding=(0, 2, 0, 0))
    for column in table.columns[2:5]:
        column.justify = "right"
    for result in results:
        table.add_row(*_cells(result), style=None if result.reached else "yellow")
    Console(width=160).print(table)


def as_markdown(results: list[Result]) -> str:
    """The table as it is kept."""
    lines = [COLUMNS, ("---", "---", "---:", "---:", "---:", "---", "---"), *map(_cells, results)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
