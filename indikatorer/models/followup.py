"""What is said and done between results: short assessments in words, and actions."""

from django.db import models
from django.db.models import Case, Q, When
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext_lazy as _

from indikatorer.models.base import Slugged, SluggedQuerySet, Sourced, year_constraint
from indikatorer.models.indicators import Indicator
from indikatorer.models.plans import FocusArea, Objective
from indikatorer.models.years import ReportingYear, YearState


class NarrativeQuerySet(models.QuerySet):
    def get_by_natural_key(self, focus_area, objective, indicator, year):
        return self.get(
            focus_area__slug=focus_area,
            objective__slug=objective,
            indicator__slug=indicator,
            year=year,
        )


SUBJECTS = ("focus_area", "objective", "indicator")


def about_one_subject() -> Q:
    """Exactly one of what a narrative may be about is given."""
    one = Q()
    for name in SUBJECTS:
        one |= Q(**{f"{other}__isnull": other != name for other in SUBJECTS})
    return one


def once_a_year(subject: str, message: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(
        fields=[subject, "year"],
        condition=Q(**{f"{subject}__isnull": False}),
        name=f"narrative_once_per_{subject}",
        violation_error_message=message,
    )


class Narrative(Sourced):
    """Our own short text on how a focus area, an objective or an indicator stood in a year."""

    focus_area = models.ForeignKey(
        FocusArea,
        verbose_name=_("fokusområde"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="narratives",
        help_text=_("Når vurderingen gjelder hele fokusområdet."),
    )
    objective = models.ForeignKey(
        Objective,
        verbose_name=_("sentral utfordring eller delmål"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="narratives",
        help_text=_("Når vurderingen gjelder ett mål."),
    )
    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indikator"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="narratives",
        help_text=_("Når vurderingen gjelder ett tall, for eksempel sykefraværet."),
    )
    year = models.PositiveSmallIntegerField(_("år"))
    text = models.TextField(
        _("tekst"),
        blank=True,
        help_text=_(
            "Noen få setninger, skrevet for leseren. Kan stå tom når bare årsaken skal sies."
        ),
    )
    cause = models.CharField(
        _("årsak"),
        max_length=200,
        blank=True,
        help_text=_(
            "Kort hva kilden eller kommunen selv sier er grunnen, for eksempel «Mer "
            "korttidsfravær etter pandemien». Tom når ingen årsak er oppgitt; gjett ikke."
        ),
    )

    objects = NarrativeQuerySet.as_manager()

    class Meta:
        verbose_name = _("statusvurdering")
        verbose_name_plural = _("statusvurderinger")
        ordering = ["-year"]
        constraints = [
            year_constraint("year", "narrative_year"),
            models.CheckConstraint(
                condition=about_one_subject(),
                name="narrative_about_one_thing",
                violation_error_message=_(
                    "Velg enten et fokusområde, et mål eller en indikator, bare én av dem."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(text="", cause=""),
                name="narrative_says_something",
                violation_error_message=_("Skriv en tekst eller en årsak."),
            ),
            once_a_year("focus_area", _("Fokusområdet har allerede en vurdering for året.")),
            once_a_year("objective", _("Målet har allerede en vurdering for året.")),
            once_a_year("indicator", _("Indikatoren har allerede en vurdering for året.")),
        ]

    def __str__(self) -> str:
        return f"{self.subject}, {self.year}"

    @property
    def subject(self) -> FocusArea | Objective | Indicator | None:
        """What it is about."""
        return self.focus_area or self.objective or self.indicator

    @property
    def about(self) -> tuple[str, int]:
        """Which sort of thing it is about, and its key: known without a query."""
        name = next(name for name in SUBJECTS if getattr(self, f"{name}_id") is not None)
        return name, getattr(self, f"{name}_id")

    def natural_key(self) -> tuple:
        subjects = (self.focus_area, self.objective, self.indicator)
        return (*(subject.slug if subject else None for subject in subjects), self.year)

    natural_key.dependencies = [
        "indikatorer.focusarea",
        "indikatorer.objective",
        "indikatorer.indicator",
    ]


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
