"""SVG as text. Python prints what is inside a drawing: as a template it takes ten times as long."""

from collections.abc import Iterable
from html import escape

from indikatorer.charts.labels import Label


class Svg(str):
    """Finished SVG: by `__html__` templates know that it is to be printed as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def with_stops(shapes: Iterable[str], stops: Iterable[str]) -> Svg:
    """Shapes and words are hidden from those who hear the page: each stop says all of itself."""
    hidden, said = "".join(shapes), "".join(stops)
    return Svg(f'<g aria-hidden="true">{hidden}</g><g fill="none" pointer-events="all">{said}</g>')


def stop(edges: str, text: str, more: str = "") -> str:
    """A part of the drawing that can be pointed at and is read out."""
    look = f'class="chart__stop" {edges} role="img"{more}'
    return f"<rect {look}><title>{escape(text)}</title></rect>"


def edges(x: float, y: float, width: float, height: float) -> str:
    """The attributes of a rectangle."""
    return f'x="{x}" y="{y}" width="{width}" height="{height}"'


def words(labels: Iterable[Label], look: str) -> str:
    return "".join(word(label, look) for label in labels)


def word(label: Label, look: str = "") -> str:
    known_as = f'class="{look}" ' if look else ""
    return f'<text {known_as}x="{label.x}" y="{label.y}">{escape(label.text)}</text>'


def polylines(paths: Iterable[str]) -> str:
    return "".join(f'<polyline points="{path}"/>' for path in paths)
