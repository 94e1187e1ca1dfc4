"""When a published figure is corrected: which texts quote the old one, and who has looked at them.

Statusvurderinger, tiltak and merknader are read: they retell results. Introductions and definitions
do not, and are left out. So are the texts of medvirkning and frivillighet, rooms unknown here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from asker.numbers import round_half_up
from asker.text import fold
from indikatorer.figures.quotes import Quote, excerpt, find_quote
from indikatorer.models import Action, Indicator, Narrative, Remark, Result, State, TextReview


@dataclass(frozen=True)
class Sort:
    """One sort of text: what of it is read, and which rows are about an indicator."""

    rows: QuerySet
    fields: tuple[str, ...]
    about: Callable[[Indicator], Q]


SORTS = (
    Sort(
        Narrative.objects.select_related("focus_area", "objective", "indicator"),
        ("text", "cause"),
        lambda indicator: (
            Q(indicator=indicator)
            | Q(objective__plan_indicators__indicator=indicator)
            | Q(focus_area__objectives__plan_indicators__indicator=indicator)
        ),
    ),
    Sort(
        Action.objects.all(),
        ("title", "outcome"),
        lambda indicator: Q(objective__plan_indicators__indicator=indicator),
    ),
    # What is printed elsewhere (`other`) stays as it is printed, whatever we correct.
    Sort(
        Remark.objects.all(),
        ("title", "explanation", "shown"),
        lambda indicator: Q(results__indicator=indicator),
    ),
)
FIELDS = {sort.rows.model: sort.fields for sort in SORTS}


# What a text says ---------------------------------------------------------------------------------


def wording(text: Model) -> str:
    return "\n".join(filter(None, (getattr(text, field) for field in FIELDS[type(text)])))


def quote_in(text: Model, indicator: Indicator, value: Decimal, *, near: bool) -> Quote | None:
    """Where the text quotes the value as the portal showed it."""
    shown = round_half_up(value, indicator.decimals)
    return find_quote(wording(text), shown, indicator.unit, near=near)


def asked_about(review: TextReview) -> Quote | None:
    """Where the text still quotes the old figure."""
    return quote_in(review.text, review.result.indicator, review.old_value, near=True)


def quoted_words(review: TextReview) -> str:
    """The quote with the words around it, empty when it is gone."""
    quote = asked_about(review)
    return excerpt(wording(review.text), quote) if quote else ""


def quoting(indicator: Indicator, value: Decimal) -> Iterator[Model]:
    """The texts that quote the value of the indicator. One query a sort."""
    name = fold(indicator.name)
    for sort in SORTS:
        about = sort.rows.model.objects.filter(sort.about(indicator), pk=OuterRef("pk"))
        for text in sort.rows.annotate(is_about=Exists(about.order_by())):
            near = text.is_about or name in fold(wording(text))
            if quote_in(text, indicator, value, near=near):
                yield text


# Asking and closing -------------------------------------------------------------------------------


@transaction.atomic
def ask_for_reviews(result: Result) -> list[TextReview]:
    """Ask that someone looks at the texts which quote what the result said until now.

    Call it when the result has been saved. Gives all that waits for the result after a correction,
    and nothing when what the open pages say is the same as before. A text that waits already is
    not asked about twice; when the result says again what a text quotes, nothing is left to see.
    """
    newest, *earlier = result.history.all()
    if not any(version.state == State.PUBLISHED for version in (newest, *earlier[:1])):
        return []  # the open pages never saw the change
    waiting = TextReview.objects.waiting().filter(result=result)
    said_now = newest.value if newest.state == State.PUBLISHED else None
    if said_now is not None:
        waiting.filter(old_value=said_now).close()
    published = (version for version in earlier if version.state == State.PUBLISHED)
    said_before = next((version.value for version in published), said_now)
    if said_before == said_now:
        return []
    if said_before is not None:
        ask_about(result, said_before)
    return list(waiting.with_texts())


def ask_about(result: Result, old_value: Decimal) -> None:
    now = timezone.now()
    waiting = TextReview.objects.waiting().filter(result=result)
    asked = {review.text: review.pk for review in waiting.with_texts()}
    found = list(quoting(result.indicator, old_value))
    again = [asked[text] for text in found if text in asked]
    waiting.filter(pk__in=again).update(old_value=old_value, asked_on=now)
    TextReview.objects.bulk_create(
        TextReview(
            **{text._meta.model_name: text}, result=result, old_value=old_value, asked_on=now
        )
        for text in found
        if text not in asked
    )


def close_settled(text: Model) -> None:
    """The text was changed: what it no longer quotes needs no look. Call it after saving."""
    waiting = text.reviews.waiting().with_texts()
    settled = [review.pk for review in waiting if not asked_about(review)]
    text.reviews.filter(pk__in=settled).close()
