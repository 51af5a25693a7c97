from inroad.decide.explain import cash_assumptions, cash_unknowns
from inroad.decide.ledger import Ledger, OneOff


def test_a_couple_with_debt_reads_back_what_was_said() -> None:
    ledger = Ledger(
        savings=(-300, 900),
        spending=(2000, 2500),
        income=(0, 0),
        partner_income=(1800, 1800),
        debt_monthly=(150, 150),
        one_offs=(OneOff(3, (700, 700), "A wedding"),),
        dependants=1,
        currency="EUR",
    )
    said = [a.text for a in cash_assumptions(ledger, default_luck=False)]
    assert said == [
        "Savings of -300 to 900 EUR.",
        "Spending of 2,000 to 2,500 EUR a month.",
        "Income of 0 EUR a month.",
        "A partner's income of 1,800 EUR a month.",
        "Repayments of 150 EUR a month.",
        "A wedding of 700 EUR in month 3.",
        "People who live on this money besides you: 1.",
        "Anything between the two ends of a range is equally likely.",
    ]
    assert cash_unknowns(ledger) == ()


def test_exact_figures_need_no_word_on_ranges() -> None:
    rests = cash_assumptions(Ledger(runway_months=(4, 4)), default_luck=True)
    assert "cash.within_range" not in [a.ref for a in rests]
    assert "cash.monthly_spread" in [a.ref for a in rests]
