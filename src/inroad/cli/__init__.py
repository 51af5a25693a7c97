"""The terminal: a command per action; it shows, and decides nothing."""
