"""What a chart says, in one sentence that the portal writes itself from the figures."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from asker.numbers import format_number, with_unit
from asker.text import in_words
from indikatorer.assessment import Interval, Level
from indikatorer.comparison import Comparison
from indikatorer.figures import Figure
from indikatorer.words import unit_of_difference

FEWEST_TO_COMPARE = 2


def read_development(figures: Sequence[Figure], break_years: Iterable[int] = ()) -> str:
    """`Steg fra 98,21 % i 2014 til 99,34 % i 2015. Ønsket resultat nådd i ett av to år.`

    Figures by year. Nothing is said across a break: what came before is another series.
    """
    measured = [figure for figure in figures if not figure.missing]
    if not measured:
        return _("Ingen tall er oppgitt ennå.")
    comparable = since_last_break(measured, break_years)
    sentences = [movement(comparable), *extremes(comparable)]
    if len(comparable) < len(measured):
        sentences.append(_("Tallene før kan ikke sammenlignes med disse."))
    sentences += [verdicts(measured), gaps(figures)]
    return " ".join(filter(None, sentences))


def movement(measured: Sequence[Figure]) -> str:
    """From the first to the newest value."""
    first, last = measured[0], measured[-1]
    if first is last:
        return _("%(value)s i %(year)s.") % {"value": last.text, "year": last.period}
    said = {"from": first.text, "first": first.period, "to": last.text, "last": last.period}
    if first.value == last.value:
        return _("%(to)s i %(last)s, det samme som i %(first)s.") % said
    if first.value < last.value:
        return _("Steg fra %(from)s i %(first)s til %(to)s i %(last)s.") % said
    return _("Falt fra %(from)s i %(first)s til %(to)s i %(last)s.") % said


def since_last_break(measured: Sequence[Figure], break_years: Iterable[int]) -> list[Figure]:
    """The newest figures that can be compared; a break in a year parts it from those before."""
    last = max((year for year in break_years if year <= measured[-1].year), default=0)
    return [figure for figure in measured if figure.year >= last]


def extremes(measured: Sequence[Figure]) -> list[str]:
    """The highest and the lowest value, where they are neither the first nor the last."""
    between = measured[1:-1]
    ends = [measured[0].value, measured[-1].value]
    found = []
    for best, word in [
        (max, _("Høyest i %(year)s: %(value)s.")),
        (min, _("Lavest i %(year)s: %(value)s.")),
    ]:
        outermost = best(between, key=lambda figure: figure.value, default=None)
        if outermost and outermost.value == best([outermost.value, *ends]) not in ends:
            found.append(word % {"year": outermost.period, "value": outermost.text})
    return found


def verdicts(measured: Sequence[Figure]) -> str:
    """How often the wanted result was reached, of the years that were judged."""
    judged = [figure for figure in measured if figure.mark]
    if not judged:
        return ""
    if len(judged) == 1:
        return f"{judged[0].mark.label}."
    reached = sum(figure.mark.level == Level.TARGET for figure in judged)
    levels = {figure.mark.level for figure in judged}
    if len(levels) == 1 and not reached:
        return _("%(verdict)s i alle %(count)s år.") % {
            "verdict": judged[0].mark.label,
            "count": in_words(len(judged)),
        }
    return _("Ønsket resultat nådd i %(reached)s av %(count)s år.") % {
        "reached": in_words(reached, neuter=True) if reached else _("ingen"),
        "count": in_words(len(judged)),
    }


def read_verdict(figure: Figure, intervals: Sequence[Interval]) -> str:
    """`98,21 % i 2014. Akseptert resultat. Det mangler 0,79 prosentpoeng på ønsket resultat.`"""
    note = f" ({figure.mark.note})" if figure.mark.note else ""
    sentences = [movement([figure]), f"{figure.mark.label}{note}.", shortfall(figure, intervals)]
    return " ".join(filter(None, sentences))


def shortfall(figure: Figure, intervals: Sequence[Interval]) -> str:
    """How far it is to the nearest limit of what is wanted, as it is, not rounded."""
    wanted = [interval for interval in intervals if interval.level == Level.TARGET]
    ends = [end for item in wanted for end in (item.lower, item.upper) if end is not None]
    if figure.mark.level == Level.TARGET or not ends:
        return ""
    distance = min(abs(end - figure.value) for end in ends).normalize()
    number = format_number(distance, max(0, -distance.as_tuple().exponent))
    size = with_unit(number, unit_of_difference(figure.unit))
    return _("Det mangler %(size)s på ønsket resultat.") % {"size": size}


def gaps(figures: Sequence[Figure]) -> str:
    """The years without a value, told once."""
    missing = [figure for figure in figures if figure.missing]
    if not missing:
        return ""
    years = enumerated([figure.period for figure in missing])
    return _("Tall mangler for %(years)s.") % {"years": years}


def read_categories(rows: Sequence[tuple[str, Sequence[Figure]]], period: str) -> str:
    """`Høyest i 2015: Vei og trafikk 123, deretter Renovasjon 88. Størst økning siden 2014: …`"""
    newest = [(name, figure) for name, line in rows for figure in line if figure.period == period]
    measured = [(name, figure) for name, figure in newest if not figure.missing]
    if not measured:
        return _("Ingen tall er oppgitt for %(year)s.") % {"year": period}
    ranked = sorted(measured, key=lambda pair: pair[1].value, reverse=True)
    (name, figure), *others = ranked
    said = {"year": period, "name": name, "value": figure.text}
    if not others:
        return _("%(name)s: %(value)s i %(year)s.") % said
    next_name, next_figure = others[0]
    said |= {"next": next_name, "next_value": next_figure.text}
    highest = _("Høyest i %(year)s: %(name)s, %(value)s, foran %(next)s, %(next_value)s.") % said
    return " ".join(filter(None, [highest, largest_move(rows, period)]))


def largest_move(rows: Sequence[tuple[str, Sequence[Figure]]], period: str) -> str:
    """The category that changed most since the period before, whichever way."""
    moves: list[tuple[Decimal, str, Figure, Figure]] = []
    for name, line in rows:
        measured = [figure for figure in line if not figure.missing]
        if len(measured) >= FEWEST_TO_COMPARE and measured[-1].period == period:
            earlier, later = measured[-2:]
            moves.append((later.value - earlier.value, name, earlier, later))
    if not moves:
        return ""
    difference, name, earlier, later = max(moves, key=lambda move: abs(move[0]))
    if not difference:
        return ""
    grown = difference > 0
    text = (
        _("%(name)s økte mest, fra %(from)s i %(since)s.")
        if grown
        else _("%(name)s falt mest, fra %(from)s i %(since)s.")
    )
    return text % {"name": name, "from": earlier.text, "since": earlier.period}


def read_ranking(comparison: Comparison) -> str:
    """`Høyest: Gamle Asker, 82 %. Lavest: Hurum, 68 %.`, where nobody is ranked."""
    places = sorted(comparison.places, key=lambda place: place.figure.value)
    lowest, highest = places[0], places[-1]
    return _("Høyest: %(high)s, %(most)s. Lavest: %(low)s, %(least)s.") % {
        "high": highest.name,
        "most": highest.figure.text,
        "low": lowest.name,
        "least": lowest.figure.text,
    }


def enumerated(parts: Sequence[str]) -> str:
    """`2013, 2014 og 2016`"""
    if len(parts) < FEWEST_TO_COMPARE:
        return "".join(parts)
    return _("%(first)s og %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}
