"""What staff are told of a result that may be wrong: once it is saved, and on its page."""

from django.contrib import messages
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from indikatorer.entry.checks import doubts
from indikatorer.entry.lines import entered_result
from indikatorer.models import Result


def tell_of_doubts(request, result: Result) -> None:
    """The result has been saved: warn of what may be wrong with it. It stays saved."""
    entered = entered_result(result)
    for doubt in doubts(entered) if entered else ():
        messages.warning(request, f"{doubt.rule.label}: {doubt.text}")


def checked(result: Result) -> str:
    """What the checks say of a result, and that they could not say much of a first value."""
    if not result.pk:
        return _("Vises når resultatet er lagret.")
    entered = entered_result(result)
    if entered is None:
        return _("Det er ikke noe tall å kontrollere.")
    if found := doubts(entered):
        return format_html_join(
            "", "<p>{}: {}</p>", ((doubt.rule.label, doubt.text) for doubt in found)
        )
    if not entered.past:
        return _("Ingen advarsler. Det finnes ikke noe tidligere tall å sammenligne med.")
    return _("Ingen advarsler.")
