"""Everything Inroad can do, one function each; the house comes first."""
