#!/usr/bin/env python3
"""Cuts the faces of `noto-cjk` and `noto-latin` from Debian's fonts.

    apt-get install fonts-noto-cjk fonts-noto-core
    pip install fonttools brotli
    python3 assets/fonts/cut.py [/usr/share/fonts]

Written with fonts-noto-cjk 20220127, fonts-noto-core 20201225, fonttools 4.68 and brotli 1.2: the same versions write the same
bytes. The faces are compressed with Brotli; the program unpacks one when text is first set in it.
"""

import io
import sys
from pathlib import Path

import brotli
from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
SYSTEM = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts")


def gb2312():
    """The characters of GB 2312-80, ASCII and the punctuation that goes with them."""
    rows = range(0xA1, 0xF8)
    cells = range(0xA1, 0xFF)
    pairs = (bytes([row, cell]).decode("gb2312", "ignore") for row in rows for cell in cells)
    characters = {ord(character) for pair in pairs for character in pair}
    return characters | span(0x20, 0x7E) | span(0x2000, 0x206F) | span(0x3000, 0x303F) | span(0xFF00, 0xFFEF) | {0xB7}


def latin():
    """Latin letters with those of African languages, their marks, and punctuation."""
    return (
        span(0x20, 0x7E)
        | span(0xA0, 0x36F)
        | {0x1DC4, 0x1DC5, 0x1DC6, 0x1DC7}
        | span(0x1E00, 0x1EFF)
        | span(0x2000, 0x206F)
        | span(0x20A0, 0x20BF)
        | {0x2116, 0x2122, 0x2212}
        | span(0x2C60, 0x2C7F)
        | span(0xA720, 0xA7B7)
    )


def span(first, last):
    return set(range(first, last + 1))


# The face of a Chinese collection for mainland China.
SIMPLIFIED = 2
CJK_FEATURES = ["calt", "ccmp", "chws", "halt", "kern", "liga", "mark", "mkmk", "palt"]
LATIN_FEATURES = ["calt", "ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "onum", "pnum", "smcp", "tnum"]
CJK = "opentype/noto/"
CORE = "truetype/noto/"
CUTS = [
    (CJK + "NotoSerifCJK-Regular.ttc", SIMPLIFIED, gb2312(), CJK_FEATURES, "noto-cjk/NotoSerifCJKsc-Regular.otf.br"),
    (CJK + "NotoSansCJK-Bold.ttc", SIMPLIFIED, gb2312(), CJK_FEATURES, "noto-cjk/NotoSansCJKsc-Bold.otf.br"),
] + [
    (CORE + f"{name}.ttf", -1, latin(), LATIN_FEATURES, f"noto-latin/{name}.ttf.br")
    for name in (
        "NotoSerif-Regular",
        "NotoSerif-Italic",
        "NotoSerif-Bold",
        "NotoSerif-BoldItalic",
        "NotoSans-Regular",
        "NotoSans-Bold",
    )
]


def cut(file, number, characters, features):
    options = subset.Options(
        layout_features=features,
        desubroutinize=True,  # larger, but a third smaller once compressed
        hinting=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        recalc_timestamp=False,
    )
    font = TTFont(SYSTEM / file, fontNumber=number, lazy=True, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    out = io.BytesIO()
    subset.save_font(font, out, options)
    return out.getvalue()


for file, number, characters, features, target in CUTS:
    data = cut(file, number, characters, features)
    packed = brotli.compress(data, quality=11, lgwin=24)
    (HERE / target).write_bytes(packed)
    print(f"{target}: {len(data)} bytes, {len(packed)} compressed")
