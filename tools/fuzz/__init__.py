"""Throw changed inputs at every reader and every door, and tell what breaks."""
