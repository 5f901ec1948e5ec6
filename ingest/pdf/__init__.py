"""PDF: printed characters to paragraphs, page by page, with the place of every line kept."""
