"""What can stop a document from being rendered; every message is Chinese and fit to show."""


class RenderingError(Exception):
    """A document cannot be rendered, for the reason its message gives."""
