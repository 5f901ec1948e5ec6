"""Items of a list that are norms as they stand: what is forbidden, or a problem to solve."""

from duban.message import message
from duban.obligation import NormType, Strength
from extract.draft import Draft, Setting


def item(text: str, setting: Setting) -> tuple[Draft, ...]:
    """The item as one norm, without the blanks and stops around it.

    An item under 不得有下列行为： is a prohibition, any other a problem.
    """
    end = len(text.rstrip(" \u3000\r\n。；;."))
    start = len(text) - len(text.lstrip(" \u3000\r\n"))
    if setting.forbidden:
        reason = message("norm.modal", words=setting.forbidden)
        return (Draft(NormType.PROHIBITION, Strength.EXPLICIT, start, end, start, reason),)
    reason = message("norm.problem", words=setting.problems)
    return (Draft(NormType.OBLIGATION, Strength.PROBLEM, start, end, start, reason),)
