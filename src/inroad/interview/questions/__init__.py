"""The interview: one definition of what is asked, and what follows an answer."""
