"""Timers and reminders at Alexa, and the permission for them: plain data in and out."""
