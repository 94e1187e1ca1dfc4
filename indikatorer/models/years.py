"""The years that are reported, and how far each has come."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from indikatorer.models.base import year_constraint


class YearState(models.TextChoices):
    PLANNED = "planned", _("planlagt")
    OPEN = "open", _("under innsamling")
    CLOSED = "closed", _("lukket for nye tall")
    PUBLISHED = "published", _("erklært ferdig")


class ReportingYearQuerySet(models.QuerySet):
    def get_by_natural_key(self, year: int):
        return self.get(year=year)


class ReportingYear(models.Model):
    """A year's reporting. The open pages lead with the newest year declared complete.

    A year that has figures and no row here is under way: one figure never takes over a page.
    """

    State = YearState

    year = models.PositiveSmallIntegerField(
        _("år"),
        unique=True,
        error_messages={"unique": _("Året er allerede registrert.")},
    )
    state = models.CharField(
        _("tilstand"), max_length=10, choices=YearState, default=YearState.OPEN
    )
    due_on = models.DateField(
        _("frist"), null=True, blank=True, help_text=_("Når alle tall for året skal være inne.")
    )
    declared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("erklært ferdig av"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    declared_at = models.DateTimeField(_("erklært ferdig"), null=True, blank=True, editable=False)

    objects = ReportingYearQuerySet.as_manager()
    history = HistoricalRecords(verbose_name=_("historikk for rapporteringsår"))

    class Meta:
        verbose_name = _("rapporteringsår")
        verbose_name_plural = _("rapporteringsår")
        ordering = ["-year"]
        permissions = [("declare_year", _("Kan erklære et år ferdig"))]
        constraints = [year_constraint("year", "reporting_year_year")]

    def __str__(self) -> str:
        return str(self.year)

    def natural_key(self) -> tuple[int]:
        return (self.year,)

    @property
    def is_complete(self) -> bool:
        return self.state == YearState.PUBLISHED
