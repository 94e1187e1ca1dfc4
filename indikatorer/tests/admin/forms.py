"""Filling in the admin's forms, and reading what it answers."""

import re
from html import unescape

from indikatorer.tests.make import make_area, make_document, make_indicator, make_objective

RESULTS = "/admin/indikatorer/result/"
ADD = f"{RESULTS}add/"
PLACES = "/admin/indikatorer/planindicator/"


def change_page(result):
    return f"{RESULTS}{result.pk}/change/"


def typed(indicator, year=2014, value="", **fields):
    """The form for a new result as a registrar fills it in."""
    return {
        "indicator": indicator.pk,
        "area": make_area().pk,
        "category": "",
        "year": year,
        "year_from": "",
        "value": value,
        "reason": "",
        "note": "",
        "document": make_document().pk,
        "place": "Frivillighet",
        "printed": "",
        "state": "draft",
        "change_reason": "",
    } | fields


def retyped(result, **fields):
    """The form of a stored result with some fields changed."""
    shown = {
        "year": result.year,
        "year_from": result.year_from,
        "value": "" if result.value is None else str(result.value).replace(".", ","),
        "reason": result.reason,
        "note": result.note,
        "place": result.place,
        "printed": result.printed,
        "state": result.state,
    }
    return typed(result.indicator, **shown | fields)


def text_of(response):
    """What a person reads on the page."""
    page = re.sub(r"<(script|style|svg).*?</\1>", "", response.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def field_in(response, name):
    """What stands in the form's field."""
    return response.context["adminform"].form[name].value()


def column(response, name):
    """The texts of one column of a list, from the top."""
    cells = re.findall(rf'<td class="field-{name}[^>]*>(.*?)</td>', response.content.decode())
    return [unescape(cell) for cell in cells]


def rows(prefix, *filled):
    """The rows of a table inside a form."""
    data = {f"{prefix}-TOTAL_FORMS": len(filled), f"{prefix}-INITIAL_FORMS": 0}
    for index, row in enumerate(filled):
        data |= {f"{prefix}-{index}-{name}": value for name, value in row.items()}
    return data


def limit(order, level, **fields):
    return {
        "level": level,
        "printed": "som trykt",
        "lower": "",
        "upper": "",
        "order": order,
        "kind": "adopted",
    } | fields


def post_limits(client, *limits):
    form = {
        "objective": make_objective().pk,
        "indicator": make_indicator().pk,
        "code": "MV.1.1",
        "printed_name": "",
        "order": "0",
    }
    return client.post(f"{PLACES}add/", form | rows("bands", *limits))
