"""The page of options: its order, its chances, what is next and what is out."""

from collections.abc import Callable
from typing import Any

import pytest

from inroad.actions.house import House
from inroad.actions.plan import brief
from inroad.actions.roles import options, options_back
from inroad.core.errors import NotFound
from inroad.plan.options import Options
from inroad.record.profile import Answer

HouseOf = Callable[..., House]


def test_options_keep_the_order_of_the_brief(
    house_of: HouseOf, short_of_money: dict[str, Any]
) -> None:
    house = house_of(short_of_money)
    found = options(house)
    page = next(part for part in brief(house).sections if part.id == "options")
    ids = [line.id for line in page.lines]
    assert [o.id for o in found.ladder] == [id for id in ids if id in _rungs(found)]
    assert found.order == "by what a try gives"


def _rungs(found: Options) -> set[str]:
    return {option.id for option in found.ladder}


def test_both_simple_orders_hold_the_same_options(
    house_of: HouseOf, short_of_money: dict[str, Any]
) -> None:
    found = options(house_of(short_of_money))
    assert set(found.ambitious_first) == set(found.safest_first) == _rungs(found)
    assert found.ambitious_first != found.safest_first
    assert tuple(option.id for option in found.ladder) not in {
        found.ambitious_first,
        found.safest_first,
    }


def test_people_who_depend_on_them_move_what_pays_up(
    house_of: HouseOf, short_of_money: dict[str, Any]
) -> None:
    before = options(house_of(short_of_money))
    after = options(house_of({**short_of_money, "dependants": "4"}))
    places = [
        [option.id for option in found.ladder].index("options.paying_job")
        for found in (before, after)
    ]
    assert places[1] < places[0]


def test_thirty_months_and_no_other_limit_put_the_boldest_first(
    house_of: HouseOf, short_of_money: dict[str, Any]
) -> None:
    found = options(house_of({**short_of_money, "runway_months": "30"}))
    assert found.order == "most ambitious first"
    assert found.ladder[0].id == found.ambitious_first[0]


def test_a_chance_is_a_default_with_its_source_or_it_is_not_there(
    house_of: HouseOf, short_of_money: dict[str, Any]
) -> None:
    for option in options(house_of(short_of_money)).ladder:
        known = option.p_low is not None
        assert known == (option.chance is not None)
        assert not known or option.chance in option.because


def test_what_the_models_found_stands_beside_the_ladder(
    house_of: HouseOf, short_of_money: dict[str, Any]
) -> None:
    found = options(house_of(short_of_money))
    assert None not in {option.reservation_value for option in found.ladder}
    assert found.runner_up == found.ladder[1].id
    assert set(found.batch) <= _rungs(found)
    assert found.value["lower"] is not None
    assert found.value["upper"] is not None
    assert found.value["lower"] <= found.value["upper"]
    assert found.flips_if


def test_one_option_alone_is_not_weighed(house_of: HouseOf) -> None:
    found = options(house_of({"options": "a blog"}))
    assert {option.reservation_value for option in found.ladder} == {None}
    assert found.batch == ()
    assert dict(found.value) == {"lower": None, "upper": None}
    assert found.flips_if == ()


def test_the_next_move_is_the_act_of_the_brief(
    house_of: HouseOf, short_of_money: dict[str, Any]
) -> None:
    house = house_of({**short_of_money, "people": "Kofi Mensah"})
    found = options(house)
    act = next(line for line in brief(house).lines if line.id == "act.write_to")
    assert found.next_move is not None
    assert found.next_move.text.split(".")[0] == act.text.split(".")[0]
    assert found.next_move.minutes == act.minutes


def test_a_rung_that_names_whom_one_writes_to_is_the_next_move(
    house_of: HouseOf,
) -> None:
    found = options(house_of({"people": "Kofi", "options": "a PhD; join Kofi's lab"}))
    assert [o.option for o in found.ladder if o.next] == ["“join Kofi's lab”"]
    assert found.next_move is not None
    assert found.next_move.option == next(o.id for o in found.ladder if o.next)


def test_what_they_counted_out_stands_at_the_foot_with_a_way_back(
    house_of: HouseOf,
) -> None:
    found = options(house_of({"options": "a blog", "against": "a PhD; long commutes"}))
    assert [each.option for each in found.counted_out] == ["“a PhD”"]
    assert found.counted_out[0].bring_back == 'inroad options back "a PhD"'


def test_what_they_counted_out_keeps_the_reason_they_gave(house_of: HouseOf) -> None:
    found = options(house_of({"against": "a PhD because it is lonely; a company"}))
    assert [each.why for each in found.counted_out] == ["it is lonely", ""]


def test_bringing_one_back_leaves_the_others_as_they_were(house_of: HouseOf) -> None:
    out = [
        {"text": "a PhD", "why": "it is lonely", "strength": "strong"},
        {"text": "a company", "why": "no capital"},
    ]
    house = house_of({"against": out})
    found = options_back(house, "A company")
    assert [each.name for each in found.counted_out] == ["a PhD"]
    assert house.record.read().profile.value("against") == out[:1]


def test_what_was_heard_keeps_its_lines_when_another_is_brought_back(
    house_of: HouseOf,
) -> None:
    house = house_of({})
    heard = [
        {"text": "a PhD", "lines": [4], "quote": "A PhD is lonely."},
        {"text": "a company", "lines": [9], "quote": "No company for me."},
    ]
    house.record.keep(
        Answer("a", "against", heard, "heard", house.today, (4, 9), "A PhD is lonely.")
    )
    options_back(house, "a company")
    kept = house.record.read().profile.answers["against"]
    assert (kept.origin, kept.value, kept.lines) == ("heard", heard[:1], (4,))


def test_a_wording_with_an_apostrophe_is_found_as_a_page_shows_it(
    house_of: HouseOf,
) -> None:
    house = house_of({"against": "a master's degree, a PhD"})
    name = options(house).counted_out[0].name
    assert options_back(house, name.replace("'", "’")).counted_out == ()


def test_the_last_one_brought_back_leaves_nothing_ruled_out(house_of: HouseOf) -> None:
    house = house_of({"against": "a PhD"})
    assert options_back(house, "a PhD").counted_out == ()
    assert not house.record.read().profile.knows("against")


def test_what_is_not_counted_out_cannot_be_brought_back(house_of: HouseOf) -> None:
    house = house_of({"against": "a PhD"})
    with pytest.raises(NotFound):
        options_back(house, "a company")
    assert house.record.read().profile.value("against") == [{"text": "a PhD"}]


def test_what_is_fun_is_marked_on_its_rung(house_of: HouseOf) -> None:
    listed = [{"text": "a blog", "fun": True}, {"text": "a PhD"}]
    found = options(house_of({"options": listed}))
    assert [o.option for o in found.ladder if o.fun] == ["“a blog”"]


def test_pay_for_time_and_fit_before_pay_stand_beside_each_other(
    house_of: HouseOf,
) -> None:
    house = house_of({"options": "a well-paid job", "runway_months": "4 to 5"})
    job = next(o for o in options(house).ladder if o.id == "options.own.paying_job")
    assert {"claim:S2-44", "claim:S1-16"} <= set(job.because)


def test_someone_content_has_no_ladder_and_no_next_move(house_of: HouseOf) -> None:
    said = {"happiness": "I am happy here", "next_job_worry": "No, none at all"}
    found = options(house_of(said))
    assert found.ladder == ()
    assert found.next_move is None
    assert found.sections[0].lines[0].id == "options.not_a_reason_to_switch"
