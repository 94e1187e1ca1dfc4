"""The admin's name, and what every admin page of the portal shares."""

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from asker.numbers import NumberError, parse_number, plain_number

admin.site.site_header = _("Mål og resultater: registrering")
admin.site.site_title = _("Mål og resultater")
admin.site.index_title = _("Hva vil du registrere?")


class NumberField(forms.CharField):
    """A number written the Norwegian way: `98,21`, `1 234,5`. Gives a Decimal, None if empty."""

    def __init__(self, *, max_digits=None, decimal_places=None, **kwargs):
        self.decimal_places = decimal_places
        self.most_whole_digits = (max_digits or 15) - (decimal_places or 0)
        super().__init__(**kwargs, widget=forms.TextInput(attrs={"inputmode": "decimal"}))

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return None
        try:
            number = parse_number(text, decimals=self.decimal_places)
        except NumberError as error:
            raise ValidationError(str(error)) from error
        if number.adjusted() >= self.most_whole_digits:
            raise ValidationError(_("Tallet er for stort."))
        return number

    def prepare_value(self, value):
        """What stands in the field: a stored number with a comma, or the text as it was typed."""
        if value is None or isinstance(value, str):
            return value
        return plain_number(value).replace(".", ",")


class NumbersMixin:
    """Decimal fields are read by the portal's own parser."""

    formfield_overrides = {
        models.DecimalField: {"form_class": NumberField},
        models.URLField: {"assume_scheme": "https"},
    }


class PortalAdmin(NumbersMixin, admin.ModelAdmin):
    """The ground every model's admin stands on."""

    save_on_top = True
    list_per_page = 50


class PortalStackedInline(NumbersMixin, admin.StackedInline):
    extra = 0


class HistoryAdmin(PortalAdmin, SimpleHistoryAdmin):
    """A model whose changes are kept. An old version can be read, never put back or changed.

    django-simple-history's setting only hides the button: its view would still save.
    """

    def history_form_view(self, request, *args, **kwargs):
        if request.method not in {"GET", "HEAD"}:
            raise PermissionDenied
        return super().history_form_view(request, *args, **kwargs)


class PortalTabularInline(NumbersMixin, admin.TabularInline):
    extra = 0
