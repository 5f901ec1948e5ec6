"""The shapes of what is extracted: obligations, deadlines, thresholds, categories."""

from typing import Any

from typing_extensions import TypedDict

from duban.deadline import Deadline
from duban.language import Language
from duban.obligation import Actor, Extraction, Obligation, Stage, Suggestion
from duban.quantity import Threshold
from ui.shapes.span import PlaceShape, place


class NormedShape(PlaceShape):
    """A phrase and its normalised value, as published in the phrase lists."""

    norm: dict[str, Any]
    reason: str


class SuggestionShape(TypedDict):
    """A problem category with its score and the reason for it."""

    id: str
    score: float
    reason: str


class FoundSuggestionShape(SuggestionShape, PlaceShape):
    """A problem category with the passage it was read from."""


class StageShape(PlaceShape):
    """A stage of a campaign, with its window."""

    n: int | None
    name: str
    window: dict[str, Any] | None


class ActorShape(TypedDict):
    """Where the actor's name stands, null if it is nowhere in the document, and why it is meant."""

    start: int | None
    end: int | None
    inherited: bool
    reason: str


class ObligationShape(PlaceShape):
    """One separately checkable norm."""

    id: str
    type: str
    strength: str
    actor: str | None
    actor_place: ActorShape | None
    level: str | None
    action: str
    object: str
    recipient: str
    condition: str
    deadlines: list[NormedShape]
    thresholds: list[NormedShape]
    stage: StageShape | None
    funds: list[str]
    categories: list[SuggestionShape]
    inferred: bool
    mended: bool
    reason: str


class ExtractShape(TypedDict):
    """All that was extracted from one document or one text."""

    obligations: list[ObligationShape]
    deadlines: list[NormedShape]
    thresholds: list[NormedShape]
    stages: list[StageShape]
    categories: list[FoundSuggestionShape]


def extract_shape(extraction: Extraction, text: str, language: Language) -> ExtractShape:
    """An extraction, given the raw text its spans lie in; reasons in the language asked for."""
    return {
        "obligations": [obligation_shape(one, text, language) for one in extraction.obligations],
        "deadlines": [normed_shape(one, text, language) for one in extraction.deadlines],
        "thresholds": [normed_shape(one, text, language) for one in extraction.thresholds],
        "stages": [_stage(one, text) for one in extraction.stages],
        "categories": [
            {**suggestion_shape(one, language), **place(one.span, text)}
            for one in extraction.categories
        ],
    }


def obligation_shape(one: Obligation, text: str, language: Language) -> ObligationShape:
    """One norm with everything attached to it."""
    return {
        "id": one.id,
        "type": one.type.value,
        "strength": one.strength.value,
        **place(one.span, text),
        "actor": one.actor.name if one.actor else None,
        "actor_place": _actor(one.actor, language) if one.actor else None,
        "level": one.actor.level.value if one.actor and one.actor.level else None,
        "action": one.action,
        "object": one.object,
        "recipient": one.recipient,
        "condition": one.condition,
        "deadlines": [normed_shape(deadline, text, language) for deadline in one.deadlines],
        "thresholds": [normed_shape(threshold, text, language) for threshold in one.thresholds],
        "stage": _stage(one.stage, text) if one.stage else None,
        "funds": list(one.funds),
        "categories": [suggestion_shape(suggestion, language) for suggestion in one.categories],
        "inferred": one.inferred,
        "mended": one.mended,
        "reason": one.reason.text(language),
    }


def normed_shape(found: Deadline | Threshold, text: str, language: Language) -> NormedShape:
    """A deadline or a threshold with its normalised value."""
    return {
        **place(found.span, text),
        "norm": found.norm.as_dict(),
        "reason": found.reason.text(language),
    }


def _actor(actor: Actor, language: Language) -> ActorShape:
    span = actor.span
    return {
        "start": span.start if span else None,
        "end": span.end if span else None,
        "inherited": actor.inherited,
        "reason": actor.reason.text(language) if actor.reason else "",
    }


def _stage(stage: Stage, text: str) -> StageShape:
    window = stage.window.as_dict() if stage.window else None
    return {"n": stage.ordinal, "name": stage.name, "window": window, **place(stage.span, text)}


def suggestion_shape(suggestion: Suggestion, language: Language) -> SuggestionShape:
    """A proposed or set category."""
    return {
        "id": suggestion.category,
        "score": round(suggestion.score, 4),
        "reason": suggestion.reason.text(language),
    }
