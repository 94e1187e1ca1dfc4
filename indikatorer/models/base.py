"""What the models have in common: addresses, natural keys, years and sources."""

from itertools import count

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from asker.text import slugify

FIRST_YEAR, LAST_YEAR = 1990, 2100

# How values and limits are stored. 15 digits is what SQLite gives back exactly.
DECIMALS = {"max_digits": 15, "decimal_places": 4}


class SluggedQuerySet(models.QuerySet):
    def get_by_natural_key(self, slug: str):
        return self.get(slug=slug)


class Slugged(models.Model):
    """Has a name in addresses and fixtures. Left empty, the slug is made from the name."""

    slug_from = "name"

    slug = models.SlugField(
        _("navn i adressen"),
        max_length=120,
        unique=True,
        blank=True,
        help_text=_(
            "Lages av navnet når feltet er tomt. Endres det, slutter gamle lenker å virke."
        ),
    )

    objects = SluggedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.fill_slug()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self.fill_slug()
        if not self.slug:
            message = _("Navnet må ha minst én bokstav eller ett tall.")
            raise ValidationError({self.slug_from: message})

    def fill_slug(self) -> None:
        """Two plans may both have a Medvirkning: the second one's slug gets a number."""
        if self.slug:
            return
        wanted = slugify(getattr(self, self.slug_from))[:110]
        others = type(self)._default_manager.exclude(pk=self.pk).filter(slug__startswith=wanted)
        taken = set(others.values_list("slug", flat=True))
        numbered = (f"{wanted}-{number}" for number in count(2))
        self.slug = wanted if wanted not in taken else next(s for s in numbered if s not in taken)

    def natural_key(self) -> tuple[str]:
        return (self.slug,)


class Sourced(models.Model):
    """Says which document it was read from, and where in it."""

    document = models.ForeignKey(
        "indikatorer.Document",
        verbose_name=_("dokument"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss",
        help_text=_("Publikasjonen opplysningen er hentet fra."),
    )
    place = models.CharField(
        _("sted i dokumentet"),
        max_length=200,
        blank=True,
        help_text=_("Tabellens eller avsnittets overskrift, for eksempel «Frivillighet»."),
    )

    class Meta:
        abstract = True


def year_constraint(field: str, name: str) -> models.CheckConstraint:
    """The year lies between 1990 and 2100, where there is one."""
    within = models.Q(**{f"{field}__range": (FIRST_YEAR, LAST_YEAR)})
    return models.CheckConstraint(
        condition=within | models.Q(**{f"{field}__isnull": True}),
        name=name,
        violation_error_message=_("Året må ligge mellom 1990 og 2100."),
    )


def order_constraint(first: str, last: str, name: str, message: str) -> models.CheckConstraint:
    """The first is not greater than the last, where both are given."""
    in_order = models.Q(**{f"{first}__lte": models.F(last)})
    missing = models.Q(**{f"{first}__isnull": True}) | models.Q(**{f"{last}__isnull": True})
    return models.CheckConstraint(
        condition=in_order | missing, name=name, violation_error_message=message
    )
