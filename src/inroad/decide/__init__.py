"""Pure decision models: values in, values out, the random generator handed in."""
