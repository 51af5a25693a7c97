"""Small programs of the make verbs."""
