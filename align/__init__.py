"""From two documents to their alignment; garbled passages and proposals to mend them."""

from align.encoder import encoder

__all__ = ["encoder"]
