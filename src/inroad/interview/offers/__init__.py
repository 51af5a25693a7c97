"""What the interview offers the Brief: the person's own words, set in order."""
