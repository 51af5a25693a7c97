"""The database: a Django app that keeps a person's record, and knows no rules."""
