"""Documents with their duties marked: ⟦obligation⟧ ⟪prohibition⟫ ⟨permission⟩."""

from pathlib import Path

from duban.obligation import Obligation

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.txt"))
OPEN = {"⟦": "obligation", "⟪": "prohibition", "⟨": "permission"}
CLOSE = "⟧⟫⟩"

Duty = tuple[int, int, str]


def read(marked: str) -> tuple[str, list[Duty]]:
    """The plain text and the duties marked in it."""
    plain: list[str] = []
    duties: list[Duty] = []
    start, mode = 0, ""
    for char in marked:
        if char in OPEN:
            start, mode = len(plain), OPEN[char]
        elif char in CLOSE:
            duties.append((start, len(plain), mode))
        else:
            plain.append(char)
    return "".join(plain), duties


def overlap(duty: Duty, found: Obligation) -> float:
    """Shared characters over the longer of the two; 0 for another type."""
    start, end, mode = duty
    shared = min(end, found.span.end) - max(start, found.span.start)
    longer = max(end - start, len(found.span))
    return max(0, shared) / longer if mode == found.type.value else 0.0


def agreed(duties: list[Duty], obligations: tuple[Obligation, ...]) -> tuple[int, int]:
    """How many duties were found, by half overlap one to one; and how many were found at all."""
    found = [each for each in obligations if each.is_duty]
    free, hits = set(range(len(found))), 0
    for duty in duties:
        best = max(free, key=lambda place: overlap(duty, found[place]), default=None)
        if best is not None and overlap(duty, found[best]) >= 0.5:
            free.remove(best)
            hits += 1
    return hits, len(found)
