"""What a channel says when a message cannot go out."""


class PermanentFailure(Exception):
    """Trying again would fail again: a bad address, a refusal by the other side.

    ``code`` is kept with the message and shown to system administrators, so it must hold no
    personal data; the text of the exception is thrown away.
    """

    def __init__(self, message: str = "", *, code: str = "refused"):
        super().__init__(message)
        self.code = code
