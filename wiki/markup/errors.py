"""What can go wrong when a text is rendered. The text itself is never at risk: only its view."""


class RenderFailed(Exception):
    """The text could not be rendered; the message is the kind of failure: "RecursionError"."""


class RenderTimedOut(RenderFailed):
    """Rendering took longer than is allowed, and was stopped."""
