"""Conversations of our own that more than one test brings in."""

TALK = """\
Sam: How much do you earn a month?
Noor: I earn 3,200 euros a month, after tax.
Sam: If you stopped working today, how many months would your savings last?
Noor: Four or five months.
Sam: Realistically you have six to seven months.
Noor: Perhaps.
Sam: What is your dream, what would you want most?
Noor: I want to open a lab of my own.
Sam: Are you happy?
Noor: Mostly happy, yes.
Sam: What stops you from writing to people you admire?
Noor: I don't feel ready.
Sam: What are the options you see for the next step?
Noor: A fellowship, or a small lab in Utrecht.
"""
CARE = TALK + "Sam: How are you?\nNoor: I have not slept for weeks and cannot go on.\n"
