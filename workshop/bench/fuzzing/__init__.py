"""Requests that Alexa never sent, by the hundred thousand: nothing that comes may break the skill."""
