"""What the decision models offer the Brief: money, attention, the list of options."""
