"""From bytes to documents: readers, cleaning, metadata and the clause tree."""
