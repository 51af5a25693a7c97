"""Recognising what was asked: questions, answers, and the whole conversation."""
