"""The names of the UN's sustainable development goals, as FN-sambandet writes them in bokmål."""

from django.utils.translation import gettext_lazy as _

NAMES = {
    1: _("Utrydde fattigdom"),
    2: _("Utrydde sult"),
    3: _("God helse og livskvalitet"),
    4: _("God utdanning"),
    5: _("Likestilling mellom kjønnene"),
    6: _("Rent vann og gode sanitærforhold"),
    7: _("Ren energi til alle"),
    8: _("Anstendig arbeid og økonomisk vekst"),
    9: _("Industri, innovasjon og infrastruktur"),
    10: _("Mindre ulikhet"),
    11: _("Bærekraftige byer og lokalsamfunn"),
    12: _("Ansvarlig forbruk og produksjon"),
    13: _("Stoppe klimaendringene"),
    14: _("Livet i havet"),
    15: _("Livet på land"),
    16: _("Fred, rettferdighet og velfungerende institusjoner"),
    17: _("Samarbeid for å nå målene"),
}


def in_words(numbers: str) -> list[str]:
    """`11,17` → ["11 Bærekraftige byer og lokalsamfunn", "17 Samarbeid for å nå målene"]."""
    wanted = (int(number) for number in numbers.split(",") if number)
    return [f"{number} {NAMES[number]}" for number in wanted if number in NAMES]
