"""How a reader wants pages drawn. Kept in cookies, so it needs no account and no session."""

from dataclasses import dataclass

from django.http import HttpRequest

from kepu.foundation.ui.choices import Contrast, TypeSize

SIZE_COOKIE = "kepu_size"
CONTRAST_COOKIE = "kepu_contrast"
ONE_YEAR = 365 * 24 * 60 * 60


@dataclass(frozen=True)
class Preferences:
    """The size of type and the contrast of one reader."""

    size: str
    contrast: str

    @property
    def is_large(self) -> bool:
        return self.size == TypeSize.LARGE

    @property
    def is_high_contrast(self) -> bool:
        return self.contrast == Contrast.HIGH

    @property
    def css_classes(self) -> str:
        """Classes of the root element."""
        names = {"is-large": self.is_large, "is-high-contrast": self.is_high_contrast}
        return " ".join(name for name, is_on in names.items() if is_on)


def preferences_of(request: HttpRequest) -> Preferences:
    """The reader's settings; a cookie nobody here wrote counts as none."""
    size = request.COOKIES.get(SIZE_COOKIE, "")
    contrast = request.COOKIES.get(CONTRAST_COOKIE, "")
    return Preferences(
        size=size if size in set(TypeSize) else TypeSize.NORMAL,
        contrast=contrast if contrast in set(Contrast) else Contrast.NORMAL,
    )
