"""What a chart over time says, in a few short sentences that the portal writes itself.

Nothing is said across a break, or of periods that are not equally long.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from asker.numbers import format_number, in_words, with_unit
from asker.text import enumerated
from indikatorer.assessment import Direction, Interval, Level, between
from indikatorer.figures.figure import Figure, group_by
from indikatorer.figures.standing import extreme_words
from indikatorer.figures.words import unit_of_difference
from indikatorer.models import Measure, MissingReason

BOTH = 2


def read_development(figures: Sequence[Figure]) -> str:
    """`Steg fra 98,21 % i 2014 til 99,34 % i 2015. Ønsket resultat nådd i ett av to år.`

    Figures of one indicator in one area, by year. Told is the newest stretch that is of one piece.
    """
    measured = [figure for figure in figures if not figure.missing]
    if not measured:
        return nothing_measured(figures)
    since = newest_stretch(measured)
    comparable = [figure for figure in since if figure.years == since[-1].years]
    before = [figure for figure in measured if figure not in since]
    said = [
        movement(comparable),
        *extremes(comparable),
        before_in_words(before, since[0]),
        other_spans([figure for figure in since if figure not in comparable]),
        verdicts(measured),
        gaps(figures),
    ]
    return " ".join(capfirst(part) for part in said if part)


def nothing_measured(figures: Sequence[Figure]) -> str:
    """The reason that all years share, where they do."""
    reasons = {figure.why_missing for figure in figures}
    return f"{reasons.pop()}." if len(reasons) == 1 else _("Ingen tall er oppgitt.")


def newest_stretch(measured: Sequence[Figure]) -> list[Figure]:
    """The newest figures that no break, caution or merger parts from each other."""
    last = measured[-1]
    seam = break_before(last.year, [*last.seams.breaks, *last.seams.cautions])
    return [figure for figure in measured if figure.year >= seam and figure.merger == last.merger]


def break_before(year: int, break_years: Iterable[int]) -> int:
    """The last break up to that year; 0 where there is none."""
    return max((broken for broken in break_years if broken <= year), default=0)


def movement(measured: Sequence[Figure]) -> str:
    """From the first to the newest value. What moved one printed step rose or fell for nobody."""
    first, last = measured[0], measured[-1]
    if first is last:
        return _("%(value)s i %(year)s.") % {"value": last.text, "year": last.period}
    said = {"from": brief(first), "first": first.period, "to": last.text, "last": last.period}
    if first.value == last.value:
        return _("%(to)s i %(last)s, det samme som i %(first)s.") % said
    if abs(last.measured - first.measured) <= last.indicator.step:
        return _("%(to)s i %(last)s, omtrent som i %(first)s (%(from)s).") % said
    return moved_how(first, last) % said


def moved_how(first: Figure, last: Figure) -> str:
    rising = last.measured > first.measured
    if last.indicator.is_rank:
        return (
            _("Ned fra %(from)s i %(first)s til %(to)s i %(last)s.")
            if rising
            else _("Opp fra %(from)s i %(first)s til %(to)s i %(last)s.")
        )
    return (
        _("Steg fra %(from)s i %(first)s til %(to)s i %(last)s.")
        if rising
        else _("Falt fra %(from)s i %(first)s til %(to)s i %(last)s.")
    )


def extremes(measured: Sequence[Figure]) -> list[str]:
    """The highest and the lowest value, where they are neither the first nor the last."""
    ends = {measured[0].text, measured[-1].text}
    highest, lowest = extreme_words(measured[0].indicator)
    found = []
    for outermost, word in ((max, highest), (min, lowest)):
        figure = outermost(measured, key=lambda figure: figure.value)
        if figure.text not in ends and is_beyond_a_step(figure, measured):
            years = [other.period for other in measured if other.text == figure.text]
            found.append(
                _("%(word)s i %(year)s: %(value)s.")
                % {"word": word, "year": enumerated(years), "value": brief(figure)}
            )
    return found


def is_beyond_a_step(figure: Figure, measured: Sequence[Figure]) -> bool:
    """It lies more than one printed step from both ends."""
    ends = (measured[0].measured, measured[-1].measured)
    return all(abs(figure.measured - end) > figure.indicator.step for end in ends)


def brief(figure: Figure) -> str:
    """The value where its unit stands elsewhere in the sentence: a long one is said once."""
    if figure.indicator.measure == Measure.COUNT:
        return figure.short_text
    return figure.number


def before_in_words(before: Sequence[Figure], since: Figure) -> str:
    """What is told of figures on the other side of seams, the nearest first.

    Each by the seams that part it from now; a break is not told across, whatever else lies there.
    """
    broken = break_before(since.year, since.seams.breaks)
    near = [figure for figure in before if figure.year >= broken]
    groups = group_by(near, lambda figure: (figure.merger, needs_caution(figure, since)))
    told = [beyond_seam(group, since) for group in reversed(groups.values())]
    if len(near) < len(before):
        text = _("Tall fra før %(year)s er ikke sammenlignet med nyere tall.")
        told.append(text % {"year": broken})
    return " ".join(told)


def needs_caution(figure: Figure, since: Figure) -> bool:
    return between(since.seams.cautions, figure.year, since.year)


def beyond_seam(figures: Sequence[Figure], since: Figure) -> str:
    """Figures that the same seams part from now."""
    newest = figures[-1]
    said = {"values": enumerated([f"{item.text} i {item.period}" for item in figures])}
    told = introduced(newest, since) % said
    if needs_caution(newest, since):
        return _("%(told)s; sammenligningen må leses med varsomhet.") % {"told": told}
    return f"{told}."


def introduced(newest: Figure, since: Figure) -> str:
    """How figures on the other side of a caution or a merger are introduced."""
    formed = newest.area.formed_year
    if formed is None or newest.merger == since.merger:
        return _("Tidligere: %(values)s")
    if newest.year >= formed:
        return _("Helt eller delvis før sammenslåingen: %(values)s")
    return _("Før sammenslåingen: %(values)s")


def other_spans(figures: Sequence[Figure]) -> str:
    """The periods that are longer or shorter than the newest."""
    if not figures:
        return ""
    return _("Tall for %(periods)s gjelder perioder av annen lengde og er ikke sammenlignet.") % {
        "periods": enumerated([figure.period for figure in figures])
    }


# Verdicts and gaps --------------------------------------------------------------------------------


def verdicts(measured: Sequence[Figure]) -> str:
    """How often the wanted result was reached, of the times that were judged."""
    judged = [figure for figure in measured if figure.level]
    if not judged:
        return ""
    label = judged[0].mark.label
    if len(measured) == 1:
        return f"{label}."
    if len(judged) == 1:
        return _("%(verdict)s i %(year)s.") % {"verdict": label, "year": judged[0].period}
    levels = [figure.level for figure in judged]
    one_year = all(figure.years == 1 for figure in judged)
    if len(set(levels)) == 1 and levels[0] != Level.NOT_REACHED:
        return _("%(verdict)s i %(times)s.") % {
            "verdict": label,
            "times": all_times(len(judged), one_year=one_year),
        }
    return wanted_result(levels.count(Level.TARGET), len(judged), one_year=one_year)


def all_times(count: int, *, one_year: bool) -> str:
    """`begge årene`, `alle fire år`."""
    if count == BOTH:
        return _("begge årene") if one_year else _("begge periodene")
    text = _("alle %(count)s årene") if one_year else _("alle %(count)s periodene")
    return text % {"count": in_words(count)}


def wanted_result(reached: int, count: int, *, one_year: bool) -> str:
    if not reached:
        text = (
            _("Ønsket resultat ikke nådd i noen av de %(count)s årene.")
            if one_year
            else _("Ønsket resultat ikke nådd i noen av de %(count)s periodene.")
        )
        return text % {"count": in_words(count)}
    text = (
        _("Ønsket resultat nådd i %(reached)s av %(count)s år.")
        if one_year
        else _("Ønsket resultat nådd i %(reached)s av %(count)s perioder.")
    )
    return text % {"reached": in_words(reached, neuter=one_year), "count": in_words(count)}


def read_verdict(figure: Figure, intervals: Sequence[Interval]) -> str:
    """`98,21 % i 2014. Akseptert resultat. Avstand til ønsket resultat: 0,79 prosentpoeng.`"""
    note = f" ({figure.mark.note})" if figure.mark.note else ""
    distance = read_distance(figure, intervals)
    sentences = [movement([figure]), f"{figure.mark.label}{note}.", distance]
    return " ".join(filter(None, sentences))


def read_distance(figure: Figure, intervals: Sequence[Interval]) -> str:
    """`Avstand til ønsket resultat: 0,79 prosentpoeng.` As it is, not rounded.

    Empty where nothing is said to be wanted.
    """
    ends = wanted_ends(figure, intervals)
    if not ends:
        return ""
    distance = min(abs(end - figure.value) for end in ends).normalize()
    if not distance:
        return _("Akkurat på grensen for ønsket resultat.")
    said = {"size": size_of(figure, distance)}
    if figure.level == Level.TARGET:
        return _("Margin til grensen for ønsket resultat: %(size)s.") % said
    return _("Avstand til ønsket resultat: %(size)s.") % said


def size_of(figure: Figure, distance: Decimal) -> str:
    """`0,79 prosentpoeng`, `4 plasser`"""
    number = format_number(distance, max(0, -distance.as_tuple().exponent))
    if figure.indicator.measure == Measure.RANK:
        return ngettext("%(n)s plass", "%(n)s plasser", int(distance)) % {"n": number}
    return with_unit(number, unit_of_difference(figure.unit))


def wanted_ends(figure: Figure, intervals: Sequence[Interval]) -> list[Decimal]:
    """The limits of what is wanted, that it can be lost at: the best end of a scale is none."""
    wanted = [interval for interval in intervals if interval.level == Level.TARGET]
    lower = [item.lower for item in wanted if item.lower is not None]
    upper = [item.upper for item in wanted if item.upper is not None]
    facing = {Direction.HIGHER: lower, Direction.LOWER: upper}.get(figure.indicator.direction)
    return facing or lower + upper


def gaps(figures: Sequence[Figure]) -> str:
    """The years without a value, told once. Where there was nothing to measure, none is missing."""
    missing = [figure for figure in figures if figure.missing and figure.reason not in NO_GAPS]
    if not missing:
        return ""
    unmeasured = all(figure.reason == MissingReason.NOT_MEASURED for figure in missing)
    text = _("Ikke målt i %(years)s.") if unmeasured else _("Tall mangler for %(years)s.")
    return text % {"years": enumerated([figure.period for figure in missing])}


NO_GAPS = {MissingReason.NOT_RELEVANT, MissingReason.DISCONTINUED}
