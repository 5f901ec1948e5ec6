"""Fonts of the machine: switched off, so that a file reads the same and as fast everywhere.

The words of a PDF come from its own tables. Where a file embeds no font, pdfium would open the
machine's to measure each glyph; with the large Chinese fonts that takes ten times as long.
"""

import ctypes
from functools import cache

import pypdfium2.raw as pdfium

_NONE = pdfium.FPDF_SYSFONTINFO()


@cache
def without_system_fonts() -> None:
    """Tell pdfium, once in a process, that the machine has no fonts."""
    _NONE.version = 1
    pdfium.FPDF_SetSystemFontInfo(ctypes.byref(_NONE))
