"""What can be wrong with a home: one small check for each, and how each is mended."""
