"""Readers of files that list works, a format each; all of them stream."""
