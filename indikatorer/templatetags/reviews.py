"""What waits for an approver, on the admin's first page."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from indikatorer.models import TextReview

register = template.Library()


@register.simple_tag
def waiting_texts() -> SafeString:
    """How many texts quote a figure that was corrected, with the way to them; else nothing."""
    count = TextReview.objects.waiting().count()
    if not count:
        return SafeString("")
    told = ngettext(
        "%(count)s tekst siterer et tall som er rettet, og må ses på.",
        "%(count)s tekster siterer tall som er rettet, og må ses på.",
        count,
    )
    page = f"{reverse('admin:indikatorer_textreview_changelist')}?sett=nei"
    line = '<ul class="messagelist"><li class="warning"><a href="{}">{}</a></li></ul>'
    return format_html(line, page, told % {"count": count})
