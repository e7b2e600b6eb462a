"""Measurements of the skill: `python -m workshop.bench [GROUP...]`."""
