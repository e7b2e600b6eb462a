"""What can be wrong with content."""


class ContentError(ValueError):
    """Content that cannot be led as written: the message names the id and the field."""
