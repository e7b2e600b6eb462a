"""Teaches the understanding: from utterances to the table that the skill reads."""
