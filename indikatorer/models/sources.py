"""Where figures come from: publications, and the sources those name."""

from urllib.parse import urlsplit

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
    url = models.URLField(
        _("publisert på"), blank=True, help_text=_("Adressen der utgiveren selv har lagt det ut.")
    )
    url_seen = models.PositiveSmallIntegerField(
        _("sett på adressen"),
        null=True,
        blank=True,
        help_text=_("Året noen sist fant dokumentet der. Nettsteder flytter sider."),
    )
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
        constraints = [
            year_constraint("year", "document_year"),
            year_constraint("url_seen", "document_url_seen"),
        ]

    def __str__(self) -> str:
        return self.short_title or self.title

    def get_absolute_url(self) -> str:
        return address("indikatorer:document", self.slug)

    @property
    def site(self) -> str:
        """`asker.kommune.no`: the site it is published on, as people say it."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")


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
