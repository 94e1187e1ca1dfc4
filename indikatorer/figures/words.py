"""What people read where the code says an enum. Always a word; colour and shape only support it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.numbers import format_period, format_signed, with_unit
from indikatorer.assessment import Change, Level, NoChange, Trend, Verdict
from indikatorer.models import Remark

LEVELS = {
    Level.TARGET: gettext_lazy("Ønsket resultat nådd"),
    Level.ACCEPTED: gettext_lazy("Akseptert resultat"),
    Level.FAILED: gettext_lazy("Ikke godkjent resultat"),
    Level.NOT_REACHED: gettext_lazy("Ønsket resultat ikke nådd"),
}
SHORT_LEVELS = {
    Level.TARGET: gettext_lazy("Ønsket"),
    Level.ACCEPTED: gettext_lazy("Akseptert"),
    Level.FAILED: gettext_lazy("Ikke godkjent"),
}
WITHOUT_VERDICT = gettext_lazy("Uten vurdering")
MISSING = gettext_lazy("Mangler tall")
NO_LIMITS = gettext_lazy("Uten grense")
NOT_YET_JUDGED = gettext_lazy("Målet gjelder senere")
ONLY_PARTS = gettext_lazy("Fordelt på kategorier")
NO_EARLIER = gettext_lazy("Ingen tidligere tall")
NOT_COMPARABLE = gettext_lazy("Kan ikke sammenlignes med tidligere tall")
NOT_REGISTERED = gettext_lazy("Ikke registrert")
SOURCE_OF = gettext_lazy("kilde for")

NO_CHANGES = {
    NoChange.MISSING: "",
    NoChange.NO_EARLIER: NO_EARLIER,
    NoChange.NOT_COMPARABLE: NOT_COMPARABLE,
}
TRENDS = {
    Trend.BETTER: gettext_lazy("bedre"),
    Trend.WORSE: gettext_lazy("dårligere"),
    Trend.UNCHANGED: gettext_lazy("uendret"),
    Trend.UP: gettext_lazy("opp"),
    Trend.DOWN: gettext_lazy("ned"),
}


def short_levels() -> dict[str, str]:
    """What stands in a band of a chart."""
    return {level.value: str(word) for level, word in SHORT_LEVELS.items()}


@cache
def shape(name: str) -> SafeString:
    """The SVG of a shape, read once: on some pages it stands hundreds of times."""
    return render_to_string(f"components/shapes/{name}.html")


@dataclass(frozen=True)
class Mark:
    """A verdict as word and shape; `level` names shape and colour."""

    level: str
    label: str
    note: str = ""


@dataclass(frozen=True)
class RemarkSign:
    """One small sign beside a figure that has remarks, and what it says to those who hear it."""

    text: str
    url: str


def mark(verdict: Verdict) -> Mark:
    """The mark of a verdict. Where printed limits leave a gap, it says so."""
    note = ""
    if verdict.between_bands:
        note = _("mellom de trykte grensene")
    elif verdict.outside_bands:
        note = _("utenfor de trykte grensene")
    return Mark(verdict.level.value, str(LEVELS[verdict.level]), note)


def remark_sign(remarks: Sequence[Remark]) -> RemarkSign:
    """The sign for all remarks on a figure; it leads to the first of them."""
    titles = "; ".join(remark.title for remark in remarks)
    return RemarkSign(_("Merknad: %(titles)s") % {"titles": titles}, remarks[0].get_absolute_url())


def note(comment: str, *, preliminary: bool) -> str:
    """`foreløpig tall. Omtrentlig.`"""
    return ". ".join(filter(None, [_("foreløpig tall") if preliminary else "", comment]))


def change_sentence(change: Change, decimals: int, unit: str, span: int = 0) -> str:
    """`+1,20 prosentpoeng fra 2013, bedre`; `fra 2020–2021` where figures span a year more."""
    since = format_period(change.since - span, change.since)
    if change.trend == Trend.UNCHANGED:
        return _("Uendret fra %(year)s") % {"year": since}
    size = with_unit(format_signed(change.difference, decimals), unit_of_difference(unit))
    return _("%(size)s fra %(year)s, %(trend)s") % {
        "size": size,
        "year": since,
        "trend": TRENDS[change.trend],
    }


def unit_of_difference(unit: str) -> str:
    """A difference between two shares in percent is in percentage points."""
    return _("prosentpoeng") if unit == "%" else unit
