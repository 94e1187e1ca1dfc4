"""What the tests of volunteering make: the subject's indicators, themes and actions."""

import datetime

from frivillighet.models import PolicyTheme
from indikatorer.models import Action, Subject
from indikatorer.tests.make import make_indicator


def about_volunteering(slug, name=None, **fields):
    """An indicator of the subject, known by its slug."""
    subject, _made = Subject.objects.get_or_create(
        slug="frivillighet", defaults={"name": "Frivillighet"}
    )
    defaults = {"unit": "%", "decimals": 0, "measure": "share"}
    return make_indicator(name or slug, slug=slug, subject=subject, **defaults | fields)


def make_action(title, objective, *, year=2015, **fields):
    day = datetime.date(year, 12, 31)
    return Action.objects.create(title=title, objective=objective, status_date=day, **fields)


def make_theme(name="Møteplasser", **fields):
    defaults = {"slug": "moeteplasser", "commitment": "Vi åpner husene."}
    return PolicyTheme.objects.create(name=name, **defaults | fields)
