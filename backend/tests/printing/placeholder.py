"""Makes the font of the placeholder: one empty box for every character of Unicode.

    .venv/bin/python -m tests.printing.placeholder

writes the file that documents use. Noto has no such font as a package.
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from assets.printing.typst import FONTS

FILE = FONTS / "Placeholder.ttf"
BOX = "placeholder"
EM, WIDTH, SIDE, BELOW, ABOVE, STROKE = 1000, 700, 80, -50, 750, 50
MANY_TO_ONE = 13
"""The format of a character map in which whole ranges share a glyph."""


def placeholder_font() -> bytes:
    """The font's file, always the same."""
    builder = FontBuilder(EM, isTTF=True)
    glyphs = [".notdef", BOX]
    builder.setupGlyphOrder(glyphs)
    builder.setupHead(unitsPerEm=EM, created=0, modified=0)
    builder.setupCharacterMap({})
    builder.setupGlyf(dict.fromkeys(glyphs, _box()))
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (WIDTH, SIDE)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable(
        {
            "familyName": "Placeholder",
            "styleName": "Regular",
            "fullName": "Placeholder",
            "uniqueFontIdentifier": "Placeholder",
            "psName": "Placeholder-Regular",
        }
    )
    builder.setupOS2()
    builder.setupPost()
    builder.font["cmap"].tables = [_all_of_unicode()]
    builder.font.recalcTimestamp = False
    file = BytesIO()
    builder.save(file)
    return file.getvalue()


def _box() -> object:
    pen = TTGlyphPen(None)
    left, right = SIDE, WIDTH - SIDE
    outer = [(left, BELOW), (left, ABOVE), (right, ABOVE), (right, BELOW)]
    inner = [
        (right - STROKE, BELOW + STROKE),
        (right - STROKE, ABOVE - STROKE),
        (left + STROKE, ABOVE - STROKE),
        (left + STROKE, BELOW + STROKE),
    ]
    for start, *others in (outer, inner):
        pen.moveTo(start)
        for corner in others:
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def _all_of_unicode() -> object:
    table = CmapSubtable.newSubtable(MANY_TO_ONE)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.format, table.reserved, table.length, table.nGroups = MANY_TO_ONE, 0, 0, 0
    table.cmap = dict.fromkeys(range(sys.maxunicode + 1), BOX)
    return table


if __name__ == "__main__":
    Path(FILE).write_bytes(placeholder_font())
