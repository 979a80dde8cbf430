"""The little Markdown that the reference pages need."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a bar within a cell does not end it."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def page(title: str, *parts: str) -> str:
    """A page that says where it comes from."""
    note = "<!-- Made from the code by `./assets manage reference`. Change the code, not this page. -->"
    return "\n".join([f"# {title}\n", f"{note}\n", *parts])
