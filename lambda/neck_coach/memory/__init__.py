"""The profile of a user between sessions."""
