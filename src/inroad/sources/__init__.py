"""The outside world: what reads files and addresses, and what finds words in them."""
