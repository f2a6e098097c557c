"""Parts of the page shell: assets, navigation, slots, view switches, breadcrumbs, icons."""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.template import Context, Library
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from kepu.foundation.ui import assets as built
from kepu.foundation.ui import navigation as registry
from kepu.foundation.ui import shell
from kepu.foundation.ui.choices import Contrast, Section, Slot, TypeSize
from kepu.foundation.ui.preferences import preferences_of

register = Library()

# Each language in its own words, so that it is found by those who read no other.
LANGUAGE_NAMES = {"zh-hans": ("中文", "zh-Hans"), "en": ("English", "en")}


@register.simple_tag
def asset(source: str) -> str:
    """The address of a built file, such as ``{% asset "icons.svg" %}``."""
    return built.asset_url(source)


@register.simple_tag
def head_assets() -> SafeString:
    """The style sheets and the script of every page."""
    links = format_html_join(
        "\n", '<link rel="stylesheet" href="{}">', ((url,) for url in built.style_urls())
    )
    script = format_html('<script type="module" src="{}"></script>', built.asset_url(built.SCRIPT))
    return mark_safe(f"{links}\n{script}")  # noqa: S308 - both halves are escaped above


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon of the sprite; decorative unless it carries a ``label``."""
    spoken = format_html('role="img" aria-label="{}"', label) if label else 'aria-hidden="true"'
    return format_html(
        '<svg class="icon" {} focusable="false"><use href="{}#{}"></use></svg>',
        mark_safe(spoken),  # noqa: S308 - built by format_html
        built.asset_url(built.SPRITE),
        name,
    )


@register.simple_tag(takes_context=True)
def view_classes(context: Context) -> str:
    """Classes of the root element: large type, high contrast."""
    request = context.get("request")
    return preferences_of(request).css_classes if request else ""


@register.simple_tag
def language_tag() -> str:
    """The language of the page as a BCP 47 tag, for ``lang``."""
    return LANGUAGE_NAMES.get(get_language() or "", ("", get_language() or "zh-Hans"))[1]


@register.inclusion_tag("ui/parts/navigation.html", takes_context=True)
def navigation(context: Context, *sections: str) -> dict[str, object]:
    """The links of the sections named, each section under its heading."""
    request: HttpRequest = context["request"]
    groups = [
        (Section(name), links)
        for name in sections
        if (links := registry.links(request, Section(name)))
    ]
    return {"groups": groups}


@register.simple_tag(takes_context=True)
def slot(context: Context, name: str) -> SafeString:
    """What upper modules have put into the slot."""
    request: HttpRequest = context["request"]
    drawn = [
        render_to_string(part.template, dict(values), request=request)
        for part in shell.slot_parts(Slot(name))
        if (values := part.context(request)) is not None
    ]
    return mark_safe("".join(drawn))  # noqa: S308 - rendered templates


@register.simple_tag(takes_context=True)
def account_label(context: Context) -> str:
    """The name of whoever is signed in."""
    return shell.account_label(context["request"])


@register.simple_tag
def sign_in_url() -> str:
    """Where one signs in; empty in an installation without accounts."""
    try:
        return resolve_url(settings.LOGIN_URL)
    except NoReverseMatch:
        return ""


@register.simple_tag
def staff_home_url() -> str:
    """Where staff begin."""
    return resolve_url(settings.LOGIN_REDIRECT_URL)


@register.inclusion_tag("ui/parts/view_switches.html", takes_context=True)
def view_switches(context: Context) -> dict[str, object]:
    """The language, large-type and high-contrast switches; each returns to the same page."""
    request: HttpRequest = context["request"]
    chosen = preferences_of(request)
    return {
        "here": request.get_full_path() if request.method == "GET" else request.path,
        "languages": _other_languages(),
        "chosen": chosen,
        "next_size": TypeSize.NORMAL if chosen.is_large else TypeSize.LARGE,
        "next_contrast": Contrast.NORMAL if chosen.is_high_contrast else Contrast.HIGH,
    }


def _other_languages() -> list[Mapping[str, str]]:
    return [
        {"code": code, "name": LANGUAGE_NAMES[code][0], "tag": LANGUAGE_NAMES[code][1]}
        for code, _ in settings.LANGUAGES
        if code != get_language()
    ]


@register.simple_block_tag
def breadcrumbs(content: str) -> SafeString:
    """The way to this page; holds ``{% crumb %}`` tags."""
    return render_to_string("ui/parts/breadcrumbs.html", {"content": content})


@register.simple_tag
def crumb(label: str, url_name: str = "", *args: object) -> SafeString:
    """One step of the way; the last one, this page, has no address."""
    if not url_name:
        return format_html('<li class="breadcrumb-item" aria-current="page">{}</li>', label)
    return format_html(
        '<li class="breadcrumb-item"><a href="{}">{}</a></li>', reverse(url_name, args=args), label
    )
