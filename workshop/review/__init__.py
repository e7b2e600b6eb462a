"""The sheet that a clinician reads and signs: `python -m workshop.review`."""
