"""The list of commands, as the reference shows it."""

from inroad.actions import every_action
from inroad.actions.registry import Action, Input

EFFECTS = {
    "read": "reads",
    "write": "changes your record",
    "erase": "removes for good",
    "publish": "leaves the house",
}


def command_table() -> str:
    """Return a Markdown table: each command and what it does."""
    rows = [
        f"| `inroad {_usage(action)}` | {action.summary.rstrip('.')} |"
        for action in every_action().values()
    ]
    rows += [
        "| `inroad serve [--port N]` | Open Inroad in the browser, here only |",
        "| `inroad mcp [--expose PART,...]` | Offer the actions to a model, over MCP |",
    ]
    return "\n".join(["| Command | What it does |", "|---|---|", *rows])


def reference() -> str:
    """Return the whole reference: every action with its inputs and who may see it."""
    return "\n".join(_chapter(action) for action in every_action().values())


def _usage(action: Action) -> str:
    words = [" ".join(action.words)]
    for given in action.inputs:
        if given.positional:
            name = given.name.strip("_").upper()
            words.append(name if given.required else f"[{name}]")
    return " ".join(words)


def _chapter(action: Action) -> str:
    lines = [
        f"## inroad {' '.join(action.words)}",
        "",
        action.summary,
        "",
        f"It {EFFECTS[action.effect]}. Over MCP: {_mcp(action)}.",
        "",
    ]
    if action.inputs:
        lines += ["| Input | What it is |", "|---|---|"]
        lines += [_row(given) for given in action.inputs]
        lines.append("")
    return "\n".join(lines)


def _row(given: Input) -> str:
    flag = "--" + given.name.strip("_").replace("_", "-")
    name = given.name.strip("_").upper() if given.positional else flag
    choices = f" ({', '.join(c for c in given.choices if c)})" if given.choices else ""
    return f"| `{name}` | {given.help}{choices} |"


def _mcp(action: Action) -> str:
    if action.local or action.effect == "publish":
        return "never"
    if action.exposes == "public":
        return "always"
    return f"only with `--expose {action.exposes}`"
