"""What holds of every time chart, whatever it shows: nothing meets, leaves or is forgotten."""

from dataclasses import replace
from itertools import pairwise
from math import ceil

import pytest
from hypothesis import example, given

from indikatorer.charts.development import Development
from indikatorer.charts.frame import FRAMES, WIDE, Box, shorten, text_width
from indikatorer.charts.labels import ASCENT, DESCENT, POINT, ROWS_ABOVE_AXIS, Label
from indikatorer.charts.lines import Observation, Series
from indikatorer.charts.time import draw_time_chart
from indikatorer.pictures.drawings import tick_text
from indikatorer.tests.charts.drawn import (
    ROUNDING,
    SOME_FRAMES,
    development,
    developments,
    overlapping,
    say_cut,
    sheet,
    sign_box,
    text_box,
    vertices,
    whatever_comes,
)
from indikatorer.tests.make import number


def x_tick_labels(chart):
    size = chart.frame.text
    return [
        Label(tick.label, tick.at - text_width(tick.label, size) / 2, chart.plot.bottom + 23)
        for tick in chart.x_ticks
    ]


def y_tick_labels(chart):
    size = chart.frame.text
    return [
        Label(tick.label, chart.plot.left - 8 - text_width(tick.label, size), tick.at + 4)
        for tick in chart.y_ticks
    ]


def words_of(chart):
    names = [line.label for line in chart.lines if line.label]
    return [
        *chart.numbers,
        *chart.gaps,
        *chart.break_labels,
        *chart.band_labels,
        *chart.foot.words,
        *names,
        *x_tick_labels(chart),
        *y_tick_labels(chart),
    ]


@whatever_comes
@given(developments(), SOME_FRAMES)
def test_words_stay_on_the_sheet_and_off_each_other(shown, frame):
    chart = draw_time_chart(shown, frame)
    if chart is None:
        return
    words, size = words_of(chart), frame.text
    outside = [word for word in words if not text_box(word, size).inside(sheet(chart))]
    assert outside == []
    assert overlapping(words, size) == []
    signs = [sign_box(sign) for sign in chart.missing]
    covering = [word for word in words if any(text_box(word, size).overlaps(s) for s in signs)]
    assert covering == []


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_a_period_of_several_years_stands_under_the_axis_as_it_is(frame):
    observations = [
        Observation(year, number(str(year - 2000)), "tall", period=f"{year - 1}–{year}")
        for year in range(2019, 2023)
    ]
    chart = draw_time_chart(Development((Series("Asker", tuple(observations)),)), frame)
    assert chart.x_ticks[0].label == "2021–2022"
    half = text_width("2021–2022", frame.text) / 2
    assert all(half <= tick.at <= frame.width - half for tick in chart.x_ticks)
    ticks = sorted(tick.at for tick in chart.x_ticks)
    assert all(later - earlier > 2 * half for earlier, later in pairwise(ticks))


@whatever_comes
@given(developments(), SOME_FRAMES)
def test_the_drawing_stays_inside_the_plot(shown, frame):
    chart = draw_time_chart(shown, frame)
    if chart is None:
        return
    plot = Box(
        chart.plot.left - ROUNDING,
        chart.plot.top - ROUNDING,
        chart.plot.right + ROUNDING,
        chart.plot.bottom + ROUNDING,
    )
    assert chart.plot.right - chart.plot.left >= 24
    assert plot.inside(sheet(chart))
    places = [(point.x, point.y) for line in chart.lines for point in line.points]
    places += [v for line in chart.lines for path in line.stretches for v in vertices(path)]
    places += [(at, chart.plot.top) for at in [*chart.breaks, *(t.at for t in chart.x_ticks)]]
    places += [(chart.plot.left, tick.at) for tick in chart.y_ticks]
    # A sign on the axis would look like a value.
    assert all(chart.plot.bottom < sign.y - 3 < chart.plot.bottom + 10 for sign in chart.missing)
    places += [(sign.x, chart.plot.bottom) for sign in chart.missing]
    assert all(Box(x, y, x, y).inside(plot) for x, y in places)
    assert all(
        band.box.inside(plot) and band.box.width > 0 < band.box.height for band in chart.bands
    )


@whatever_comes
@given(developments(), SOME_FRAMES)
def test_lines_part_at_breaks_and_at_missing_years_and_nowhere_else(shown, frame):
    chart = draw_time_chart(shown, frame)
    if chart is None:
        return
    place = dict(zip(shown.years, (stop.x for stop in chart.stops), strict=True))
    for series, line in zip(shown.lines, chart.lines, strict=True):
        joined = [(a, b) for path in line.stretches for a, b in pairwise(x_places(path))]
        expected = [
            (place[earlier.year], place[later.year])
            for earlier, later in pairwise(series.observations)
            if None not in (earlier.value, later.value)
            and not any(
                earlier.year < item.year <= later.year for item in shown.breaks if item.parts_line
            )
        ]
        assert joined == expected


def x_places(path):
    return [x for x, _y in vertices(path)]


# Only the last place is free; by unrounded rows, Asker's name reached 0.1 into that one too.
A_TIGHT_FIT = development(
    {2008: 0.1, 2009: 0.1, 2010: 0.1, 2011: 0.1, 2012: None},
    others={"Bærum": {2008: 0.1, 2009: 0.1, 2010: 0.1, 2011: 0.2, 2012: 0.1}},
)


@whatever_comes
@given(developments(), SOME_FRAMES)
@example(A_TIGHT_FIT, WIDE)
def test_a_missing_year_has_a_sign_and_its_word_wherever_there_is_room(shown, frame):
    """The word is given up only where something stands in every one of its places."""
    chart = draw_time_chart(shown, frame)
    if chart is None:
        return
    missing = [item for item in shown.lines[0].observations if item.value is None]
    assert len(chart.missing) == len(missing)
    said = {label.text for label in chart.gaps}
    room = chart.plot.right - chart.plot.left
    names = [line.label for line in chart.lines if line.label]
    placed = [*chart.break_labels, *names, *chart.gaps]  # numbers and bands come after
    taken = [text_box(word, frame.text) for word in placed]
    for item, sign in zip(missing, chart.missing, strict=True):
        word = shorten(item.label, room, frame.text)
        if word not in said and alone(item, shown):
            boxes = [gap_box(word, sign.x, row, chart) for row in range(ROWS_ABOVE_AXIS)]
            assert all(any(box.overlaps(other) for other in taken) for box in boxes), word


def alone(item, shown):
    """No year beside it lacks a value for the same reason, so its word stands right above it."""
    observations = shown.lines[0].observations
    at = observations.index(item)
    beside = [*observations[max(at - 1, 0) : at], *observations[at + 1 : at + 2]]
    return not any(other.value is None and other.label == item.label for other in beside)


def gap_box(word, x, row, chart):
    size, plot = chart.frame.text, chart.plot
    width = text_width(word, size)
    left = max(plot.left, min(x - width / 2, plot.right - width))
    baseline = plot.bottom - POINT - row * ceil(size * (ASCENT + DESCENT))
    return text_box(Label(word, round(left, 1), round(baseline, 1)), size)


@whatever_comes
@given(developments(), SOME_FRAMES)
def test_every_band_that_is_seen_is_named(shown, frame):
    chart = draw_time_chart(shown, frame)
    if chart is None:
        return
    inside = {label.kind for label in chart.band_labels}
    below = [key.level for key in chart.foot.keys]
    assert sorted([*inside, *below]) == sorted({band.level for band in chart.bands})
    assert [key.name.text for key in chart.foot.keys] == [shown.level_names[x] for x in below]


@whatever_comes
@given(developments(), SOME_FRAMES)
def test_an_axis_begins_at_zero_or_where_its_scale_does_or_says_where(shown, frame):
    chart = draw_time_chart(shown, frame)
    if chart is None or shown.best_on_top:
        return
    lowest = shown.ticks[0]
    said = [word.text for word in chart.foot.words if word.text.startswith("Aksen")]
    assert said == ([say_cut(tick_text(number(lowest)))] if is_cut(shown) else [])
    assert bool(chart.cut_sign) is is_cut(shown)
    if shown.from_zero:
        assert lowest <= 0 <= shown.ticks[-1]


def is_cut(shown):
    return shown.ticks[0] > (shown.scale_start or 0)


@whatever_comes
@given(developments(), SOME_FRAMES)
def test_the_better_of_two_places_stands_above_the_other(shown, frame):
    chart = draw_time_chart(replace(shown, best_on_top=True), frame)
    if chart is None:
        return
    for series, line in zip(shown.lines, chart.lines, strict=True):
        by_place = sorted(
            zip(series.measured, line.points, strict=True), key=lambda it: it[0].value
        )
        heights = [point.y for _item, point in by_place]
        assert heights == sorted(heights)
    assert all(tick == int(tick) for tick in replace(shown, best_on_top=True).ticks)


@whatever_comes
@given(developments(), SOME_FRAMES)
def test_lines_beside_each_other_are_all_named(shown, frame):
    chart = draw_time_chart(shown, frame)
    if chart is None or shown.is_one:
        return
    named = [line.label is not None for line in chart.lines]
    assert named == [bool(line.measured) for line in shown.lines]


@whatever_comes
@given(developments(), SOME_FRAMES)
def test_columns_to_read_out_cover_the_plot_side_by_side(shown, frame):
    chart = draw_time_chart(shown, frame)
    if chart is None:
        return
    assert len(chart.stops) == len(shown.years)
    assert chart.stops[0].left == chart.plot.left
    for stop, following in pairwise(chart.stops):
        assert stop.left + stop.width == pytest.approx(following.left, abs=ROUNDING)
    last = chart.stops[-1]
    assert last.left + last.width == pytest.approx(chart.plot.right, abs=ROUNDING)


@whatever_comes
@given(developments())
def test_two_frames_say_the_same(shown):
    wide, narrow = (draw_time_chart(shown, frame) for frame in FRAMES)
    assert (wide and wide.said) == (narrow and narrow.said)


def test_what_does_not_depend_on_the_sheet_is_found_once():
    written = []

    def format_tick(tick):
        written.append(tick)
        return str(tick)

    shown = development({2014: 5, 2015: 9}, format_tick=format_tick)
    wide, narrow = (draw_time_chart(shown, frame) for frame in FRAMES)
    assert len(written) == len(wide.y_ticks) == len(narrow.y_ticks)
    assert [tick.label for tick in wide.y_ticks] == [tick.label for tick in narrow.y_ticks]
