"""Texts that quote a figure which was corrected: the list, and the approver's «Sett på»."""

from django.contrib import admin, messages
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from asker.admin import PortalAdmin
from indikatorer.admin.quoting import change_link
from indikatorer.admin.results import PUBLISH
from indikatorer.entry.reviews import quoted_words
from indikatorer.models import TextReview


class LookedAtFilter(admin.SimpleListFilter):
    title = gettext_lazy("sett på")
    parameter_name = "sett"

    def lookups(self, request, model_admin):
        return [("nei", _("Må ses på")), ("ja", _("Sett på"))]

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        return queryset.filter(looked_at_on__isnull=self.value() == "nei")


@admin.register(TextReview)
class TextReviewAdmin(PortalAdmin):
    """They are asked for by a correction, and close by themselves or when someone has looked."""

    list_display = ["linked_text", "quoted", "corrected", "asked", "looked_at"]
    list_display_links = None
    list_filter = [LookedAtFilter]
    actions = ["look_at"]

    def get_queryset(self, request):
        return super().get_queryset(request).with_texts()

    @admin.display(description=gettext_lazy("tekst"))
    def linked_text(self, review):
        return change_link(review.text)

    @admin.display(description=gettext_lazy("slik det står"))
    def quoted(self, review):
        return quoted_words(review) or _("Teksten siterer ikke tallet lenger.")

    @admin.display(description=gettext_lazy("tallet"))
    def corrected(self, review):
        told = {"result": review.result, "old": review.old_text, "new": review.new_text}
        return _("%(result)s: %(old)s. Nå: %(new)s.") % told

    @admin.display(description=gettext_lazy("rettet"), ordering="asked_on")
    def asked(self, review):
        return day(review.asked_on)

    @admin.display(description=gettext_lazy("sett på"), ordering="looked_at_on")
    def looked_at(self, review):
        if review.looked_at_on is None:
            return _("Ikke ennå")
        who = review.looked_at_by or _("trengs ikke lenger")
        return f"{day(review.looked_at_on)}, {who}"

    def changelist_view(self, request, extra_context=None):
        title = {"title": capfirst(TextReview._meta.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        """Only with the text: who may delete that takes these along."""
        return request.user.has_perm(PUBLISH)

    def has_publish_permission(self, request):
        return request.user.has_perm(PUBLISH)

    def get_actions(self, request):
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    @admin.action(description=gettext_lazy("Sett på"), permissions=["publish"])
    def look_at(self, request, queryset):
        count = queryset.close(by=request.user)
        told = ngettext("%(count)s tekst er sett på.", "%(count)s tekster er sett på.", count)
        self.message_user(request, told % {"count": count}, messages.SUCCESS)


def day(moment) -> str:
    return date_format(timezone.localtime(moment))
