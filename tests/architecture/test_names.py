"""Template names, tag libraries, URL names and model labels follow the order of the floors."""

import ast
import re
from pathlib import Path

import pytest
from django.urls.resolvers import RegexPattern, URLResolver

from tests.architecture.floors import (
    ROOT,
    folder,
    labels,
    may_use,
    module_of,
    modules,
    python_files,
    templates,
)
from tests.architecture.test_routes import routes

# Signing in and out is allauth's, and `accounts` looks after it.
ALLAUTH_URLS = {
    entry.name for _path, entry in routes(URLResolver(RegexPattern(""), "allauth.urls"))
}
TEMPLATE_NAME = re.compile(r"""{%-?\s*(?:extends|include)\s+["'](\w+)/""")
LOADED = re.compile(r"{%-?\s*load\s+(?:[\w\s]+\sfrom\s+)?([\w\s]+?)\s*-?%}")
URL_NAME = re.compile(r"""{%-?\s*\w+\b[^%]*?["']([a-z_]+:[a-z_]+|[a-z]+_\w+)["']""")
# "plans:plan_list", "plans/plan_list.html" and "plans.Plan".
IN_PYTHON = re.compile(r"^([a-z_]+)(?::[a-z_]+|/[a-z_/]+\.(?:html|txt)|\.[A-Z]\w+)$")
LIBRARIES = {
    path.stem: module
    for module in modules()
    for path in (folder(module) / "templatetags").glob("[a-z]*.py")
}


def owner_of_url(name: str) -> str | None:
    if name in ALLAUTH_URLS:
        return "foundation.accounts"
    label, colon, _page = name.partition(":")
    return labels().get(label) if colon else None


def used_by_template(text: str) -> set[str]:
    """Modules a template refers to."""
    found = {labels().get(label) for label in TEMPLATE_NAME.findall(text)}
    found |= {LIBRARIES.get(name) for names in LOADED.findall(text) for name in names.split()}
    found |= {owner_of_url(name) for name in URL_NAME.findall(text)}
    return {module for module in found if module}


def used_by_strings(text: str) -> set[str]:
    """Modules that string constants of a Python file refer to."""
    constants = [
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    found = [
        labels().get(match[1]) if (match := IN_PYTHON.match(constant)) else None
        for constant in constants
    ]
    found += [owner_of_url(constant) for constant in constants]
    return {module for module in found if module}


TEMPLATES = [path for module in modules() for path in templates(module)]
PYTHON = [path for module in modules() for path in python_files(module)]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", TEMPLATES, ids=relative)
def test_template_names_nothing_above(path: Path) -> None:
    user = module_of(path)
    used = used_by_template(path.read_text(encoding="utf-8"))
    assert [module for module in sorted(used) if not may_use(user, module)] == []


@pytest.mark.parametrize("path", PYTHON, ids=relative)
def test_python_names_nothing_above(path: Path) -> None:
    user = module_of(path)
    used = used_by_strings(path.read_text(encoding="utf-8"))
    assert [module for module in sorted(used) if not may_use(user, module)] == []


@pytest.mark.parametrize(
    ("text", "module"),
    [
        ('{% extends "ui/console.html" %}', "foundation.ui"),
        ("{% include 'plans/_row.html' %}", "domains.plans"),
        ('<a href="{% url "plans:plan_list" %}">', "domains.plans"),
        ('{% crumb _("Plans") "plans:plan_list" %}', "domains.plans"),
        ('{% url "account_login" %}', "foundation.accounts"),
        ("{% load i18n ui %}", "foundation.ui"),
    ],
)
def test_reference_in_a_template_is_seen(text: str, module: str) -> None:
    assert used_by_template(text) == {module}


@pytest.mark.parametrize("constant", ["plans:plan_list", "plans/plan_list.html", "plans.Plan"])
def test_reference_in_python_is_seen(constant: str) -> None:
    assert used_by_strings(f"x = {constant!r}") == {"domains.plans"}
