"""What indikatorer says: of each indicator, of each year, and of where the figures come from."""

from collections.abc import Iterable, Iterator
from itertools import chain

from django.urls import reverse

from asker.pages_aloud import page_sentences, quoted
from asker.spoken import MANY, Line, Measured, Number, Passage, Section, Sentence, register, said
from indikatorer.figures import published
from indikatorer.figures.comparison import Comparison, by_subject
from indikatorer.figures.figure import Figure, group_by
from indikatorer.figures.limits import AdoptedLimits, all_places
from indikatorer.figures.matrices import Matrix
from indikatorer.figures.told import figure_line, limit_line, measured, numbers, place_line
from indikatorer.figures.years import status_years
from indikatorer.models import Document, FocusArea, Indicator
from indikatorer.pages.brief import Brief, BriefRow
from indikatorer.pages.comparison import all_comparisons
from indikatorer.pages.documents import sections_of
from indikatorer.pages.focus_areas import focus_area_page
from indikatorer.pages.indicator import IndicatorPage, indicator_page
from indikatorer.pages.indicators import CatalogueRow, Wanted, catalogue
from indikatorer.pages.quality import Check, MissingFigure, quality_page
from indikatorer.pages.status import FocusAreaStatus, StatusRow, status_report
from indikatorer.pages.story import AreaStory, Shortlist, Story
from indikatorer.pictures.picture import Picture

# Of an indicator ----------------------------------------------------------------------------------


def indicators() -> Iterator[Passage]:
    """Those of the newest plan first, under their focus areas; those without a plan last."""
    told: set[int] = set()
    by_area = group_by(all_places(), lambda place: place.objective.focus_area_id)
    areas = FocusArea.objects.select_related("plan").order_by("-plan__year_from", "order")
    for area in areas:
        for place in by_area.get(area.pk, ()):
            if place.indicator_id not in told:
                told.add(place.indicator_id)
                yield indicator_passage(place.indicator, f"{area.name}, {area.plan}")
    others = Indicator.objects.select_related("subject").exclude(pk__in=told)
    for indicator in others.order_by("subject__order", "name"):
        yield indicator_passage(indicator, f"Utenfor planene: {indicator.subject or 'uten emne'}")


def indicator_passage(indicator: Indicator, group: str) -> Passage:
    page, about, where = (
        indicator_page(indicator),
        measured(indicator),
        indicator.get_absolute_url(),
    )
    lines = [figure_line(where, figure, about) for line in page.lines for figure in line.figures]
    lines += [limit_line(where, row.limits, about) for row in page.adopted]
    lines += [picture_line(where, picture, about) for picture in page.pictures.values()]
    rest = page_sentences(where, chain(*lines), numbers(page.figures), about)
    return Passage(indicator.name, said(*lines, *([part] for part in rest)), facts_of(page), group)


def picture_line(where: str, picture: Picture, about: Measured) -> Line:
    of = numbers(picture.figures)
    told = [("title", picture.title), ("reading", picture.reading)]
    told += [("chart note", note) for note in picture.notes]
    return tuple(Sentence(where, kind, text, of, about, quoted(text)) for kind, text in told)


def facts_of(page: IndicatorPage) -> tuple[str, ...]:
    """What sort of number it is, and the figures that no line has."""
    indicator = page.indicator
    kind = [indicator.unit or "uten enhet", indicator.get_direction_display()]
    tables = (table for table in (page.breakdown, page.places, page.areas) if table)
    return "; ".join(map(str, kind)), *chain(*map(rows_of, tables))


def rows_of(table: Matrix) -> Iterator[str]:
    """`kvinner: 2014 12 %, 2015 13 %`"""
    for row in table.rows:
        cells = zip(table.columns, row.cells, strict=True)
        found = (f"{column} {cell.figure.text}" for column, cell in cells if cell.figure)
        yield f"{row.name}: {', '.join(found)}"


def listed() -> Iterator[Passage]:
    """The list of indicators, where it says more of one than its newest figure."""
    where = reverse("indikatorer:indicators")
    rows = [row for row in catalogue(Wanted()) if row.later or not row.figure]
    yield Passage("Indikatorlista", said(*(listed_line(where, row) for row in rows)))


def listed_line(where: str, row: CatalogueRow) -> Line:
    about, of = measured(row.indicator), numbers(filter(None, [row.figure, row.later]))
    later = f"{row.later.period}: {row.later.text}" if row.later else ""
    told = [("listed", row.indicator.name), ("listed", row.figure_text), ("later", later)]
    return tuple(Sentence(where, kind, text, of, about, quoted(text)) for kind, text in told)


# Of a year ----------------------------------------------------------------------------------------


def stories() -> list[Story]:
    found = status_years()
    return [Story(status_report(year, found)) for year in found.years]


def years() -> Iterator[Passage]:
    for story in stories():
        year = story.report.year
        where, group = reverse("indikatorer:status", args=[year]), f"Status {year}"
        all_of = numbers(row.figure for row in story.report.rows)
        told = [[Sentence(where, "headline", story.headline, all_of)]]
        told += [[Sentence(where, "movements", story.movements, all_of)]]
        told += [[Sentence(where, "coverage", story.coverage, all_of)]]
        lines = [line for part in story.shortlists for line in shortlist_lines(where, part)]
        areas = [area_passage(where, area, group) for area in story.areas]
        known = chain(*told, *lines, *(area.sentences for area in areas))
        summaries = [area.summary for area in story.areas]  # told with the area's own figures
        rest = [
            sentence
            for sentence in page_sentences(where, known, all_of)
            if not any(summary in sentence.text for summary in summaries)
        ]
        yield Passage(group, said(*told, *lines, *([part] for part in rest)), group=group)
        yield from areas
        yield brief_passage(story, group)


def brief_passage(story: Story, group: str) -> Passage:
    """What the sheet for paper says that the status page does not."""
    brief, year = Brief(story), story.report.year
    where = reverse("indikatorer:status_brief", args=[year])
    all_of = numbers(row.figure for row in story.report.rows)
    lines = [brief_line(where, line) for part in brief.lists for line in part.rows]
    whole = (story.headline, story.movements, story.coverage, brief.missing, brief.waited_for)
    told = [Sentence(where, "brief", text, all_of, MANY, quoted(text)) for text in whole]
    rest = page_sentences(where, chain(told, *lines), all_of)
    heading = f"Status {year}, kort utgave"
    return Passage(heading, said(told, *lines, *([part] for part in rest)), group=group)


def brief_line(where: str, line: BriefRow) -> Line:
    figure, about = line.row.figure, measured(line.row.figure.indicator)
    texts = ((text, quoted(text)) for text in (line.limit, line.why))
    own = tuple(
        Sentence(where, "brief", text, numbers([figure]), about, entered) for text, entered in texts
    )
    return (*own, *figure_line(where, figure, about))


def shortlist_lines(where: str, part: Shortlist) -> Iterator[Iterable[Sentence]]:
    of = numbers(row.figure for row in part.rows)
    yield [Sentence(where, "shortlist", text, of) for text in (part.heading, part.note)]
    for row in part.rows:
        yield row_line(where, row)


def row_line(where: str, row: StatusRow) -> Line:
    about = measured(row.figure.indicator)
    return (*figure_line(where, row.figure, about), *limit_line(where, row.limits, about))


def area_passage(where: str, story: AreaStory, group: str) -> Passage:
    area = story.area
    of = numbers(row.figure for row in area.rows)
    told = [("area", story.summary), ("changes", area.changes), *actions_of(area)]
    sentences = [Sentence(where, kind, text, of) for kind, text in told]
    rows = [row_line(where, row) for row in area.rows]
    heading = f"{area.focus_area.name}, {area.focus_area.plan}"
    return Passage(heading, said(sentences, *rows), group=group)


def actions_of(area: FocusAreaStatus) -> Iterator[tuple[str, str]]:
    for part in area.objectives:
        if part.actions:
            yield "actions", part.actions_in_words


# Of what is compared, of focus areas and of sources -----------------------------------------------


def comparisons() -> Iterator[Passage]:
    where = reverse("indikatorer:comparison")
    yield page_passage("Sammenligning", where)
    for part in by_subject(all_comparisons()):
        for comparison in part.comparisons:
            yield comparison_passage(where, comparison, f"Sammenligning: {part.subject}")


def comparison_passage(where: str, comparison: Comparison, group: str) -> Passage:
    about = measured(comparison.indicator)
    of = numbers(place.figure for place in comparison.places)
    text = comparison.sentence
    heading = [Sentence(where, "comparison", text, of, about, quoted(text))]
    places = [place_line(where, place, about) for place in comparison.places]
    title = f"{comparison.indicator.name}, {comparison.period}"
    return Passage(title, said(heading, *places), group=group)


def focus_areas() -> Iterator[Passage]:
    yield page_passage("Fokusområdene", reverse("indikatorer:focus_areas"))
    for area in FocusArea.objects.select_related("plan__area"):
        rows = focus_area_page(area).rows
        of = numbers(figure for row in rows for figure in row.figures if figure)
        yield page_passage(f"{area.name}, {area.plan}", area.get_absolute_url(), of)


def documents() -> Iterator[Passage]:
    yield page_passage("Kilder", reverse("indikatorer:documents"))
    for document in Document.objects.all():
        yield page_passage(document.title, document.get_absolute_url())
        for section in sections_of(document):
            where = reverse("indikatorer:section", args=[document.slug, section.slug])
            yield page_passage(f"{document}: {section.name}", where)


def page_passage(heading: str, where: str, of: tuple[Number, ...] = ()) -> Passage:
    """What a page says that has no sentences but those of its template."""
    return Passage(heading, said(*([part] for part in page_sentences(where, (), of))))


def quality() -> Iterator[Passage]:
    where, page = reverse("indikatorer:quality"), quality_page()
    indicators = {item.indicator for item in page.missing}
    figures = published.wholes(
        limits=AdoptedLimits.of(indicators),
        area__in=published.own_areas(),
        indicator__in=indicators,
    )
    lines = group_by(figures, lambda figure: figure.stored.indicator_id)
    missing = [missing_line(where, item, lines.get(item.indicator.pk, [])) for item in page.missing]
    checks = [check_line(where, check) for check in page.checks]
    rest = page_sentences(where, chain(*missing, *checks))
    yield Passage("Datakvalitet", said(*([part] for part in rest)))
    yield Passage("Tall som mangler", said(*missing))
    yield Passage("Kontrollerte regnestykker", said(*checks))


def missing_line(where: str, item: MissingFigure, line: list[Figure]) -> Line:
    texts, of = (item.indicator.name, item.reason, item.years), numbers(line)
    return tuple(
        Sentence(where, "missing", text, of, measured(item.indicator), quoted(text))
        for text in texts
    )


def check_line(where: str, check: Check) -> Line:
    texts = (check.about, check.printed, check.computed)
    return tuple(Sentence(where, "check", text, quoted=quoted(check.about)) for text in texts)


def front() -> Iterator[Passage]:
    yield page_passage("Forsiden", reverse("indikatorer:home"))


def about() -> Iterator[Passage]:
    """The pages of text, which speak of no figure."""
    yield page_passage("Om portalen", reverse("indikatorer:about"))
    yield page_passage("Ord og begreper", reverse("words"))
    yield page_passage("Personvern", reverse("privacy"))


register(Section.FRONT, front)
register(Section.STATUS, years)
register(Section.SUBJECTS, comparisons)
register(Section.INDICATORS, listed)
register(Section.INDICATORS, focus_areas)
register(Section.INDICATORS, indicators)
register(Section.SOURCES, documents)
register(Section.SOURCES, quality)
register(Section.SOURCES, about)
