"""One dispatch for all results: `sheet_of(result)` lays any of them out."""

from functools import singledispatch
from importlib import import_module

from inroad.show.generic import generic_sheet
from inroad.show.sheet import Sheet

# Which module lays out what an engine or an action returns; loaded when first met, so
# that showing a profile does not load the Brief, or the other way round.
_LAYOUTS = {
    "inroad.plan.page": "of_brief",
    "inroad.actions.interview": "of_hearing",
    "inroad.actions.asking": "of_interview",
    "inroad.actions.hearing": "of_heard",
    "inroad.actions.proposals": "of_heard",
    "inroad.actions.profile": "of_profile",
    "inroad.actions.decisions": "of_decisions",
    "inroad.record.decision": "of_decisions",
    "inroad.actions.log": "of_log",
    "inroad.actions.jobs": "of_jobs",
    "inroad.record.log": "of_log",
    "inroad.actions.record": "of_record",
    "inroad.actions.forget": "of_forget",
    "inroad.record.upkeep": "of_upkeep",
    "inroad.actions.library": "of_library",
    "inroad.actions.sources": "of_sources",
    "inroad.actions.bringing": "of_sources",
    "inroad.library.cite": "of_library",
    "inroad.library.asking.answer": "of_ask",
    "inroad.actions.people": "of_people",
    "inroad.actions.near": "of_near",
    "inroad.actions.ways_in": "of_near",
    "inroad.actions.mentors": "of_near",
    "inroad.actions.excluding": "of_excluded",
    "inroad.actions.meaning": "of_people",
    "inroad.actions.openalex": "of_openalex",
    "inroad.actions.standing": "of_standing",
    "inroad.people.feed": "of_standing",
    "inroad.actions.prep": "of_prep",
    "inroad.actions.reading": "of_reading",
    "inroad.actions.reading_list": "of_reading",
    "inroad.actions.reading_again": "of_reading_again",
    "inroad.actions.questions": "of_questions",
    "inroad.actions.attention": "of_attention",
    "inroad.actions.decide": "of_runway",
    "inroad.actions.applications": "of_applications",
    "inroad.actions.fit": "of_fit",
    "inroad.actions.outlook": "of_outlook",
    "inroad.actions.order": "of_order",
    "inroad.actions.order_tree": "of_tree",
    "inroad.actions.topics": "of_topics",
    "inroad.actions.steps": "of_steps",
    "inroad.actions.week": "of_week",
    "inroad.actions.messages": "of_messages",
    "inroad.decide.results": "of_runway",
    "inroad.plan.roles": "of_roles",
    "inroad.plan.stay": "of_stay",
    "inroad.plan.costs": "of_costs",
    "inroad.plan.options": "of_options",
}


@singledispatch
def sheet_of(result: object) -> Sheet:
    """Lay a result out as a sheet; an unknown type is laid out field by field."""
    module = _LAYOUTS.get(type(result).__module__)
    if module is not None:
        import_module(f"inroad.show.{module}")
        found = sheet_of.dispatch(type(result))
        if found is not sheet_of.dispatch(object):
            return found(result)
    return generic_sheet(result)


@sheet_of.register
def _(result: Sheet) -> Sheet:
    return result
