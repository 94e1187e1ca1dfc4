"""Whether what is said of an indicator agrees: its fields with each other, and with its figures."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from asker.numbers import plain_number, round_half_up
from indikatorer.assessment import Direction

if TYPE_CHECKING:
    from indikatorer.models.indicators import Indicator


class Agreeing:
    """An indicator that refuses what does not agree, at the field to change."""

    def clean(self: "Indicator") -> None:
        super().clean()
        if self.is_rank:
            check_rank(self)
        check_pairs(self)
        if self.pk:
            check_figures(self)


def check_rank(indicator: "Indicator") -> None:
    """Places are whole, and the first is best."""
    if indicator.decimals:
        raise ValidationError({"decimals": _("En plassering har ingen desimaler.")})
    if indicator.direction != Direction.LOWER:
        message = _("I en plassering er 1 best: velg «lavere er bedre».")
        raise ValidationError({"direction": message})


def check_pairs(indicator: "Indicator") -> None:
    """What says nothing alone, and two ends of a scale that are one."""
    if indicator.cycle_from and indicator.cycle is None:
        message = _("Oppgi også hvor mange år det går mellom målingene.")
        raise ValidationError({"cycle": message})
    if indicator.unit_one and not indicator.unit:
        raise ValidationError({"unit": _("Oppgi også enheten i flertall.")})
    if indicator.scale_min is not None and indicator.scale_min == indicator.scale_max:
        raise ValidationError({"scale_max": _("Skalaens topp må være høyere enn bunnen.")})


def check_figures(indicator: "Indicator") -> None:
    """The figures there are still fit the scale and the decimals."""
    stored = indicator.results.exclude(value=None).order_by()
    values = set(stored.values_list("value", flat=True))
    lowest, highest = indicator.scale_min, indicator.scale_max
    unfit = {
        "scale_min": {value for value in values if lowest is not None and value < lowest},
        "scale_max": {value for value in values if highest is not None and value > highest},
        "decimals": {
            value for value in values if value != round_half_up(value, indicator.decimals)
        },
    }
    if indicator.is_rank:
        unfit["measure"] = {value for value in values if value < 1}
    message = _("Indikatoren har tall som da ikke passer, for eksempel %(value)s.")
    errors = {
        field: message % {"value": plain_number(min(found)).replace(".", ",")}
        for field, found in unfit.items()
        if found
    }
    if errors:
        raise ValidationError(errors)
