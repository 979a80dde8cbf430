"""Rendering a PDF by Typst. The layout is in `documents/`; texts and figures are data, never parsed as markup."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Literal

import manimgx_fonts
import manimgx_fonts_cjk
import typst

from assets.printing.text import printable

HERE = Path(__file__).resolve().parent
FONTS = HERE / "fonts"
STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
"""PDF/A-2a for archiving, PDF/UA-1 for accessibility: https://typst.app/docs/reference/pdf/"""


def render(document: str, data: Mapping[str, object], made_at: datetime) -> bytes:
    """Render a document of `documents/`. The same data give the same bytes."""
    made = [made_at.year, made_at.month, made_at.day, made_at.hour, made_at.minute, made_at.second]
    pdf: bytes = typst.compile(
        str(HERE / "documents" / f"{document}.typ"),
        root=str(HERE),
        font_paths=fonts(),
        sys_inputs={"data": json.dumps(printable({**data, "made": made}), ensure_ascii=False)},
        pdf_standards=[*STANDARDS],
    )
    return pdf


@cache
def fonts() -> typst.Fonts:
    """Our own fonts, and Noto's for the scripts and emoji that they lack: `documents/frame.typ` has their order."""
    packages = [Path(package.__path__[0]) for package in (manimgx_fonts, manimgx_fonts_cjk)]
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in (FONTS, *packages)],
    )
