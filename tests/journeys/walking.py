"""A person with a browser: a window of one width, one language, one account at a time."""

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.installation import Installation
from tests.journeys.looking import (
    AXE,
    assert_accessible,
    assert_fits,
    assert_speaks_chinese,
    photograph,
)
from tests.journeys.watch import Watch

LOCALES = {"zh": "zh-CN", "en": "en-US"}


@dataclass(frozen=True)
class Screen:
    """How wide the window is, and in which language the person reads."""

    width: int
    language: str

    @property
    def name(self) -> str:
        return f"{self.width}-{self.language}"


SCREENS = [Screen(width, language) for width in (390, 1440) for language in LOCALES]


class Person:
    """One browser profile. Two persons in a journey share nothing but the installation."""

    def __init__(
        self,
        browser: Browser,
        at: Installation,
        screen: Screen,
        journey: str,
        *,
        with_script: bool = True,
    ) -> None:
        self.installation = at
        self.screen = screen
        self.journey = journey
        self.with_script = with_script
        self.context = browser.new_context(
            base_url=at.address,
            locale=LOCALES[screen.language],
            viewport={"width": screen.width, "height": 844 if screen.width < 600 else 900},
            timezone_id="Asia/Shanghai",
            accept_downloads=True,
            java_script_enabled=with_script,
        )
        self.context.set_default_timeout(20_000)
        # An init script is exempt from the pages' content security policy.
        self.context.add_init_script(path=AXE)
        self.watch = Watch(self.context, at.address)
        self.page: Page = self.context.new_page()

    def says(self, chinese: str, english: str) -> str:
        """The words this person reads."""
        return chinese if self.screen.language == "zh" else english

    def press(self, chinese: str, english: str) -> None:
        self.named("button", chinese, english).click()

    def follow(self, chinese: str, english: str) -> None:
        self.named("link", chinese, english).click()

    def named(self, role: Literal["button", "link"], chinese: str, english: str) -> Locator:
        return self.page.get_by_role(role, name=self.says(chinese, english), exact=True)

    def fill(self, chinese: str, english: str, text: str) -> None:
        self.page.get_by_label(self.says(chinese, english)).fill(text)

    def sees(self, chinese: str, english: str) -> None:
        """Wait until the words stand on the page."""
        words = self.says(chinese, english)
        shown = self.page.locator("main").get_by_text(words).filter(visible=True)
        expect(shown.first).to_be_visible()

    def look(self, name: str) -> None:
        """Look at the page as everyone might: axe, width, language, and a photograph."""
        photograph(self.page, f"{self.journey}-{name}-{self.screen.name}")
        if self.with_script:
            assert_accessible(self.page)
        assert_fits(self.page)
        if self.screen.language == "zh":
            assert_speaks_chinese(self.page)

    def leave(self) -> list[str]:
        """Close the window and hand back what went wrong in it."""
        self.context.close()
        return self.watch.faults
