"""What every part shares, and no more than that."""
