"""What is said and done between results: short assessments in words, and actions."""

from django.db import models
from django.db.models import Case, Q, When
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext_lazy as _

from indikatorer.models.base import Slugged, SluggedQuerySet, Sourced, year_constraint
from indikatorer.models.plans import FocusArea, Objective
from indikatorer.models.years import ReportingYear, YearState


class NarrativeQuerySet(models.QuerySet):
    def get_by_natural_key(self, focus_area, objective, year):
        return self.get(focus_area__slug=focus_area, objective__slug=objective, year=year)


class Narrative(Sourced):
    """Our own short text on how a focus area or an objective stood in a year."""

    focus_area = models.ForeignKey(
        FocusArea,
        verbose_name=_("fokusområde"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="narratives",
    )
    objective = models.ForeignKey(
        Objective,
        verbose_name=_("sentral utfordring eller delmål"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="narratives",
    )
    year = models.PositiveSmallIntegerField(_("år"))
    text = models.TextField(_("tekst"), help_text=_("Noen få setninger, skrevet for leseren."))

    objects = NarrativeQuerySet.as_manager()

    class Meta:
        verbose_name = _("statusvurdering")
        verbose_name_plural = _("statusvurderinger")
        ordering = ["-year"]
        constraints = [
            year_constraint("year", "narrative_year"),
            models.CheckConstraint(
                condition=Q(focus_area__isnull=False, objective__isnull=True)
                | Q(focus_area__isnull=True, objective__isnull=False),
                name="narrative_about_one_thing",
                violation_error_message=_("Velg enten et fokusområde eller et mål, ikke begge."),
            ),
            models.UniqueConstraint(
                fields=["focus_area", "year"],
                condition=Q(focus_area__isnull=False),
                name="narrative_once_per_focus_area",
                violation_error_message=_("Fokusområdet har allerede en vurdering for året."),
            ),
            models.UniqueConstraint(
                fields=["objective", "year"],
                condition=Q(objective__isnull=False),
                name="narrative_once_per_objective",
                violation_error_message=_("Målet har allerede en vurdering for året."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.focus_area or self.objective}, {self.year}"

    def natural_key(self) -> tuple:
        return (
            self.focus_area.slug if self.focus_area else None,
            self.objective.slug if self.objective else None,
            self.year,
        )

    natural_key.dependencies = ["indikatorer.focusarea", "indikatorer.objective"]


class ActionQuerySet(SluggedQuerySet):
    def with_follow_up(self) -> "ActionQuerySet":
        """With `unfollowed_since`: the year of a status older than the newest complete year.

        None where the status is as new, where no year is complete, and of what is finished.
        """
        complete = ReportingYear.objects.filter(state=YearState.PUBLISHED).order_by("-year")
        is_old = Q(status_date__year__lt=complete.values("year")[:1])
        is_finished = Q(status__in=[Action.Status.DONE, Action.Status.CLOSED])
        year = ExtractYear("status_date")
        return self.annotate(unfollowed_since=Case(When(is_old & ~is_finished, then=year)))


class Action(Sourced, Slugged):
    """A follow-up: what is to be done for an objective, and how far it has come."""

    slug_from = "title"

    class Status(models.TextChoices):
        NOT_STARTED = "not_started", _("Ikke startet")
        IN_PROGRESS = "in_progress", _("I gang")
        DELAYED = "delayed", _("Forsinket")
        DONE = "done", _("Gjennomført")
        CLOSED = "closed", _("Avsluttet")

    title = models.CharField(_("tiltak"), max_length=200)
    objective = models.ForeignKey(
        Objective,
        verbose_name=_("sentral utfordring eller delmål"),
        on_delete=models.PROTECT,
        related_name="actions",
    )
    status = models.CharField(
        _("status"), max_length=20, choices=Status, default=Status.NOT_STARTED
    )
    status_date = models.DateField(_("status per"), help_text=_("Dagen statusen gjaldt."))
    outcome = models.TextField(_("hva er gjort"), blank=True)
    responsible = models.CharField(_("ansvarlig"), max_length=120, blank=True)
    due_year = models.PositiveSmallIntegerField(_("fristår"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    objects = ActionQuerySet.as_manager()

    class Meta:
        verbose_name = _("tiltak")
        verbose_name_plural = _("tiltak")
        ordering = ["objective", "order", "title"]
        constraints = [year_constraint("due_year", "action_due_year")]

    def __str__(self) -> str:
        return self.title
