"""What is stored. One file a chapter; import from here."""

from indikatorer.models.base import (
    DECIMALS,
    FIRST_YEAR,
    Slugged,
    SluggedQuerySet,
    Sourced,
    year_constraint,
)
from indikatorer.models.dimensions import Area, AreaNumber, Breakdown, Category
from indikatorer.models.followup import Action, Narrative
from indikatorer.models.indicators import (
    BreakKind,
    Indicator,
    Measure,
    SeriesBreak,
    Subject,
)
from indikatorer.models.limits import Band, LimitKind, PlanIndicator, holding_in, with_bands
from indikatorer.models.plans import FocusArea, Objective, Plan, ThemePlan
from indikatorer.models.remarks import Remark, Weight
from indikatorer.models.results import MissingReason, Qualifier, Result, ResultQuerySet, State
from indikatorer.models.reviews import TextReview
from indikatorer.models.sources import DataSource, Document
from indikatorer.models.years import ReportingYear, YearState

__all__ = [
    "DECIMALS",
    "FIRST_YEAR",
    "Action",
    "Area",
    "AreaNumber",
    "Band",
    "BreakKind",
    "Breakdown",
    "Category",
    "DataSource",
    "Document",
    "FocusArea",
    "Indicator",
    "LimitKind",
    "Measure",
    "MissingReason",
    "Narrative",
    "Objective",
    "Plan",
    "PlanIndicator",
    "Qualifier",
    "Remark",
    "ReportingYear",
    "Result",
    "ResultQuerySet",
    "SeriesBreak",
    "Slugged",
    "SluggedQuerySet",
    "Sourced",
    "State",
    "Subject",
    "TextReview",
    "ThemePlan",
    "Weight",
    "YearState",
    "holding_in",
    "with_bands",
    "year_constraint",
]
