"""The pages that are written by hand agree with the code that they describe."""

import re
import tomllib
from pathlib import Path

import pytest
from django.conf import settings

ROOT: Path = settings.BASE_DIR
DOCS = ROOT / "docs"
PACKAGES = ROOT / "backend" / "assets"

FILE = re.compile(r"`([\w/.-]+\.(?:py|sql|tsx?|toml))`")
LINK = re.compile(r"\]\(([^)#:]+)\)")


def layers() -> list[str]:
    """All packages in the order of the import contract."""
    configuration = tomllib.loads((ROOT / "backend" / "pyproject.toml").read_text())
    contracts = configuration["tool"]["importlinter"]["contracts"]
    [whole] = [contract for contract in contracts if contract.get("containers") == ["assets"]]
    assert whole["exhaustive"]
    return list(whole["layers"])


def test_the_page_of_the_flow_lists_all_packages_in_the_order_of_imports() -> None:
    page = (DOCS / "concepts" / "flow.md").read_text(encoding="utf-8")
    table = page.partition("| package | job |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == layers()


def test_no_import_contract_has_an_exception() -> None:
    assert "ignore_imports" not in (ROOT / "backend" / "pyproject.toml").read_text()


@pytest.mark.parametrize(
    "page", ["concepts/one-payment.md", "concepts/one-request.md", "reference/security.md"]
)
def test_a_page_names_files_that_exist(page: str) -> None:
    named = FILE.findall((DOCS / page).read_text(encoding="utf-8"))
    assert len(named) > 15
    homes = (PACKAGES, PACKAGES.parent, ROOT)
    assert [name for name in named if not any((home / name).is_file() for home in homes)] == []


@pytest.mark.parametrize("folder", ["concepts", "how-to", "reference"])
def test_the_contents_list_every_page(folder: str) -> None:
    listed = LINK.findall((DOCS / "README.md").read_text(encoding="utf-8"))
    pages = {f"{folder}/{page.name}" for page in (DOCS / folder).iterdir()}
    assert pages == {link for link in listed if link.startswith(f"{folder}/")}


def test_every_link_between_pages_leads_to_a_file() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in [*DOCS.rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []
