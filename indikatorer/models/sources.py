"""Where figures come from: publications, and the sources those name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from asker.addresses import address
from indikatorer.models.base import Slugged, year_constraint


class Document(Slugged):
    """A publication figures or limits are taken from."""

    slug_from = "title"

    title = models.CharField(
        _("tittel"), max_length=200, help_text=_("For eksempel «Årsrapport 2015, Medvirkning».")
    )
    short_title = models.CharField(
        _("kort tittel"),
        max_length=60,
        blank=True,
        help_text=_("Brukes ved hvert tall: «Årsrapport 2015». Tomt: hele tittelen."),
    )
    publisher = models.CharField(_("utgiver"), max_length=100)
    year = models.PositiveSmallIntegerField(
        _("år"), help_text=_("Utgivelsesåret, eller året rapporten gjelder.")
    )
    url = models.URLField(_("nettadresse"), blank=True)
    reference = models.CharField(
        _("arkivnavn"),
        max_length=60,
        blank=True,
        help_text=_("Navnet dokumentet er arkivert under, uten filendelse."),
    )
    description = models.TextField(_("omtale"), blank=True)

    class Meta:
        verbose_name = _("dokument")
        verbose_name_plural = _("dokumenter")
        ordering = ["year", "title"]
        constraints = [year_constraint("year", "document_year")]

    def __str__(self) -> str:
        return self.short_title or self.title

    def get_absolute_url(self) -> str:
        return address("indikatorer:document", self.slug)


class DataSource(Slugged):
    """A register, survey or system, as documents print it after «Kilde:»."""

    name = models.CharField(_("navn"), max_length=120)
    description = models.TextField(_("omtale"), blank=True)
    url = models.URLField(_("nettadresse"), blank=True)

    class Meta:
        verbose_name = _("kilde")
        verbose_name_plural = _("kilder")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
