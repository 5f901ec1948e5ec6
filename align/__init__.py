"""From two documents to their alignment; garbled passages and proposals to mend them."""
