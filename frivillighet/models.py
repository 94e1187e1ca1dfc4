"""Volunteering: the organisations the municipality works with, and its own meeting places."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from indikatorer.models import Action, Indicator, Slugged, Sourced, year_constraint


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


class PolicyTheme(Sourced, Slugged):
    """A theme of the volunteering policy: what the municipality commits to, in our own words."""

    name = models.CharField(_("navn"), max_length=120)
    commitment = models.TextField(_("kommunen forplikter seg til"))
    indicators = models.ManyToManyField(
        Indicator, verbose_name=_("indikatorer"), blank=True, related_name="+"
    )
    actions = models.ManyToManyField(Action, verbose_name=_("tiltak"), blank=True, related_name="+")
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("tema i frivillighetspolitikken")
        verbose_name_plural = _("temaer i frivillighetspolitikken")
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class PolicyMeasureQuerySet(models.QuerySet):
    def get_by_natural_key(self, theme: str, name: str):
        return self.get(theme__slug=theme, name=name)


class PolicyMeasure(models.Model):
    """A measure or meeting place that carries a theme out."""

    theme = models.ForeignKey(
        PolicyTheme, verbose_name=_("tema"), on_delete=models.CASCADE, related_name="measures"
    )
    name = models.CharField(_("tiltak eller møteplass"), max_length=120)
    description = models.TextField(_("omtale"), blank=True)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    objects = PolicyMeasureQuerySet.as_manager()

    class Meta:
        verbose_name = _("tiltak i frivillighetspolitikken")
        verbose_name_plural = _("tiltak i frivillighetspolitikken")
        ordering = ["theme", "order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["theme", "name"],
                name="policy_measure_once",
                violation_error_message=_("Temaet har allerede dette tiltaket."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str, str]:
        return (self.theme.slug, self.name)

    natural_key.dependencies = ["frivillighet.policytheme"]


class Agreement(Sourced, Slugged):
    """An agreement with a partner outside the municipality."""

    slug_from = "partner"

    partner = models.CharField(_("avtalepart"), max_length=150)
    about = models.TextField(_("hva avtalen gjelder"), blank=True)
    year = models.PositiveSmallIntegerField(
        _("kjent per"), null=True, blank=True, help_text=_("Året opplysningen gjelder.")
    )
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("samarbeidsavtale")
        verbose_name_plural = _("samarbeidsavtaler")
        ordering = ["order", "partner"]
        constraints = [year_constraint("year", "agreement_year")]

    def __str__(self) -> str:
        return self.partner
