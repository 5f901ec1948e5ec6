"""What the pages show, made from values; document text stays inert everywhere."""
