"""Rendering a PDF by Typst. The layout is in `documents/`; texts and figures are data, never parsed as markup."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal

import typst

HERE = Path(__file__).resolve().parent
STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
"""PDF/A-2a for archiving, PDF/UA-1 for accessibility: https://typst.app/docs/reference/pdf/"""


def render(document: str, data: Mapping[str, object], made_at: datetime) -> bytes:
    """Render a document of `documents/`. The same data give the same bytes."""
    made = [made_at.year, made_at.month, made_at.day, made_at.hour, made_at.minute, made_at.second]
    pdf: bytes = typst.compile(
        str(HERE / "documents" / f"{document}.typ"),
        root=str(HERE),
        font_paths=[str(HERE / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps({**data, "made": made}, ensure_ascii=False)},
        pdf_standards=[*STANDARDS],
    )
    return pdf
