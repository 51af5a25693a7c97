"""Inroad: a way into AI research, with the reason beside every line."""

__version__ = "0.1.0"
