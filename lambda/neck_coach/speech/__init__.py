"""From an answer to what is heard, within the platform's limits."""
