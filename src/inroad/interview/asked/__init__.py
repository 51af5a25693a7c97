"""Answers typed by hand: a value as a person would say it, or JSON."""
