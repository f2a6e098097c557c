"""The parts pages are made of, as template tags; `templatetags.ui` gathers them."""
