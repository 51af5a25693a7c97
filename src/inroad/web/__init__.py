"""The browser: server-made pages over the actions; it shows, and decides nothing."""
