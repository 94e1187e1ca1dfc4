"""Forms of the open pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from indikatorer.figures import published, words
from indikatorer.models import DataSource, FocusArea, Subject
from indikatorer.pages.indicators import Wanted
from indikatorer.pages.orders import ORDERS, PLAN, WITHOUT

ANY = [("", _("Alle"))]


@dataclass(frozen=True)
class Choice:
    """One thing the reader asked for, in words, and the address of the page without it."""

    label: str
    value: str
    url: str


@dataclass(frozen=True)
class Ordering:
    """A way to order the list; `sort` says how it is now ordered by this, if it is."""

    label: str
    said: str
    url: str
    sort: str


def focus_area_choices():
    return ANY + [(area.slug, area.name) for area in FocusArea.objects.all()]


def subject_choices():
    return ANY + [(subject.slug, subject.name) for subject in Subject.objects.all()]


def source_choices():
    return ANY + [(source.slug, source.name) for source in DataSource.objects.all()]


def status_choices():
    levels = [(level.value, label) for level, label in words.LEVELS.items()]
    return [*ANY, *levels, (WITHOUT, words.WITHOUT_VERDICT)]


def year_choices():
    return [("", _("Siste"))] + [(year, str(year)) for year in published.own_years()]


class CatalogueForm(forms.Form):
    """Narrows the list of indicators down. Its state is the page's address."""

    q = forms.CharField(label=_("Søk"), required=False, max_length=100)
    emne = forms.ChoiceField(label=_("Emne"), required=False)
    fokusomraade = forms.ChoiceField(label=_("Fokusområde"), required=False)
    status = forms.ChoiceField(label=_("Vurdering"), choices=status_choices, required=False)
    kilde = forms.ChoiceField(label=_("Tallet kommer fra"), required=False)
    aar = forms.TypedChoiceField(label=_("År"), coerce=int, empty_value=None, required=False)
    mangler = forms.BooleanField(label=_("Bare de som mangler tall"), required=False)
    sorter = forms.ChoiceField(
        choices=[(order, order) for order in ORDERS], required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Read once: a choices function would ask the database to validate and again to draw.
        self.fields["emne"].choices = subject_choices()
        self.fields["fokusomraade"].choices = focus_area_choices()
        self.fields["kilde"].choices = source_choices()
        self.fields["aar"].choices = year_choices()
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"

    def wanted(self) -> Wanted:
        """What the reader asks for; a field that could not be read asks for nothing."""
        self.full_clean()
        data = self.cleaned_data
        return Wanted(
            text=data.get("q", ""),
            subject=data.get("emne", ""),
            focus_area=data.get("fokusomraade", ""),
            status=data.get("status", ""),
            source=data.get("kilde", ""),
            year=data.get("aar"),
            missing=data.get("mangler", False),
            order=data.get("sorter", PLAN),
        )

    def chosen(self) -> list[Choice]:
        """What the list is narrowed down by, each with a way to take it away."""
        asked = {field.name: field for field in self.more() if self.cleaned_data.get(field.name)}
        return [
            Choice(field.label, self.in_words(field), self.address(**{name: ""}))
            for name, field in asked.items()
        ]

    def in_words(self, field: forms.BoundField) -> str:
        if field.name == "mangler":
            return ""
        chosen = str(self.cleaned_data[field.name])
        return next(str(label) for key, label in field.field.choices if str(key) == chosen)

    def more(self) -> Iterator[forms.BoundField]:
        """All that a reader can choose besides writing words."""
        return (field for field in self.visible_fields() if field.name != "q")

    def must_be_seen(self) -> bool:
        """One of those could not be understood."""
        return any(field.errors for field in self.more())

    def orderings(self) -> dict[str, Ordering]:
        """All ways to order the list, by the name that the address gives them."""
        now = self.cleaned_data.get("sorter", PLAN)
        return {
            name: Ordering(
                str(order.label),
                str(order.said),
                self.address(sorter=name),
                ("descending" if order.descends else "ascending") if name == now else "",
            )
            for name, order in ORDERS.items()
        }

    def ordering(self) -> Ordering:
        """How the list is ordered now."""
        return next(ordering for ordering in self.orderings().values() if ordering.sort)

    def address(self, **changes: str) -> str:
        """The page as it is asked for, with some of it changed; what is empty is left out."""
        asked = self.data.copy()
        asked.update(changes)
        kept = {name: asked[name] for name in self.fields if asked.get(name)}
        return f"?{urlencode(kept)}"
