"""Put together: every engine's offers become one page, with one thing to do now."""
