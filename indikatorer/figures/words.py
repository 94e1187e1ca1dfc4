"""What people read where the code says an enum. Always a word; colour and shape only support it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from asker.numbers import format_number, format_period, format_signed, with_unit
from indikatorer.assessment import (
    Change,
    Level,
    NoChange,
    NoVerdict,
    Reservation,
    Trend,
    Verdict,
)
from indikatorer.models import Indicator, LimitKind, Remark

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
PRELIMINARY = gettext_lazy("Foreløpig tall")
ONLY_PARTS = gettext_lazy("Fordelt på kategorier")
NO_EARLIER = gettext_lazy("Ingen tidligere tall")
NOT_COMPARABLE = gettext_lazy("Kan ikke sammenlignes med tidligere tall")
NOT_REGISTERED = gettext_lazy("Ikke registrert")
SOURCE_OF = gettext_lazy("kilde for")

NO_VERDICTS = {
    NoVerdict.NO_LIMIT: NO_LIMITS,
    NoVerdict.NOT_YET: gettext_lazy("Målet gjelder senere"),
    NoVerdict.NOT_ADOPTED: gettext_lazy("Grensen gjaldt ikke ennå"),
    NoVerdict.BEFORE_MERGER: gettext_lazy("Ikke vurdert: før sammenslåingen"),
}
NO_CHANGES = {
    NoChange.MISSING: "",
    NoChange.NO_EARLIER: NO_EARLIER,
    NoChange.NOT_COMPARABLE: NOT_COMPARABLE,
}
TRENDS = {
    Trend.BETTER: gettext_lazy("bedre"),
    Trend.WORSE: gettext_lazy("dårligere"),
    Trend.UNCHANGED: gettext_lazy("uendret"),
    Trend.STEADY: gettext_lazy("omtrent uendret"),
    Trend.UP: gettext_lazy("opp"),
    Trend.DOWN: gettext_lazy("ned"),
}


WITH_CAUTION = gettext_lazy("Les med varsomhet")
RESERVATIONS = {
    Reservation.MERGER: gettext_lazy("før sammenslåingen"),
    Reservation.PARTLY_MERGER: gettext_lazy("delvis før sammenslåingen"),
    Reservation.CAUTION: gettext_lazy("må leses med varsomhet"),
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


def mark(verdict: Verdict, kind: LimitKind | None = None) -> Mark:
    """The mark of a verdict. It says where limits leave a gap, and where nobody adopted them."""
    notes = []
    if verdict.between_bands:
        notes.append(_("mellom de trykte grensene"))
    elif verdict.outside_bands:
        notes.append(_("utenfor de trykte grensene"))
    if kind in {LimitKind.AMBITION, LimitKind.LABEL}:
        notes.append(str(kind.label))
    return Mark(verdict.level.value, str(LEVELS[verdict.level]), ", ".join(notes))


def no_verdict(verdict: Verdict | NoVerdict) -> str:
    """Why a figure that has a value is not judged."""
    told = NO_VERDICTS.get(verdict) if isinstance(verdict, NoVerdict) else None
    return str(told or NO_LIMITS)


def remark_sign(remarks: Sequence[Remark]) -> RemarkSign:
    """The sign for all remarks on a figure; it leads to the first of them."""
    titles = "; ".join(remark.title for remark in remarks)
    return RemarkSign(_("Merknad: %(titles)s") % {"titles": titles}, remarks[0].get_absolute_url())


def before_merger(formed: int | None, year: int) -> str:
    """Said at a figure of the time before its municipality was formed, or of both times."""
    text = (
        _("Fra før sammenslåingen i %(year)s")
        if formed is None or year < formed
        else _("Delvis fra før sammenslåingen i %(year)s")
    )
    return text % {"year": formed}


def change_sentence(change: Change, indicator: Indicator, span: int = 0) -> str:
    """`+1,20 prosentpoeng fra 2013, bedre`; `fra 2020–2021` where figures span a year more.

    With a reservation, its words stand where the direction would.
    """
    said = {"year": format_period(change.since - span, change.since)}
    if change.trend == Trend.UNCHANGED:
        moved = _("Uendret fra %(year)s") % said
    else:
        said["size"] = size_of(change, indicator)
        moved = _("%(size)s fra %(year)s") % said
    told = trend(change) if change.reservations or change.trend in JUDGED else ""
    return ", ".join(filter(None, [moved, told]))


# What a size with its sign does not say already.
JUDGED = {Trend.BETTER, Trend.WORSE, Trend.STEADY}


def trend(change: Change) -> str:
    """`bedre`; or what reserves the change: `før sammenslåingen, må leses med varsomhet`."""
    reserved = [str(RESERVATIONS[reservation]) for reservation in change.reservations]
    return ", ".join(reserved) or str(TRENDS[change.trend])


def size_of(change: Change, indicator: Indicator) -> str:
    """`+1,20 prosentpoeng`; `opp 3 plasser` where a place in a ranking has a lower number."""
    if not indicator.is_rank:
        number = format_signed(change.difference, indicator.decimals)
        unit = unit_of_difference(indicator.unit_of(change.difference))
        return with_unit(number, unit)
    places = format_number(abs(change.difference))
    if change.difference < 0:
        return ngettext("Opp %(n)s plass", "Opp %(n)s plasser", int(places)) % {"n": places}
    return ngettext("Ned %(n)s plass", "Ned %(n)s plasser", int(places)) % {"n": places}


def unit_of_difference(unit: str) -> str:
    """A difference between two shares is in percentage points, between two scores in points."""
    if unit == "%":
        return _("prosentpoeng")
    return _("poeng") if unit.startswith(OF_A_SCALE) else unit


OF_A_SCALE = "av "  # `4,2 av 5`
