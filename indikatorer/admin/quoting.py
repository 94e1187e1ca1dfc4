"""What an approver is told when a figure that texts quote is corrected, and where it stays told."""

from collections.abc import Iterable

from django.contrib import messages
from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asker.admin import PortalAdmin
from indikatorer.entry.reviews import ask_for_reviews, close_settled, quoted_words
from indikatorer.models import Result, TextReview


class QuotingAdmin(PortalAdmin):
    """Texts that may quote figures. They warn when a figure they quote was corrected."""

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        close_settled(obj)

    def render_change_form(self, request, context, *args, **kwargs):
        if text := kwargs.get("obj"):
            warn_of_old_figures(request, text)
        return super().render_change_form(request, context, *args, **kwargs)


def tell_of_quotes(request, results: Iterable[Result]) -> None:
    """Results have been saved: say which texts quote what they said until now."""
    for result in results:
        if reviews := ask_for_reviews(result):
            messages.warning(request, quoted_by(result, reviews))


def quoted_by(result: Result, reviews: list[TextReview]) -> SafeString:
    texts = format_html_join(
        "",
        "<p>{}: «{}»</p>",  # no list: the admin draws every item in here as a message
        ((change_link(review.text), quoted_words(review)) for review in reviews),
    )
    told = ngettext(
        "%(result)s er endret. På de åpne sidene står nå: %(new)s. "
        "Denne teksten siterer det gamle tallet. Rett den om det trengs:",
        "%(result)s er endret. På de åpne sidene står nå: %(new)s. "
        "Disse tekstene siterer det gamle tallet. Rett dem om det trengs:",
        len(reviews),
    )
    told %= {"result": result, "new": reviews[0].new_text}
    return format_html("{}{}{}", told, texts, kept_in_list())


def warn_of_old_figures(request, text: Model) -> None:
    """On the text's own page, as long as nobody has looked at it."""
    for review in text.reviews.waiting().with_texts():
        told = _(
            "Teksten siterer %(old)s (%(result)s), men på de åpne sidene står nå: %(new)s. "
            "Rett teksten om det trengs."
        )
        told %= {"old": review.old_text, "result": review.result, "new": review.new_text}
        messages.warning(request, format_html("{} {}", told, kept_in_list()))


def kept_in_list() -> SafeString:
    """How it ends: by correcting the text, or by saying that someone has looked at it."""
    linked = format_html('<a href="{}">{}</a>', waiting_list(), _("Tekster som må ses på"))
    return format_html(_("Er teksten riktig likevel, merk den som sett på i listen {}."), linked)


def waiting_list() -> str:
    return f"{reverse('admin:indikatorer_textreview_changelist')}?sett=nei"


def change_link(text: Model) -> SafeString:
    page = reverse(f"admin:indikatorer_{text._meta.model_name}_change", args=[text.pk])
    return format_html('<a href="{}">{}</a>', page, text)
