"""The tag library of the parts: ``{% load ui %}``. Each part is described in README.md."""

from django.template import Library

from kepu.foundation.ui.parts import acts, fields, lists, marks, page

register = Library()
for part in (page, fields, marks, lists, acts):
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
