"""Triggers: figures that say when a duty arises or what is banned, where more asks for less."""

from duban.language import language_of
from duban.quantity import Threshold
from review.words import pattern, says

_COMPARING = frozenset({">", ">=", "<", "<="})


def turned(before: str, threshold: Threshold, words: str, after: str) -> bool:
    """Whether a laxer text has the farther figure, as in a condition or a ban.

    `words` are those of the figure, `before` and `after` the rest of its clause. Who stops at 20
    metres per second asks for less than who stops at 15; who has 20 officers asks for more.

    >>> from duban.message import message; from duban.quantity import Quantity
    >>> from duban.span import Span
    >>> over = Threshold(Span("", 0, 1), Quantity(">", "count", 9), message("review.covered"))
    >>> turned("学生", over, "超过1000人", "的学校应当配备校医")
    True
    >>> turned("应当抽查", over, "超过50家", "企业")
    False
    >>> turned("不得收取", over, "超过一学期", "的费用")
    True
    >>> turned("学校周边", over, "200米", "范围内禁止燃放鞭炮")
    True
    >>> turned("schools with ", over, "more than 9", " pupils shall appoint a nurse")
    True
    """
    if threshold.norm.op not in _COMPARING or says("demand", words):
        return False
    language = language_of(f"{before}{words}{after}")
    if pattern("banned", language).search(before) or pattern("forbids", language).match(after):
        return True
    opens = pattern("arising", language).search(before) is not None
    return opens or pattern("arises", language).match(after) is not None
