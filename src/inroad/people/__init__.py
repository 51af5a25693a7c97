"""Who works on what, the evidence for it, and how you are connected."""
