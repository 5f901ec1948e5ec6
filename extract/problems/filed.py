"""Filed passages: what a reviewer set holds for that very passage, whatever the rules propose."""

from collections.abc import Sequence

from duban.filing import Filing, same_passage
from duban.message import message
from duban.obligation import Suggestion
from duban.span import Span

CERTAIN = 1.0


class Filed:
    """The filings that hold, found by their passage."""

    def __init__(self, filings: Sequence[Filing] = ()) -> None:
        self._filings = {same_passage(filing.text): filing for filing in filings}

    def of(self, words: str, span: Span) -> tuple[Suggestion, ...] | None:
        """The category set for these words, with who set it and when.

        Empty where a reviewer said that they state no problem; None where nothing was set.

        >>> filed = Filed([Filing("挪用基金。", "C2.1", "马丽", "2024-05-06T08:00:00")])
        >>> [s.reason.text() for s in filed.of("挪用基金；", Span("d", 0, 5))]
        ['Set by 马丽 on 2024-05-06.']
        >>> filed.of("别的", Span("d", 0, 2)) is None
        True
        """
        filing = self._filings.get(same_passage(words))
        if filing is None:
            return None
        if not filing.category:
            return ()
        reason = message("problem.set", reviewer=filing.reviewer or "-", day=filing.day or "-")
        return (Suggestion(filing.category, CERTAIN, reason, span),)
