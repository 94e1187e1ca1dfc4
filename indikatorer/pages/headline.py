"""How a year went, in a sentence each: what was reached, what moved, and what nobody can say."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from indikatorer.figures.outcomes import View, count_of
from indikatorer.models import LimitKind
from indikatorer.pages.status import StatusReport, StatusRow


def headline(report: StatusReport) -> str:
    """`I 2022 nådde Asker 2 av 7 mål som kan vurderes`: those with both a figure and a limit."""
    rows, said = report.rows, {"year": report.year}
    newest = report.of.plans[0].area
    if not report.of.is_complete:
        said["arrival"] = report.of.arrival
        return _("%(year)s er ikke ferdig: %(arrival)s") % said
    if all(row.figure.missing for row in rows):
        return _("Ingen av målene har tall for %(year)s") % said
    if all(plan.area.is_formed_after(report.year) for plan in report.of.plans):
        said["formed"] = newest.formed_year
        return _("Tallene for %(year)s er fra før sammenslåingen i %(formed)s") % said
    judged = [row for row in rows if row.figure.level]
    if not judged:
        return _("Ingen av tallene for %(year)s kan måles mot en grense") % said
    return reached_in_words(report.year, judged) + accepted_in_words(judged)


def reached_in_words(year: int, judged: Sequence[StatusRow]) -> str:
    reached = count_of(View.REACHED, judged)
    areas = dict.fromkeys(row.figure.area.short_name for row in judged)
    said = {"year": year, "area": _(" og ").join(areas), "reached": reached, "judged": len(judged)}
    if len(judged) > 1:
        text = _("I %(year)s nådde %(area)s %(reached)s av %(judged)s mål som kan vurderes")
        return text % (said | {"reached": reached or _("ingen")})
    if reached:
        return _("I %(year)s nådde %(area)s det ene målet som kan vurderes") % said
    return _("I %(year)s nådde ikke %(area)s det ene målet som kan vurderes") % said


def accepted_in_words(judged: Sequence[StatusRow]) -> str:
    """`, og 2 hadde akseptert resultat`: neither reached nor failed."""
    accepted = count_of(View.ACCEPTED, judged)
    if accepted and len(judged) == 1:
        return _(", men resultatet er akseptert")
    text = ngettext(
        ", og ett hadde akseptert resultat", ", og %(count)s hadde akseptert resultat", accepted
    )
    return text % {"count": accepted} if accepted else ""


def movements_in_words(rows: Sequence[StatusRow]) -> str:
    """`22 tall ble bedre siden forrige måling, 19 ble dårligere.`"""
    better, worse = count_of(View.BETTER, rows), count_of(View.WORSE, rows)
    if not (better or worse):
        return ""
    return _("%(better)s tall ble bedre siden forrige måling, %(worse)s ble dårligere.") % {
        "better": better or _("Ingen"),
        "worse": worse or _("ingen"),
    }


def coverage_in_words(report: StatusReport) -> str:
    """How much of the plan the headline speaks of. No limit is not the same as not reached."""
    rows = report.rows
    measured = sum(not row.figure.missing for row in rows)
    text = _("%(measured)s av %(all)s indikatorer har tall.")
    told = text % {"measured": measured or _("Ingen"), "all": len(rows)}
    return " ".join(filter(None, [told, limits_in_words(rows), unjudged_in_words(report)]))


def limits_in_words(rows: Iterable[StatusRow]) -> str:
    """`Av grensene er 5 vedtatt, 1 er en ambisjon og 1 er en etikett i rapporten.`

    Said only where some limit was not adopted.
    """
    kinds = Counter(row.figure.limit_kind for row in rows if row.figure.level)
    if not kinds.keys() - {LimitKind.ADOPTED}:
        return ""
    told = [
        text % {"count": kinds[kind]}
        for kind, text in (
            (LimitKind.ADOPTED, _("%(count)s er vedtatt")),
            (LimitKind.AMBITION, _("%(count)s er en ambisjon")),
            (LimitKind.LABEL, _("%(count)s er en etikett i rapporten")),
        )
        if kinds[kind]
    ]
    return _("Av grensene det måles mot: %(told)s.") % {"told": ", ".join(told)}


def unjudged_in_words(report: StatusReport) -> str:
    unjudged = count_of(View.NO_LIMIT, report.rows)
    if not unjudged:
        return ""
    without = ngettext(
        "Ett av tallene har ingen grense som gjelder %(year)s, og er verken nådd eller ikke nådd.",
        "%(count)s av tallene har ingen grense som gjelder %(year)s, og er verken nådd eller ikke "
        "nådd.",
        unjudged,
    )
    return without % {"count": unjudged, "year": report.year}
