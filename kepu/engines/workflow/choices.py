"""Named choices that every domain with due dates shares."""

from kepu.foundation.ui.choices import Light

__all__ = ["Light"]
