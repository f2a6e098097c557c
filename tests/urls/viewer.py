"""Chromium in a thread of its own: Django's answers are shown in it, none is asked of a server.

Playwright keeps a loop running in its thread, beside which Django would refuse to work; so the
two stay apart.
"""

import mimetypes
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from django.contrib.staticfiles import finders
from django.http import HttpResponse
from playwright.sync_api import Page, Playwright, Route, ViewportSize, sync_playwright

from tests.journeys.chromium import chromium, installing
from tests.journeys.looking import AXE, assert_accessible, assert_fits, photograph, stray_english

SITE = "http://kepu.example"
DESK, PHONE = ViewportSize(width=1440, height=900), ViewportSize(width=390, height=844)
Value = TypeVar("Value")


class Viewer:
    """One browser window. Every call waits for its end and passes on what it raised."""

    def __init__(self) -> None:
        self.thread = ThreadPoolExecutor(max_workers=1)
        self.playwright, self.page = self.do(self._open)
        self.answer: HttpResponse | None = None

    def do(self, act: Callable[[], Value]) -> Value:
        return self.thread.submit(act).result()

    def _open(self) -> tuple[Playwright, Page]:
        path = chromium()
        assert path, f"Chromium is missing. Install it with:  {installing()}"
        playwright = sync_playwright().start()
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        context = browser.new_context(reduced_motion="reduce")
        context.add_init_script(path=AXE)
        context.route("**/*", self._serve)
        return playwright, context.new_page()

    def close(self) -> None:
        self.do(self.page.context.browser.close)  # type: ignore[union-attr]
        self.do(self.playwright.stop)
        self.thread.shutdown()

    def _serve(self, asked: Route) -> None:
        if "/static/" in asked.request.url:
            self._serve_static(asked)
        else:
            assert self.answer is not None
            asked.fulfill(body=self.answer.content, headers=dict(self.answer.headers.items()))

    def _serve_static(self, asked: Route) -> None:
        path = finders.find(asked.request.url.split("/static/", 1)[1].split("?")[0])
        assert isinstance(path, str), asked.request.url
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        asked.fulfill(body=Path(path).read_bytes(), content_type=kind)

    def look(self, answer: HttpResponse, size: ViewportSize, name: str) -> None:
        """Look as everyone might: with axe, for what does not fit, for stray English."""
        self.answer = answer
        self.do(lambda: self._look(size, name))

    def _look(self, size: ViewportSize, name: str) -> None:
        self.page.set_viewport_size(size)
        self.page.goto(f"{SITE}/{name}/")
        photograph(self.page, name)
        assert_accessible(self.page)
        assert_fits(self.page)
        stray = stray_english(self.page)
        assert stray == [], f"stray English: {stray}"
