"""What should stay known, and when to see it again."""
