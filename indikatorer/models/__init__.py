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
from indikatorer.models.indicators import Indicator, SeriesBreak, Subject
from indikatorer.models.limits import Band, PlanIndicator, holding_in, with_bands
from indikatorer.models.plans import FocusArea, Objective, Plan, ThemePlan
from indikatorer.models.remarks import Remark
from indikatorer.models.results import MissingReason, Result, ResultQuerySet, State
from indikatorer.models.sources import DataSource, Document

__all__ = [
    "DECIMALS",
    "FIRST_YEAR",
    "Action",
    "Area",
    "AreaNumber",
    "Band",
    "Breakdown",
    "Category",
    "DataSource",
    "Document",
    "FocusArea",
    "Indicator",
    "MissingReason",
    "Narrative",
    "Objective",
    "Plan",
    "PlanIndicator",
    "Remark",
    "Result",
    "ResultQuerySet",
    "SeriesBreak",
    "Slugged",
    "SluggedQuerySet",
    "Sourced",
    "State",
    "Subject",
    "ThemePlan",
    "holding_in",
    "with_bands",
    "year_constraint",
]
