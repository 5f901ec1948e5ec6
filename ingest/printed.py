"""As printed: values read from a text folded to simplified characters, in the text's own again."""

from dataclasses import replace

from duban.document import Document, Evidence, Node
from duban.traditional import simplified


def as_printed(document: Document, raw: str) -> Document:
    """The document over its raw text; folding kept every offset, so only words change.

    Canonical values (document numbers, full names of known bodies) stay folded.
    """
    return replace(
        document,
        text=raw,
        title=None if document.title is None else _words(document.title, raw),
        issuers=tuple(_words(issuer, raw) for issuer in document.issuers),
        addressees=tuple(_words(one, raw) for one in document.addressees),
        annexes=tuple(_words(annex, raw) for annex in document.annexes),
        nodes=tuple(_label(node, raw) for node in document.nodes),
    )


def _words(evidence: Evidence, raw: str) -> Evidence:
    printed = evidence.span.of(raw)
    same = simplified(printed) == evidence.value
    return replace(evidence, value=printed) if same else evidence


def _label(node: Node, raw: str) -> Node:
    start = node.span.start
    return replace(node, label=raw[start : start + len(node.label)]) if node.label else node
