"""Neck Coach: leads people whose neck muscles twitch through stretches and self-care by voice."""
