"""Volunteering: the organisations the municipality works with, and its own meeting places."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from indikatorer.models import Slugged, Sourced, year_constraint


class UmbrellaBody(Sourced, Slugged):
    """A fellesråd: associations that speak together towards the municipality."""

    name = models.CharField(_("navn"), max_length=120)
    description = models.TextField(_("omtale"), blank=True)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("fellesråd")
        verbose_name_plural = _("fellesråd")
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class VolunteerCentre(Sourced, Slugged):
    """A frivilligsentral, from the first proposal on."""

    class Stage(models.TextChoices):
        PROPOSED = "proposed", _("Foreslått")
        PLANNED = "planned", _("Under etablering")
        OPEN = "open", _("Etablert")
        CLOSED = "closed", _("Nedlagt")

    name = models.CharField(_("navn"), max_length=120)
    stage = models.CharField(_("stadium"), max_length=20, choices=Stage)
    stage_year = models.PositiveSmallIntegerField(
        _("stadium per"), help_text=_("Året opplysningen gjelder.")
    )
    note = models.TextField(_("merknad"), blank=True)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("frivilligsentral")
        verbose_name_plural = _("frivilligsentraler")
        ordering = ["order", "name"]
        constraints = [year_constraint("stage_year", "volunteer_centre_stage_year")]

    def __str__(self) -> str:
        return self.name
