"""What the tests of pages share: the open pages, and the reports' figures seeded once."""

from collections.abc import Iterable
from contextlib import contextmanager
from urllib.parse import urldefrag, urljoin, urlsplit

import dj_database_url
from django.conf import settings
from django.core.management import call_command
from django.db import connection

# One of each type of open page, and the ways a page can differ from the others of its type.
PAGES = {
    "home": "/",
    "search": "/soek/?q=frivillig",
    "search-none-fit": "/soek/?q=finnesikke",
    "search-a-place": "/soek/?q=b%C3%A6rum+tilskudd",
    "search-a-slip": "/soek/?q=hendvendelser+vei+2013",
    "words": "/ord/",
    "privacy": "/personvern/",
    "about": "/om/",
    "status": "/status/2014/",
    "status-of-many": "/status/2022/",
    "status-view": "/status/2022/?vis=ikke-naadd",
    "status-brief": "/status/2022/kort/",
    "focus-areas": "/fokusomraader/",
    "focus-area": "/fokusomraader/medvirkning/",
    "focus-area-over-years": "/fokusomraader/god-utdanning/",
    "indicators": "/indikatorer/?fokusomraade=medvirkning",
    "indicators-by-plan": "/indikatorer/",
    "indicators-by-result": "/indikatorer/?sorter=resultat",
    "indicators-by-change": "/indikatorer/?sorter=endring",
    "indicators-none-fit": "/indikatorer/?q=finnesikke",
    "indicators-not-understood": "/indikatorer/?q=nettsidene&aar=tull&status=tull",
    "indicator-with-limits": "/indikatorer/henvendelser-fulgt-opp-innen-fristen/",
    "indicator-not-measured": "/indikatorer/kvalitet-paa-nettsidene/",
    "indicator-with-categories": "/indikatorer/henvendelser-i-asker-dialogen-ekstern/",
    "indicator-with-others": "/indikatorer/driftstilskudd-per-lag/",
    "indicator-with-lines": "/indikatorer/fornoeyd-med-kommunens-tjenestetilbud/",
    "indicator-with-a-break": "/indikatorer/lekkasje-fra-vannledningene/",
    "embedded-chart": "/indikatorer/turnover/utvikling-asker/",
    "comparison": "/sammenligning/",
    "data-quality": "/datakvalitet/",
    "participation": "/medvirkning/",
    "participation-narrowed": "/medvirkning/?status=ikke-fulgt-opp",
    "arenas": "/medvirkning/arenaer/",
    "political-bodies": "/medvirkning/organer/",
    "political-cases": "/medvirkning/saker/",
    "feedback-system": "/medvirkning/asker-dialogen/",
    "embedded-share": "/medvirkning/asker-dialogen/andel/",
    "volunteering": "/frivillighet/",
    "volunteering-narrowed": "/frivillighet/?status=i-gang",
    "volunteering-policy": "/frivillighet/politikken/",
    "agreements": "/frivillighet/avtaler/",
    "umbrella-bodies": "/frivillighet/fellesraad/",
    "volunteer-centres": "/frivillighet/sentraler/",
    "documents": "/kilder/",
    "document": "/kilder/aarsrapport-2015-medvirkning/",
    "long-document": "/kilder/fireaarsrapport-2020-2023/",
    "table-of-a-document": "/kilder/aarsrapport-2015-medvirkning/frivillighet/",
    "all-places": "/sammenligning/driftstilskudd-per-lag/",
    "plan-document": "/kilder/handlingsprogram-2016-2019-medvirkning-innledning-og-maal/",
}
NOWHERE = "/finnes-ikke/"
FILES = (".csv", ".xlsx", ".svg", ".png")  # what is fetched rather than read


def own_pages(path: str, links: Iterable[str]) -> set[str]:
    """The addresses of the open pages that the links on a page lead to, with their fragments."""
    addresses = {urljoin(path, link) for link in links}
    other = ("/static/", "/admin/")
    pages = (address for address in addresses if not urlsplit(address).path.endswith(FILES))
    return {page for page in pages if not urlsplit(page).netloc and not page.startswith(other)}


def without_fragments(addresses: Iterable[str]) -> set[str]:
    return {urldefrag(address).url for address in addresses}


@contextmanager
def committed_figures(blocker):
    """Seeds for several tests at once; an empty database is left behind.

    The figures are committed: a live server sees them from its threads, and tests with `db` add
    rows of their own on top, which are rolled back. `blocker` is the fixture django_db_blocker.
    """
    # pytest-django makes a test database only where a test asks for one by mark or fixture.
    if connection.settings_dict["NAME"] == dj_database_url.parse(settings.DATABASE_URL)["NAME"]:
        raise RuntimeError("This is no test database, and it would be emptied.")
    with blocker.unblock():
        call_command("seed", verbosity=0)
    try:
        yield
    finally:
        with blocker.unblock():
            call_command("flush", interactive=False, verbosity=0)
