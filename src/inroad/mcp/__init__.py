"""MCP: a tool per action, for whatever model reads it; it decides nothing."""
