"""The person's own data, as plain values; nothing here knows a database."""
