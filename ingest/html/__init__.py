"""Web pages: their lines block by block, and which of them are the document."""
