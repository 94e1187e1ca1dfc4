"""Participation: where people are heard, and who is to be heard."""

from django.db import models
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from asker.dates import in_full, spelt_out
from indikatorer.models import (
    Area,
    Category,
    Indicator,
    Slugged,
    SluggedQuerySet,
    Sourced,
    year_constraint,
)


class FeedbackSystemQuerySet(SluggedQuerySet):
    def with_indicators(self) -> "FeedbackSystemQuerySet":
        """With the indicators that speak about the system at hand."""
        return self.select_related(
            "received__source", "improved", "answered_in_time", "time_limit", "document"
        )


class FeedbackSystem(Sourced, Slugged):
    """A channel for suggestions and complaints, and the indicators that speak about it."""

    name = models.CharField(_("navn"), max_length=100)
    description = models.TextField(_("omtale"), blank=True)
    received = models.ForeignKey(
        Indicator,
        verbose_name=_("antall henvendelser"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Indikatoren som teller henvendelser, med kategorier."),
    )
    improved = models.ForeignKey(
        Indicator,
        verbose_name=_("har medført forbedring"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    answered_in_time = models.ForeignKey(
        Indicator,
        verbose_name=_("fulgt opp innen fristen"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    time_limit = models.ForeignKey(
        Indicator,
        verbose_name=_("fristens lengde"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    objects = FeedbackSystemQuerySet.as_manager()

    class Meta:
        verbose_name = _("henvendelsessystem")
        verbose_name_plural = _("henvendelsessystemer")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("medvirkning:feedback_system", args=[self.slug])

    def indicators(self) -> list[Indicator]:
        """The indicators that speak about the system, without those it lacks."""
        linked = [self.received, self.improved, self.answered_in_time, self.time_limit]
        return [indicator for indicator in linked if indicator]


class PoliticalBody(Sourced, Slugged):
    """A council, committee or board that takes part in political decisions."""

    class Kind(models.TextChoices):
        ELECTED = "elected", _("folkevalgt organ")
        COMMITTEE = "committee", _("utvalg")
        COUNCIL = "council", _("medvirkningsråd")
        NEIGHBOURHOOD = "neighbourhood", _("lokalsamfunnsutvalg")
        TASK = "task", _("oppgaveutvalg")
        OTHER = "other", _("annet organ")

    class Basis(models.TextChoices):
        STATUTORY = "statutory", _("lovpålagt")
        ADOPTED = "adopted", _("opprettet av kommunestyret")
        UNKNOWN = "", _("ikke oppgitt")

    name = models.CharField(_("navn"), max_length=120)
    area = models.ForeignKey(
        Area,
        verbose_name=_("kommune"),
        on_delete=models.PROTECT,
        related_name="political_bodies",
        help_text=_("Rådene i gamle og nye Asker er hver sine organer."),
    )
    kind = models.CharField(_("slag"), max_length=20, choices=Kind, default=Kind.COUNCIL)
    basis = models.CharField(_("grunnlag"), max_length=20, choices=Basis, blank=True)
    mandate = models.TextField(_("oppgave"), blank=True)
    created_year = models.PositiveSmallIntegerField(_("opprettet"), null=True, blank=True)
    ended_year = models.PositiveSmallIntegerField(
        _("avsluttet"), null=True, blank=True, help_text=_("Tomt så lenge det består.")
    )
    note = models.TextField(_("merknad"), blank=True)
    meetings = models.ForeignKey(
        Indicator,
        verbose_name=_("antall møter"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    category = models.ForeignKey(
        Category,
        verbose_name=_("kategori i resultatene"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Organets plass i inndelingen som møter og saker er fordelt på."),
    )
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("politisk organ")
        verbose_name_plural = _("politiske organer")
        ordering = ["order", "name"]
        constraints = [
            year_constraint("created_year", "political_body_created"),
            year_constraint("ended_year", "political_body_ended"),
        ]

    def __str__(self) -> str:
        return self.name


class Arena(Sourced, Slugged):
    """A way for inhabitants and users to take part outside the political bodies."""

    class Kind(models.TextChoices):
        DIALOGUE = "dialogue", _("dialog og høring")
        NEIGHBOURHOOD = "neighbourhood", _("nærdemokrati")
        DIGITAL = "digital", _("digital medvirkning")
        YOUTH = "youth", _("barn og unge")
        SERVICE_POINT = "service_point", _("innbyggertorg")

    class Stage(models.TextChoices):
        ACTIVE = "active", _("I bruk")
        PLANNED = "planned", _("Under etablering")
        ENDED = "ended", _("Avsluttet")
        UNKNOWN = "", _("Ikke oppgitt")

    name = models.CharField(_("navn"), max_length=120)
    area = models.ForeignKey(
        Area, verbose_name=_("kommune"), on_delete=models.PROTECT, related_name="arenas"
    )
    kind = models.CharField(_("slag"), max_length=20, choices=Kind, default=Kind.DIALOGUE)
    stage = models.CharField(_("tilstand"), max_length=10, choices=Stage, blank=True)
    stage_year = models.PositiveSmallIntegerField(
        _("tilstand per"), null=True, blank=True, help_text=_("Året opplysningen gjelder.")
    )
    description = models.TextField(_("omtale"), blank=True)
    frequency = models.CharField(_("hvor ofte"), max_length=80, blank=True)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("medvirkningsarena")
        verbose_name_plural = _("medvirkningsarenaer")
        ordering = ["order", "name"]
        constraints = [year_constraint("stage_year", "arena_stage_year")]

    def __str__(self) -> str:
        return self.name


class PoliticalCase(Sourced, Slugged):
    """A case that a report names as central: what was decided, where and when."""

    slug_from = "title"

    title = models.CharField(_("sak"), max_length=250)
    service_area = models.CharField(_("tjenesteområde"), max_length=80)
    body = models.CharField(
        _("behandlet i"), max_length=120, blank=True, help_text=_("Organet slik det er trykt.")
    )
    decided_on = models.DateField(_("dato"), null=True, blank=True)
    printed_date = models.CharField(_("dato slik den er trykt"), max_length=60, blank=True)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("politisk sak")
        verbose_name_plural = _("politiske saker")
        ordering = ["service_area", "order", "title"]

    def __str__(self) -> str:
        return self.title

    @property
    def when(self) -> str:
        """`9. mai 2023`, or what the source says instead: `Behandles 2. kvartal 2023`."""
        return in_full(self.decided_on) if self.decided_on else spelt_out(self.printed_date)

    @property
    def handled(self) -> str:
        """`Kommunestyret, 9. mai 2023`"""
        return capfirst(", ".join(filter(None, [self.body, self.when])))
