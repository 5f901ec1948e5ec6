"""DOCX: paragraphs in the accepted view, with the automatic numbers that stand in no text."""
