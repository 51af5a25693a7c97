"""Hearing where a person stands: turns, questions, values, and what stays unsaid."""
