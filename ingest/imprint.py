"""The imprint at a document's foot (版记): copies to, printed by; and remarks in brackets."""

import re

_IMPRINT = re.compile(
    r"(?:抄\s*[送报]|主\s*送|分\s*送|发\s*送|报\s*送|印\s*发|主题词|校\s*对|共印)\s*[:：]"
    r"|.{2,30}[\s\u3000]+\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:印发|印制|印)$"
    r"|[（(](?:此件|此文|本件|联系人|信息公开|公开).{0,60}[）)]$"
    r"|(?:联系人|联系电话|联系方式|信息公开选项|公开方式|公开属性)\s*[:：]"
    r"|\((?:this|the|not)\b.{0,40}\b(?:public|publicly|released?|published|circulated)\b.{0,20}\)$"
    r"|(?:cc|copies? to|copied to|subject words?|keywords?|contact(?: person)?|tel)\s*:",
    re.IGNORECASE,
)


def is_imprint(text: str) -> bool:
    """Whether a line belongs to the foot of a document and not to its text.

    >>> is_imprint("抄送：省委办公厅。"), is_imprint("（此件公开发布）"), is_imprint("各市要抄送")
    (True, True, False)
    """
    return len(text) < 200 and _IMPRINT.match(text) is not None
