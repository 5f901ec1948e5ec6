"""What a document says of itself: number, issuers, addressees, title, date, region, citations."""
