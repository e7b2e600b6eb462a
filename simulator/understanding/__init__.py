"""From what was said to an intent and its slots, by the built interaction model alone."""
