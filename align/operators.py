"""Words that order, allow or limit, in both languages."""

import re

from duban.language import Language

OPERATOR = {
    Language.ZH: re.compile(
        r"可以|应当|必须|允许|准许|准予|鼓励|能够|[应须要]|(?<![许认])可(?![能行靠燃持证])|"
        r"(?<![不获取使值所觉懂记显])得(?![到以益当分出力体知失的])"
    ),
    Language.EN: re.compile(
        r"\b(?:shall|must|(?-i:may)|can|should|will|would|could|is to|are to|has to|have to)\b",
        re.I,
    ),
}
"""Any order or leave."""
LICENCE = re.compile(
    r"\b(?:is|are|be) (?:\w+ly )?(?:allowed|permitted|encouraged|required|necessary|entitled|"
    r"free(?! of| from)|possible|lawful|legal|open)\b(?! only)|"
    r"\b(?:is|are) to be (?:used|given|allowed)\b|\b(?:allow|permit|encourag)\w*|"
    r"允许|准许|准予|鼓励",
    re.I,
)
"""What plainly contradicts a ban."""
LEAVE = re.compile(rf"{LICENCE.pattern}|\b(?:(?-i:may)|can)\b|可以", re.I)
LIMITS = re.compile(
    r"\b(?:only|none but|nobody but|no one but|solely|exclusive\w*|after|until|(?<!at )once|upon|"
    r"if|when|provided|subject to|limit\w*|"
    r"with (?:the )?(?:prior )?(?:consent|approval|permission|authori\w+)|strict\w*|other)\b|"
    r"仅|只有|方可|才|除[^，。；]{1,20}外|除非|经[^，；。]{1,16}(?:批准|同意|许可|授权|审批)",
    re.I,
)
"""What turns a leave into a bound."""
