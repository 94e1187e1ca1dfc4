"""The small pieces that a figure is printed with, alike on all pages.

They stand hundreds of times on some pages, where a template of their own would cost more than all
that it says.
"""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from indikatorer.figures import words
from indikatorer.figures.figure import Figure

register = template.Library()

NOTHING = SafeString("")


@register.simple_tag
def figure_link(figure: Figure, css: str = "figure-link", *, short: bool = False) -> SafeString:
    """The number or the word for why there is none, as a way to its source; and its sign.

    Short where the table says what is counted.
    """
    said = figure.short_text if short else figure.text
    missing = " figure--missing" if figure.missing else ""
    if figure.document:
        link = '<a class="{}{}" href="{}">{}</a>'
        text = format_html(link, css, missing, figure.source_url, said)
    else:
        plain = css.replace("figure-link", "").strip()
        text = format_html('<span class="{}">{}</span>', f"{plain}{missing}".strip(), said)
    return text + remark_sign(figure)


@register.simple_tag
def figure_line(figure: Figure, *, short: bool = False) -> SafeString:
    """The same with its note, where it leads nowhere: on the page of its source, or beside it."""
    missing = " figure--missing" if figure.missing else ""
    line = '<span class="figure-line"><span class="figure{}">{}</span>{}</span>{}'
    said = figure.short_text if short else figure.text
    return format_html(line, missing, said, remark_sign(figure), figure_note(figure))


@register.simple_tag
def figure_note(figure: Figure) -> SafeString:
    note = figure.note
    return format_html('<span class="figure__note">{}</span>', note) if note else NOTHING


@register.simple_tag
def remark_sign(figure: Figure | None) -> SafeString:
    """A small sign that leads to the remarks on a figure."""
    sign = figure.remark_sign if figure else None
    if sign is None:
        return NOTHING
    return format_html(
        '<a class="remark-sign" href="{}" title="{}"><span aria-hidden="true">※</span>'
        '<span class="ds-sr-only">{}</span></a>',
        sign.url,
        sign.text,
        sign.text,
    )


@register.simple_tag
def shape(name: str) -> SafeString:
    """The drawing of an outcome, see components/shapes/."""
    return words.shape(name)


@register.simple_tag
def verdict(figure: Figure) -> SafeString:
    """The verdict as shape and word, never colour alone; or the word for why there is none."""
    if figure.level:
        return mark(figure.mark)
    name = "without" if figure.missing else "no_limit"
    line = '<span class="verdict verdict--without">{}<span>{}</span></span>'
    return format_html(line, words.shape(name), figure.no_verdict)


@register.simple_tag
def mark(found: words.Mark) -> SafeString:
    """A verdict's shape and word, and what is said of the printed limits."""
    note = found.note and format_html(' <span class="verdict__note">({})</span>', found.note)
    line = '<span class="verdict verdict--{}">{}<span>{}{}</span></span>'
    return format_html(line, found.level, words.shape(found.level), found.label, note)


@register.simple_tag
def change(figure: Figure | None) -> SafeString:
    """How it moved since the year it can be compared with, or why that cannot be told."""
    if figure is None:
        return NOTHING
    if figure.moved:
        line = '<span class="change change--{}">{}</span>'
        return format_html(line, figure.moved.trend, figure.change_text)
    word = figure.no_change
    return format_html('<span class="quiet">{}</span>', word) if word else NOTHING


@register.simple_tag
def source(figure: Figure, about: str) -> SafeString:
    """Where it was read. `about` says what it is to those who hear the page."""
    if not figure.document:
        return NOTHING
    return format_html(
        '<a class="ds-link source" href="{}">{}<span class="ds-sr-only">, {} {}</span></a>',
        figure.source_url,
        figure.document,
        words.SOURCE_OF,
        about,
    )
