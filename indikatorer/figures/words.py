"""What people read where the code says an enum. Always a word; colour and shape only support it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from asker.numbers import format_period, format_signed, with_unit
from indikatorer.assessment import Change, Level, Trend

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
