"""Contradictions and doubts in the sources, kept where everyone can see them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from asker.addresses import address
from indikatorer.models.base import Slugged
from indikatorer.models.results import Result


class Weight(models.IntegerChoices):
    """How much hangs on it. What matters most is shown first."""

    VERDICT = 1, _("kan endre en vurdering")
    FIGURE = 2, _("gjelder et tall eller hva det betyr")
    TRIFLE = 3, _("småting")


class Remark(Slugged):
    """What does not agree: both statements, where each stands, and which one is shown and why."""

    slug_from = "title"

    Weight = Weight

    title = models.CharField(_("tittel"), max_length=150)
    weight = models.PositiveSmallIntegerField(
        _("vekt"), choices=Weight, default=Weight.FIGURE, help_text=_("Det viktigste vises først.")
    )
    explanation = models.TextField(
        _("forklaring"),
        help_text=_("Hva som ikke stemmer, og hvorfor portalen viser det den viser."),
    )
    shown = models.CharField(_("portalen viser"), max_length=200, blank=True)
    shown_place = models.CharField(_("der det står"), max_length=200, blank=True)
    other = models.CharField(_("det andre som er trykt"), max_length=200, blank=True)
    other_place = models.CharField(_("der det andre står"), max_length=200, blank=True)
    results = models.ManyToManyField(
        Result,
        verbose_name=_("resultater"),
        blank=True,
        related_name="remarks",
        help_text=_("Tallene merknaden gjelder."),
    )

    class Meta:
        verbose_name = _("merknad til kilden")
        verbose_name_plural = _("merknader til kilden")
        ordering = ["weight", "title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"{address('indikatorer:quality')}#{self.slug}"
