"""Actions as MCP tools: public ones always, private ones only where a part is named.

Whatever model reads this may be somebody else's computer, so nothing that publishes,
erases or names a path goes through it, and errors say no more than a sentence.
"""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Annotated, Any, Literal, get_args

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import Field

from inroad import __version__
from inroad.actions import every_action
from inroad.actions.house import House
from inroad.actions.once import done_once
from inroad.actions.registry import Action, Input, Part
from inroad.core.document import Document, Reference, Writing, text_document
from inroad.core.errors import BadInput, InroadError
from inroad.show.markdown import markdown
from inroad.show.wire import wire

OpenHouse = Callable[[], House]
NoteFault = Callable[[BaseException], str]
ABOUT = (
    "Inroad keeps one person's record on their own machine and says, with reasons, "
    "where they stand and what to do now. Claims are other people's advice in Inroad's "
    "words; a slot that is null is not known and must not be guessed."
)
ONCE = "once"
_SENT_AGAIN = Input(
    ONCE,
    str,
    "any words new to this call; where no answer came, call again with the same words "
    "and it is still done once",
    positional=False,
    required=False,
    default="",
)


def serve(open_house: OpenHouse, parts: frozenset[str], note_fault: NoteFault) -> None:
    """Serve on standard input and output until the other end hangs up."""
    tool_server(open_house, parts, note_fault).run("stdio")


def tool_server(
    open_house: OpenHouse, parts: frozenset[str], note_fault: NoteFault
) -> MCPServer:
    """Make the server with a tool for each action that may go through it.

    Raises BadInput for a part that is none.
    """
    _check(parts)
    # Warnings and worse go to standard error; what was asked is nobody's business.
    server = MCPServer(
        "inroad", instructions=ABOUT, version=__version__, log_level="ERROR"
    )
    personal = "profile" in parts

    def opened() -> House:
        return replace(open_house(), personal=personal)

    for action in reachable(every_action().values(), parts):
        server.add_tool(
            _tool(action, opened, note_fault),
            name=action.name,
            title=" ".join(action.words).capitalize(),
            description=action.summary,
            annotations=hints(action),
            structured_output=False,
        )
    return server


def _check(parts: frozenset[str]) -> None:
    known = set(get_args(Part)) - {"public"}
    for part in sorted(parts - known):
        raise BadInput(
            f"{part!r} is no part of the record.",
            hint=f"The parts are {', '.join(sorted(known))}.",
        )


def reachable(actions: Iterable[Action], parts: frozenset[str]) -> list[Action]:
    """Choose the actions that may be called from outside."""
    allowed = {"public", *parts}
    return [
        action
        for action in actions
        if action.exposes in allowed
        and action.effect in {"read", "write"}
        and not action.local
    ]


def hints(action: Action) -> ToolAnnotations:
    """Say what a tool may do; nothing here reaches beyond this machine."""
    return ToolAnnotations(
        read_only_hint=action.effect == "read",
        destructive_hint=False,
        idempotent_hint=action.effect == "read",
        open_world_hint=False,
    )


def _tool(
    action: Action, open_house: OpenHouse, note_fault: NoteFault
) -> Callable[..., CallToolResult]:
    """Make the function that the server calls for an action."""

    def call(**given: Any) -> CallToolResult:  # noqa: ANN401 - as the schema says
        values = {
            i.name: _value(i, given.get(i.name, i.default)) for i in action.inputs
        }
        mark = str(given.get(ONCE, ""))
        try:
            house = done_once(open_house(), mark) if mark else open_house()
            result = action.run(house, **values)
            text, structured = markdown(result), wire(result, action.name)
        except InroadError as error:
            raise ToolError(str(error)) from None
        except Exception as error:  # noqa: BLE001 - a fault of ours, told as such
            reference = note_fault(error)
            raise ToolError(
                f"Something went wrong in Inroad itself. {reference}"
            ) from None
        return CallToolResult(
            content=[TextContent(type="text", text=text)], structured_content=structured
        )

    return _signed(call, action)


def _signed(
    call: Callable[..., CallToolResult], action: Action
) -> Callable[..., CallToolResult]:
    """Give a function the signature from which the server reads its schema."""
    parameters = [_parameter(given) for given in action.inputs]
    if action.effect != "read":
        parameters.append(_parameter(_SENT_AGAIN))
    call.__name__ = action.name
    call.__doc__ = action.summary
    call.__annotations__ = {p.name: p.annotation for p in parameters}
    call.__signature__ = inspect.Signature(  # type: ignore[attr-defined] # read by inspect
        parameters, return_annotation=CallToolResult
    )
    return call


def _value(given: Input, value: Any) -> Any:  # noqa: ANN401 - one of the input types
    if given.type is Document and value is not None:
        return text_document("conversation.txt", str(value))
    if given.type is Reference:
        # Nothing is fetched for whoever is at the other end: words come as words.
        return Reference(text_document("given.txt", str(value)))
    return value


def _parameter(given: Input) -> inspect.Parameter:
    written = given.type in {Document, Reference}
    kind: Any = str if written or given.type is Writing else given.type
    if given.choices:
        kind = Literal[given.choices]
    if not given.required and given.default is None:
        kind = kind | None
    about = f"{given.help}, as text" if written else given.help
    return inspect.Parameter(
        given.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if given.required else given.default,
        annotation=Annotated[kind, Field(description=about)],
    )
