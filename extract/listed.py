"""Items that are norms as they stand: what is forbidden, a problem to solve, a task of a table."""

import re

from duban.message import message
from duban.obligation import NormType, Strength
from extract.draft import Draft, Setting

_JOINED = re.compile(r"[;,]\s+(?:or|and)\s*$")
_ALLOWING = frozenset({"may", "可", "可以", "有权"})


def item(text: str, setting: Setting) -> tuple[Draft, ...]:
    """The item as one norm, without the blanks and stops around it.

    An item under 不得有下列行为： is a prohibition, one under 可以采取下列措施： a permission,
    a cell among tasks a duty, any other a problem.
    """
    end = len(_JOINED.sub("", text).rstrip(" \u3000\r\n。；;."))
    start = len(text) - len(text.lstrip(" \u3000\r\n"))
    if setting.stem:
        reason = message("norm.modal", words=setting.stem)
        allowed = setting.stem in _ALLOWING
        mode = NormType.PERMISSION if allowed else NormType.PROHIBITION
        return (Draft(mode, Strength.EXPLICIT, start, end, start, reason),)
    if setting.tasked:
        reason = message("norm.cell", words=text[start:end])
        return (Draft(NormType.OBLIGATION, Strength.IMPERATIVE, start, end, start, reason),)
    reason = message("norm.problem", words=setting.problems)
    return (Draft(NormType.OBLIGATION, Strength.PROBLEM, start, end, start, reason),)
