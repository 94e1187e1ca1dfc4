"""Forms of the open pages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from indikatorer import words
from indikatorer.catalogue import WITHOUT, Wanted
from indikatorer.models import DataSource, FocusArea, Result

ANY = [("", _("Alle"))]


def focus_area_choices():
    return ANY + [(area.slug, area.name) for area in FocusArea.objects.all()]


def source_choices():
    return ANY + [(source.slug, source.name) for source in DataSource.objects.all()]


def status_choices():
    levels = [(level.value, label) for level, label in words.LEVELS.items()]
    return [*ANY, *levels, (WITHOUT, words.WITHOUT_VERDICT)]


def year_choices():
    years = Result.objects.published().own().order_by("-year").values_list("year", flat=True)
    return [("", _("Siste"))] + [(year, str(year)) for year in years.distinct()]


class CatalogueForm(forms.Form):
    """Narrows the list of indicators down. Its state is the page's address."""

    q = forms.CharField(label=_("Søk"), required=False, max_length=100)
    fokusomrade = forms.ChoiceField(label=_("Fokusområde"), required=False)
    status = forms.ChoiceField(label=_("Status"), choices=status_choices, required=False)
    kilde = forms.ChoiceField(label=_("Kilde"), required=False)
    aar = forms.TypedChoiceField(label=_("År"), coerce=int, empty_value=None, required=False)
    mangler = forms.BooleanField(label=_("Bare de som mangler tall"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Read once: a choices function would ask the database to validate and again to draw.
        self.fields["fokusomrade"].choices = focus_area_choices()
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
            focus_area=data.get("fokusomrade", ""),
            status=data.get("status", ""),
            source=data.get("kilde", ""),
            year=data.get("aar"),
            missing=data.get("mangler", False),
        )
