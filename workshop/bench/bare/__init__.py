"""The floor: a handler that does nothing."""
