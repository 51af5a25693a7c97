"""Asking: a question in, and who said what about it, or an honest "not here", out."""
