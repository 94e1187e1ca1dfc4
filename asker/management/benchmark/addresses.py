"""One address of each type of page and file, by the name it has in the table.

They are those of the reports' figures, and of what `fill_for_trial` adds. A database without one of
them answers 404, and it is left out.
"""

PAGES = {
    "forside": "/",
    "søk": "/soek/?q=frivillig",
    "søk-to-ord": "/soek/?q=veier+2013",
    "søk-etter-sted": "/soek/?q=b%C3%A6rum+tilskudd",
    "søk-med-skrivefeil": "/soek/?q=hendvendelser+vei",
    "ord": "/ord/",
    "om": "/om/",
    "personvern": "/personvern/",
    "status": "/status/",
    "status-2014": "/status/2014/",
    "status-2022": "/status/2022/",
    "status-kort": "/status/2022/kort/",
    "status-tabell": "/status/2022/tabell.csv",
    "fokusområder": "/fokusomraader/",
    "plan-csv": "/fokusomraader/plan/kommuneplanens-samfunnsdel-2020/tabell.csv",
    "alle-tall-csv": "/data/alle-tall.csv",
    "alle-tall-xlsx": "/data/alle-tall.xlsx",
    "fokusområde-medvirkning": "/fokusomraader/medvirkning/",
    "fokusområde-utdanning": "/fokusomraader/god-utdanning/",
    "indikatorer": "/indikatorer/",
    "indikatorer-filtrert": "/indikatorer/?fokusomraade=medvirkning",
    "indikator-grenser": "/indikatorer/henvendelser-fulgt-opp-innen-fristen/",
    "indikator-kategorier": "/indikatorer/henvendelser-i-asker-dialogen-ekstern/",
    "indikator-områder": "/indikatorer/driftstilskudd-per-lag/",
    "indikator-linjer": "/indikatorer/fornoeyd-med-kommunens-tjenestetilbud/",
    "indikator-brudd": "/indikatorer/lekkasje-fra-vannledningene/",
    "diagram-innbygd": "/indikatorer/turnover/utvikling-asker/",
    "diagram-svg": "/indikatorer/turnover/utvikling-asker.svg",
    "diagram-png": "/indikatorer/turnover/utvikling-asker.png",
    "sammenligning": "/sammenligning/",
    "sammenligning-csv": "/sammenligning/tabell.csv",
    "alle-steder": "/sammenligning/driftstilskudd-per-lag/",
    "datakvalitet": "/datakvalitet/",
    "medvirkning": "/medvirkning/",
    "arenaer": "/medvirkning/arenaer/",
    "organer": "/medvirkning/organer/",
    "saker": "/medvirkning/saker/",
    "asker-dialogen": "/medvirkning/asker-dialogen/",
    "andel-innbygd": "/medvirkning/asker-dialogen/andel/",
    "frivillighet": "/frivillighet/",
    "frivillighet-lovet": "/frivillighet/?status=i-gang",
    "frivillighetspolitikk": "/frivillighet/politikken/",
    "avtaler": "/frivillighet/avtaler/",
    "fellesråd": "/frivillighet/fellesraad/",
    "frivilligsentraler": "/frivillighet/sentraler/",
    "kilder": "/kilder/",
    "kilde": "/kilder/aarsrapport-2015-medvirkning/",
    "kilde-plan": "/kilder/handlingsprogram-2016-2019-medvirkning-innledning-og-maal/",
    "kilde-stor": "/kilder/fireaarsrapport-2020-2023/",
    "kilde-stor-csv": "/kilder/fireaarsrapport-2020-2023/tabell.csv",
    "kilde-stor-xlsx": "/kilder/fireaarsrapport-2020-2023/tabell.xlsx",
    "prøvetall": "/kilder/proevetall-2024/",
    "kilde-tabell": "/kilder/fireaarsrapport-2020-2023/antall-politiske-moeter-og-saker/",
    "prøvetall-csv": "/kilder/proevetall-2024/tabell.csv",
    "prøvetall-xlsx": "/kilder/proevetall-2024/tabell.xlsx",
}
CONSTANT = "/favicon.ico"  # a redirect that asks the database nothing


class UnknownNameError(Exception):
    """A name that no page has; the message lists those there are."""


def chosen(names: list[str] | None) -> dict[str, str]:
    """The pages with these names, in the order of the list; all when none are named."""
    unknown = [name for name in names or [] if name not in PAGES]
    if unknown:
        raise UnknownNameError(
            f"Ingen side heter {', '.join(unknown)}. Sidene er {', '.join(PAGES)}."
        )
    return {name: path for name, path in PAGES.items() if not names or name in names}
