"""The roles laid out: nearest first, with the words that speak for each."""

from inroad.plan.roles import Roles
from inroad.show.beside import section_part
from inroad.show.endings import endings
from inroad.show.layout import sheet_of
from inroad.show.rest import rest_sheet
from inroad.show.sheet import Sheet
from inroad.show.words import counted


@sheet_of.register
def roles_sheet(roles: Roles) -> Sheet:
    """Lay out the roles, each under its name."""
    if roles.care:
        return rest_sheet("Roles")
    near = next((role for role in roles.roles if role.with_evidence), None)
    title = "Roles"
    if roles.known and near is not None and not near.blocked:
        title = f"Roles, nearest first: {near.name[0].lower()}{near.name[1:]}"
    count = counted(len(roles.roles), "role")
    dateline = f"{count[0].upper()}{count[1:]}, with what each asks for."
    told: set[str] = set()
    parts = [section_part(each, roles.refs, told) for each in roles.sections]
    lines = [line for each in roles.sections for line in each.lines]
    parts += endings(lines, roles.refs)
    return Sheet(title, dateline if roles.roles else "", tuple(parts))
