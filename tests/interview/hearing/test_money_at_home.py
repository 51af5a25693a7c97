"""Whose place it is that a talk names, and what money its bare sums are in."""

import pytest

from inroad.interview.home import home_in
from inroad.interview.transcript import read_transcript
from inroad.interview.values.currency import read_currency


def currency(*said: str) -> str | None:
    turns = read_transcript("\n\n".join(("Jo: So.", *said)).encode(), "talk.txt").turns
    return home_in(turns, "Sam").currency


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (("Jo: How's Winnipeg?", "Sam: Cold. I came from Lisbon, so, very."), "CAD"),
        (
            (
                "Jo: Who else?",
                "Sam: An old colleague who left for Boston.",
                "Jo: What binds you to Oslo?",
            ),
            "NOK",
        ),
        (
            (
                "Sam: There's Dr. Anna Berg, in Basel. And a postdoc in Geneva.",
                "Jo: And if not?",
                "Sam: Then I stay in Utrecht.",
            ),
            "EUR",
        ),
        (("Sam: I'm in my second postdoc, in Prague. A lab in Lyon asked me.",), "CZK"),
        (
            (
                "Sam: Ten years at a shop. A cousin in Vienna, a friend in Graz.",
                "Jo: So Zagreb for two years.",
                "Sam: I must be in Zagreb until then.",
            ),
            "EUR",
        ),
        (
            ("Jo: Where do you work?", "Sam: At a clinic in Perth. I'm from Manila."),
            "AUD",
        ),
        (("Jo: You moved to Berlin from Mumbai?", "Sam: In spring."), "EUR"),
        (
            (
                "Jo: So. You're nineteen, third semester, at a polytechnic in Accra.",
                "Sam: Yes. My idol is in Toronto.",
            ),
            "GHS",
        ),
        (("Sam: I moved to Lisbon. Before, I was in Natal for ten years.",), "EUR"),
        (("Jo: How do you like Stockholm?", "Sam: I miss Nairobi."), "SEK"),
        (("Sam: I teach at a school in Puebla. I dream of Madrid.",), "MXN"),
        (("Sam: I'm a porter at a hospital in Hull. My wife is from Gdynia.",), "GBP"),
        (("Sam: We live in Izmir, my wife's from Bonn.",), "TRY"),
        (("Sam: I'm an accountant in Doha, my kids are in Kochi.",), "QAR"),
        (
            ("Sam: I have to finish the service in Korea. Then a postdoc in Lyon.",),
            "KRW",
        ),
        (
            ("Sam: I drive here in Graz. A nurse, she was in Oslo before, says so.",),
            "EUR",
        ),
        (("Jo: With me is Sam, who works at a hospital in Oslo.", "Sam: Hi."), "NOK"),
    ],
)
def test_home_is_where_they_are_now(said: tuple[str, ...], code: str) -> None:
    assert currency(*said) == code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (("Sam: Nine thousand, clear. A lab in Munich.", "Jo: Zloty?"), "PLN"),
        (
            (
                "Sam: I study in Mombasa.",
                "Jo: How much?",
                "Sam: Ten thousand a month.",
                "Jo: Shillings.",
                "Sam: A lecturer in Durban wrote to me. And one in Kigali.",
            ),
            "KES",
        ),
        (("Sam: Four thousand a month. A lab in Leeds.", "Jo: Euros."), "EUR"),
    ],
)
def test_money_that_is_named_alone_right_after_a_sum_counts(
    said: tuple[str, ...], code: str
) -> None:
    assert currency(*said) == code


def test_what_one_is_paid_in_is_the_money_whatever_is_spent_there() -> None:
    said = "Sam: I live in Lima. I'm paid in US dollars, 2,000 a month."
    assert currency(said) == "USD"


def test_what_others_are_paid_abroad_is_not_the_money_at_home() -> None:
    said = "Sam: I live in Lima. A recruiter offered me 9,000 dollars. A friend in Rome"
    assert currency(said + " makes 4,000 euros.") == "PEN"


@pytest.mark.parametrize(
    "said",
    [
        "Sam: It's three lakhs a year. There's a course in Tallinn.",
        "Sam: Oslo would be fine, and Rome, and my sister is in Vienna.",
        "Sam: I work in Lille or in Leeds, half and half.",
    ],
)
def test_where_it_is_open_no_money_is_taken_for_that_of_home(said: str) -> None:
    assert currency(said) is None


def test_a_grant_called_by_letter_and_number_is_no_sum_in_rand() -> None:
    assert read_currency("It depends on the R01, in June") is None
    assert read_currency("They pay R18 500") == "ZAR"


def test_names_without_a_capital_are_places_where_nothing_has_one() -> None:
    assert currency("Sam: we farm here in waikato", "Jo: and wellington?") == "NZD"
    assert currency("Jo: could you leave brno", "Sam: no") == "CZK"


def with_head(head: str, *said: str) -> str | None:
    page = "\n\n".join((head, "Jo: So.", *said))
    return home_in(read_transcript(page.encode(), "talk.txt").turns, "Sam").currency


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("A talk, no. 4\nRecorded at Sam's kitchen table in Beira.", "MZN"),
        ("Intake form. Place: Samarkand. March.", "UZS"),
        ("Beira, in the rains", "MZN"),
        ("All amounts in this series are in soles.", "PEN"),
    ],
)
def test_what_stands_above_the_talk_tells_where_it_was_held(
    head: str, code: str
) -> None:
    assert with_head(head, "Sam: Nine thousand.", "Jo: Good.") == code


def test_the_speakers_own_name_above_the_talk_is_no_place() -> None:
    page = "Florence 00:01\nI earn nine.\n\nJo 00:04\nAnd?\n\nFlorence 00:09\nNo."
    turns = read_transcript(page.encode(), "talk.txt").turns
    assert home_in(turns, "Florence").currency is None


def test_a_place_that_is_all_one_says_at_first_is_where_one_is() -> None:
    assert currency("Sam: Roofs. Tampere.", "Jo: And?", "Sam: My ex liked Bern.") == (
        "EUR"
    )


def test_where_one_cannot_go_is_no_home() -> None:
    said = "Sam: Ghent. I can't go to Shiraz, for two years."
    assert currency(said) == "EUR"


def test_a_speaker_called_like_a_place_is_no_place() -> None:
    page = (
        "Gail: So, Devon.\n\nDevon: Yes.\n\nGail: Devon, how is Halifax?\n\nDevon: Wet."
    )
    turns = read_transcript(page.encode(), "talk.txt").turns
    assert home_in(turns, "Devon").currency == "CAD"
