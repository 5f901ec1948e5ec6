"""Codes of agencies spelled in Latin letters: Guo Ban Fa for 国办发."""

import re

_PINYIN = {
    "guo": "国", "ban": "办", "fa": "发", "han": "函", "zi": "字", "cai": "财", "she": "社",
    "ren": "人", "bu": "部", "lao": "劳", "wei": "卫", "jiao": "教", "min": "民",
    "ting": "厅", "zheng": "政", "zhe": "浙",
    "yue": "粤", "chuan": "川", "zhong": "中", "yin": "银", "zong": "综",
}  # fmt: skip
# Syllables that are several characters in codes have one meaning only beside another.
_PINYIN_PAIRS = {"cai shui": "财税", "guo shui": "国税", "di shui": "地税"}
_SYLLABLE = r"(?:[BPMFDTNLGKHJQXZCSRYW]|[ZCS]h)[aeiou]{1,3}(?:ng?|r)?"
PINYIN_CODE = re.compile(rf"((?:\b{_SYLLABLE}\s+){{1,7}}\b{_SYLLABLE})\s*$")
_PAPERS = frozenset(["fa", "han", "zi", "ban", "dian", "ling", "tong", "gui", "gao", "yi"])
_LEAST_SYLLABLES = 3


def of_pinyin(syllables: list[str]) -> str:
    """The code in characters where every syllable has one meaning in codes, else as printed.

    Empty when the syllables are none of a code: one or two may be a name.

    >>> of_pinyin(["Guo", "Ban", "Fa"]), of_pinyin(["Guo", "Wei", "Ji", "Kong"])
    ('国办发', 'Guo Wei Ji Kong')
    >>> of_pinyin(["Li", "Wei"])
    ''
    """
    words = " ".join(syllables).lower()
    for pair, characters in _PINYIN_PAIRS.items():
        words = words.replace(pair, characters)
    known = [_PINYIN.get(word, word) for word in words.split()]
    if not any(word.isascii() for word in known):
        return "".join(known)
    code = syllables[-1].lower() in _PAPERS or len(syllables) >= _LEAST_SYLLABLES
    return " ".join(syllables) if code else ""
