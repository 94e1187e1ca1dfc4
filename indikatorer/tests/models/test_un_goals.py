from indikatorer.models import un_goals


def test_goals_are_told_by_number_and_name():
    assert un_goals.in_words("11,17") == [
        "11 Bærekraftige byer og lokalsamfunn",
        "17 Samarbeid for å nå målene",
    ]


def test_no_goals_and_unknown_numbers_say_nothing():
    assert un_goals.in_words("") == un_goals.in_words("99") == []
