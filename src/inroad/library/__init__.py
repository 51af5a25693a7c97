"""What experienced people advise: claims in our words, each with who said it, where."""
