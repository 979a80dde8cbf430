"""Parts of libraries that are not public: each in one module, which is read again before its library is upgraded."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest

import assets

PACKAGE = Path(assets.__file__).parent

INTERNALS = [
    ("django-allauth", "65.21.1", "access/allauth_internals.py", r"allauth[\w.]*\.internal"),
    ("django-ninja", "1.7.1", "reference/operations.py", r"\._routers\b"),
    ("uvicorn", "0.54.0", "web/protocol.py", r"uvicorn\.protocols"),
]


@pytest.mark.parametrize(("library", "known", "module", "_"), INTERNALS, ids=lambda value: value)
def test_the_library_has_the_version_whose_internals_were_read(
    library: str, known: str, module: str, _: str
) -> None:
    assert version(library) == known, f"read {module} against the new version, then change it here"


@pytest.mark.parametrize(("library", "_", "module", "internal"), INTERNALS, ids=lambda value: value)
def test_one_module_alone_uses_them(library: str, _: str, module: str, internal: str) -> None:
    users = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if re.search(internal, path.read_text(encoding="utf-8"))
    ]
    assert users == [module]


def test_argparse_is_used_by_its_public_names() -> None:
    private = re.compile(r"\b_(actions|option_string_actions|subparsers|action_groups)\b")
    users = [path for path in PACKAGE.rglob("*.py") if private.search(path.read_text(encoding="utf-8"))]
    assert users == []
