"""What fails a journey wherever it happens: errors in the console, outside hosts, server errors."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

# Chromium reports every refused request in the console, those a journey asks for included.
REPORTED = "Failed to load resource: the server responded with a status of "


class Watch:
    """Listens to every page of a browser context and collects its faults."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.host = urlsplit(address).netloc
        self.faults: list[str] = []
        self.expected: set[int] = set()
        context.on("console", self.on_console)
        context.on("weberror", self.on_error)
        context.on("request", self.on_request)
        context.on("response", self.on_response)

    def on_console(self, message: ConsoleMessage) -> None:
        # Chromium tells of violated content security policies as errors, too.
        if message.type in ("error", "warning") and not message.text.startswith(REPORTED):
            self.faults.append(f"console: {message.text}")

    def on_error(self, error: WebError) -> None:
        self.faults.append(f"script: {error.error}")

    def on_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and parts.netloc != self.host:
            self.faults.append(f"outside host: {request.url}")

    def on_response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.faults.append(f"{response.status}: {response.request.method} {response.url}")

    @contextmanager
    def refusal(self, *statuses: int) -> Iterator[None]:
        """Inside the block, answers with these statuses are what the journey wants."""
        before, self.expected = self.expected, self.expected | set(statuses)
        try:
            yield
        finally:
            self.expected = before
