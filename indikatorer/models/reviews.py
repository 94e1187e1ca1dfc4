"""Texts that somebody must look at, because a figure they quote was corrected."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from indikatorer.models.base import DECIMALS
from indikatorer.models.followup import Action, Narrative
from indikatorer.models.remarks import Remark
from indikatorer.models.results import Result

TEXTS = ("narrative", "action", "remark")


def about_one_text() -> Q:
    """Exactly one of the texts is given."""
    one = Q()
    for name in TEXTS:
        one |= Q(**{f"{other}__isnull": other != name for other in TEXTS})
    return one


class TextReviewQuerySet(models.QuerySet):
    def waiting(self) -> "TextReviewQuerySet":
        """Those that nobody has looked at."""
        return self.filter(looked_at_on=None)

    def with_texts(self) -> "TextReviewQuerySet":
        """With text and result at hand, so that they can be told of without a further query."""
        return self.select_related(
            "narrative__focus_area",
            "narrative__objective",
            "narrative__indicator",
            "action",
            "remark",
            "result__indicator",
            "result__area",
            "result__category",
            "looked_at_by",
        )

    def close(self, *, by=None, on=None) -> int:
        """Somebody has looked at them; nobody, when what was asked about is gone. How many."""
        return self.waiting().update(looked_at_by=by, looked_at_on=on or timezone.now())


class TextReview(models.Model):
    """A text that quotes what a result said before it was corrected, until someone looks at it."""

    narrative = models.ForeignKey(
        Narrative,
        verbose_name=_("statusvurdering"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="reviews",
    )
    action = models.ForeignKey(
        Action,
        verbose_name=_("tiltak"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="reviews",
    )
    remark = models.ForeignKey(
        Remark,
        verbose_name=_("merknad til kilden"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="reviews",
    )
    result = models.ForeignKey(
        Result, verbose_name=_("resultat"), on_delete=models.CASCADE, related_name="reviews"
    )
    old_value = models.DecimalField(_("tallet som ble rettet"), **DECIMALS)
    asked_on = models.DateTimeField(_("rettet"), default=timezone.now)
    looked_at_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("sett på av"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    looked_at_on = models.DateTimeField(_("sett på"), null=True, blank=True)

    objects = TextReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("tekst som må ses på")
        verbose_name_plural = _("tekster som må ses på")
        ordering = [F("looked_at_on").desc(nulls_first=True), "-asked_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=about_one_text(),
                name="review_about_one_text",
                violation_error_message=_("Velg én tekst som må ses på."),
            ),
            *(
                models.UniqueConstraint(
                    fields=[name, "result"],
                    condition=Q(looked_at_on__isnull=True),
                    name=f"review_waits_once_{name}",
                    violation_error_message=_("Teksten venter allerede på at noen ser på den."),
                )
                for name in TEXTS
            ),
        ]

    def __str__(self) -> str:
        return f"{self.text}: {self.old_text}"

    @property
    def text(self) -> Narrative | Action | Remark:
        return self.narrative or self.action or self.remark

    @property
    def old_text(self) -> str:
        """The figure that is quoted."""
        return self.result.indicator.show(self.old_value)

    @property
    def new_text(self) -> str:
        """What the open pages say now."""
        result = self.result
        if not result.is_published:
            return str(_("ikke publisert"))
        if result.value is None:
            return str(result.get_reason_display())
        return result.indicator.show(result.value)
