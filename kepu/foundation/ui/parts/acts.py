"""Parts that do something: confirmation, one-button forms, copying, cards."""

from django.template import Context, Library
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = Library()


@register.simple_block_tag(takes_context=True)
def confirm(
    context: Context,
    content: str,
    label: str,
    action: str,
    title: str,
    verb: str,
    tone: str = "",
    icon: str = "",
    is_open: bool = False,
) -> SafeString:
    """A button that asks before it posts to ``action``; the block holds reasons or fields.

    A dialog where script runs, a folding part otherwise. ``tone`` is ``danger`` for what
    cannot be taken back; ``is_open`` shows it unfolded, after a refusal.
    """
    values = {
        "content": content,
        "label": label,
        "action": action,
        "title": title,
        "verb": verb,
        "tone": tone,
        "icon": icon,
        "is_open": is_open,
        "csrf_token": context.get("csrf_token"),
    }
    return render_to_string("ui/parts/confirm.html", values)


@register.inclusion_tag("ui/parts/post_button.html", takes_context=True)
def post_button(
    context: Context, label: str, action: str, tone: str = "", icon: str = "", name: str = ""
) -> dict[str, object]:
    """A form of one button; ``name`` makes ``label`` precise for screen readers."""
    return {"label": label, "action": action, "tone": tone, "icon": icon, "name": name}


@register.inclusion_tag("ui/parts/copy_button.html")
def copy_button(text: str, label: str = "") -> dict[str, object]:
    """Copies ``text`` (for WeChat); without script the text unfolds to be marked and copied."""
    return {"text": text, "label": label}


@register.simple_block_tag
def card(content: str, title: str = "", anchor: str = "") -> SafeString:
    """A card with an optional title."""
    return render_to_string(
        "ui/parts/card.html", {"content": content, "title": title, "anchor": anchor}
    )
