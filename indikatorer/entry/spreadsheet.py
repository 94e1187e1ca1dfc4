"""Results as a file that Norwegian Excel opens right, and that people can read without a key."""

from import_export import resources
from import_export.fields import Field

from asker.tables import BYTE_ORDER_MARK, harmless, norwegian_number
from indikatorer.models import Result


class ResultResource(resources.Resource):
    """One line a result, with natural keys, so that a file can be understood and come back."""

    indicator = Field(attribute="indicator__slug", column_name="indikator")
    indicator_name = Field(attribute="indicator__name", column_name="navn")
    area = Field(attribute="area__slug", column_name="omraade")
    category = Field(attribute="category__slug", column_name="kategori")
    year_from = Field(attribute="year_from", column_name="foerste_aar")
    year = Field(attribute="year", column_name="aar")
    value = Field(attribute="value", column_name="verdi")
    reason = Field(attribute="reason", column_name="grunn")
    preliminary = Field(column_name="foreloepig")
    note = Field(attribute="note", column_name="merknad")
    document = Field(attribute="document__slug", column_name="dokument")
    place = Field(attribute="place", column_name="sted")
    printed = Field(attribute="printed", column_name="trykt")
    state = Field(attribute="get_state_display", column_name="tilstand")

    def dehydrate_value(self, result: Result) -> str:
        return "" if result.value is None else norwegian_number(result.value)

    def dehydrate_reason(self, result: Result) -> str:
        return result.get_reason_display()

    def dehydrate_preliminary(self, result: Result) -> str:
        return "ja" if result.preliminary else ""

    def dehydrate_indicator_name(self, result: Result) -> str:
        return harmless(result.indicator.name)

    def dehydrate_note(self, result: Result) -> str:
        return harmless(result.note)

    def dehydrate_place(self, result: Result) -> str:
        return harmless(result.place)

    def dehydrate_printed(self, result: Result) -> str:
        return harmless(result.printed)


def norwegian_csv(results) -> str:
    """The results as CSV for Norwegian Excel: semicolon, decimal comma, byte order mark."""
    related = results.select_related("indicator", "area", "category", "document")
    dataset = ResultResource().export(related)
    return BYTE_ORDER_MARK + dataset.export("csv", delimiter=";")
