"""Traditional Chinese: matched in simplified characters, reported in the characters of the text."""

from dataclasses import dataclass, replace

from duban.obligation import Actor, Obligation
from duban.traditional import is_traditional, simplified


def folded(text: str) -> str:
    """The text to match on, character for character; a simplified text is returned as it is.

    >>> folded("各校須於九月底前完成"), folded("各校须完成")
    ('各校须于九月底前完成', '各校须完成')
    """
    return simplified(text) if is_traditional(text) else text


@dataclass(frozen=True, slots=True)
class Folding:
    """A raw text beside the one that was matched; spans name the raw text, shifted by `base`."""

    raw: str
    matched: str
    base: int = 0

    def unfolded(self, found: Obligation) -> Obligation:
        """The obligation with the words of the raw text instead of those matched."""
        if self.raw == self.matched:
            return found
        start, end = found.span.start - self.base, found.span.end - self.base
        return replace(
            found,
            actor=self._actor(found.actor) if found.actor else None,
            action=self._raw(found.action, start, end),
            object=self._raw(found.object, start, end),
            recipient=self._raw(found.recipient, start, end),
            condition=self._raw(found.condition, start, end),
        )

    def _actor(self, actor: Actor) -> Actor:
        if actor.span is None:
            return replace(actor, name=self._raw(actor.name, 0, len(self.raw)))
        start, end = actor.span.start - self.base, actor.span.end - self.base
        return replace(actor, name=self._raw(actor.name, start, end))

    def _raw(self, words: str, start: int, end: int) -> str:
        at = self.matched.find(words, start, end)
        return self.raw[at : at + len(words)] if at >= 0 else words
