"""What the municipality promised: plans, their focus areas and objectives."""

from django.core.validators import validate_comma_separated_integer_list
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from asker.addresses import address
from indikatorer.models import un_goals
from indikatorer.models.base import (
    Slugged,
    SluggedQuerySet,
    Sourced,
    order_constraint,
    year_constraint,
)


class PlanQuerySet(SluggedQuerySet):
    def governing(self, year: int) -> "PlanQuerySet":
        """The plans whose limits hold for results of the year, newest first."""
        ended = Q(year_to__isnull=False, year_to__lt=year)
        return self.filter(limits_from__lte=year).exclude(ended).order_by("-year_from")


class Plan(Slugged):
    """A steering document: what it promises, for which years, in which municipality."""

    name = models.CharField(_("navn"), max_length=150)
    area = models.ForeignKey(
        "indikatorer.Area",
        verbose_name=_("område"),
        on_delete=models.PROTECT,
        related_name="plans",
        help_text=_("Kommunen planen gjelder. Planens resultater er tallene for dette området."),
    )
    year_from = models.PositiveSmallIntegerField(_("første år"))
    year_to = models.PositiveSmallIntegerField(
        _("siste år"), null=True, blank=True, help_text=_("Tomt når planen gjelder inntil videre.")
    )
    limits_from = models.PositiveSmallIntegerField(
        _("grensene gjelder fra"),
        blank=True,
        help_text=_(
            "Første resultatår som måles mot planens grenser. Settes til planens første år når "
            "feltet er tomt."
        ),
    )
    figures_from = models.PositiveSmallIntegerField(
        _("viser tall fra"),
        null=True,
        blank=True,
        help_text=_(
            "Bare når planens nøkkeltall vises også for år før grensene gjaldt: det første av dem."
        ),
    )
    document = models.ForeignKey(
        "indikatorer.Document",
        verbose_name=_("dokument"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="plans",
    )
    introduction = models.TextField(_("kort om planen"), blank=True)

    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("styringsdokument")
        verbose_name_plural = _("styringsdokumenter")
        ordering = ["-year_from", "name"]
        constraints = [
            year_constraint("year_from", "plan_year_from"),
            year_constraint("year_to", "plan_year_to"),
            year_constraint("limits_from", "plan_limits_from"),
            year_constraint("figures_from", "plan_figures_from"),
            order_constraint(
                "year_from",
                "year_to",
                "plan_years_in_order",
                _("Planens første år kan ikke være etter det siste."),
            ),
            order_constraint(
                "limits_from",
                "year_to",
                "plan_limits_in_order",
                _("Grensene kan ikke begynne å gjelde etter planens siste år."),
            ),
            order_constraint(
                "figures_from",
                "limits_from",
                "plan_figures_in_order",
                _("Planen må vise tall fra det året grensene gjelder, eller tidligere."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs):
        self.limits_from = self.limits_from or self.year_from
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self.limits_from = self.limits_from or self.year_from

    def governs(self, year: int) -> bool:
        """Results of the year are judged by this plan's limits."""
        return self.limits_from <= year and not self.ended_before(year)

    def tells_of(self, year: int) -> bool:
        """The plan's key figures are shown for the year, judged or not."""
        return (self.figures_from or self.limits_from) <= year and not self.ended_before(year)

    def ended_before(self, year: int) -> bool:
        return self.year_to is not None and self.year_to < year


class FocusArea(Slugged):
    """A fokusområde or satsingsområde of a plan, with its main goal."""

    plan = models.ForeignKey(
        Plan,
        verbose_name=_("styringsdokument"),
        on_delete=models.PROTECT,
        related_name="focus_areas",
    )
    name = models.CharField(_("navn"), max_length=120)
    goal_heading = models.CharField(
        _("målets overskrift"),
        max_length=40,
        default="Hovedmål",
        help_text=_("Slik dokumentet kaller det: Fokusmål, Hovedmål …"),
    )
    main_goal = models.TextField(_("mål"), blank=True)
    un_goals = models.CharField(
        _("FNs bærekraftsmål"),
        max_length=60,
        blank=True,
        validators=[validate_comma_separated_integer_list],
        help_text=_("Numrene, skilt med komma: «11,16,17»."),
    )
    introduction = models.TextField(_("kort innledning"), blank=True)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("fokusområde")
        verbose_name_plural = _("fokusområder")
        ordering = ["plan", "order", "name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("indikatorer:focus_area", self.slug)

    def un_goals_in_words(self) -> list[str]:
        return un_goals.in_words(self.un_goals)


class Objective(Sourced, Slugged):
    """A sentral utfordring or delmål: what is to be achieved within a focus area."""

    class Kind(models.TextChoices):
        CHALLENGE = "challenge", _("sentral utfordring")
        SUB_GOAL = "sub_goal", _("delmål")

    focus_area = models.ForeignKey(
        FocusArea,
        verbose_name=_("fokusområde"),
        on_delete=models.PROTECT,
        related_name="objectives",
    )
    code = models.CharField(
        _("kode"), max_length=20, blank=True, help_text=_("Slik den er trykt: «MV.1».")
    )
    name = models.CharField(_("navn"), max_length=250)
    kind = models.CharField(_("slag"), max_length=20, choices=Kind, default=Kind.SUB_GOAL)
    under_development = models.BooleanField(_("under utvikling"), default=False)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("sentral utfordring eller delmål")
        verbose_name_plural = _("sentrale utfordringer og delmål")
        ordering = ["focus_area", "order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["focus_area", "code"],
                condition=~Q(code=""),
                name="objective_code_once",
                violation_error_message=_("Fokusområdet har allerede denne koden."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}".strip()

    def get_absolute_url(self) -> str:
        return f"{self.focus_area.get_absolute_url()}#{self.slug}"

    @property
    def printed_elsewhere(self) -> bool:
        """Another document than the plan itself names this objective."""
        return bool(self.document_id) and self.document_id != self.focus_area.plan.document_id


class ThemePlan(Sourced, Slugged):
    """A temaplan: a plan for one theme below the municipal plan, adopted or on its way."""

    name = models.CharField(_("navn"), max_length=150)
    area = models.ForeignKey(
        "indikatorer.Area",
        verbose_name=_("område"),
        on_delete=models.PROTECT,
        related_name="theme_plans",
    )
    adopted_on = models.DateField(_("vedtatt"), null=True, blank=True)
    expected = models.CharField(
        _("ventes vedtatt"), max_length=60, blank=True, help_text=_("«2. kvartal 2024».")
    )
    printed_status = models.CharField(_("status slik den er trykt"), max_length=80, blank=True)
    order = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)

    class Meta:
        verbose_name = _("temaplan")
        verbose_name_plural = _("temaplaner")
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name
