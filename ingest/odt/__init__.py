"""ODT: the text of an OpenDocument file with its list numbers resolved."""
