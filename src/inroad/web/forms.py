"""A form from an action's typed inputs, and typed values from what was sent back."""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpRequest

from inroad.actions.registry import Action, Input
from inroad.core.document import Document, Reference
from inroad.record.profile import SLOTS
from inroad.show.slots import slot_label
from inroad.show.words import sentence, spoken
from inroad.web.labels import CHOICES, LABELS, LABELS_OF

_KINDS = {
    bool: "tick",
    int: "number",
    float: "decimal",
    date: "date",
    Document: "document",
    Reference: "source",
}
_LONG = {
    "text",
    "value",
    "outcome",
    "because",
    "ways",
    "tasks",
    "steps",
    "blocks",
    "topics",
    "text_or_file",
    "summary",
    "about",
}
_PROFILE = (("name", "Your name"), *((slot, slot_label(slot)) for slot in SLOTS))


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it asks, what stands in it, and what is wrong with that."""

    given: Input
    label: str
    hint: str
    kind: str
    choices: tuple[tuple[str, str], ...] = ()
    value: str = ""
    wrong: str = ""
    file_name: str = ""
    url: str = ""
    yours: date | None = None

    @property
    def name(self) -> str:
        """The name the browser sends it by."""
        return self.given.name


@dataclass(frozen=True, slots=True)
class Form:
    """All fields of an action, as they stand."""

    fields: tuple[Field, ...]

    @property
    def valid(self) -> bool:
        """Whether nothing is wrong with any of them."""
        return not any(field.wrong for field in self.fields)

    @property
    def first_wrong(self) -> str:
        """The name of the first field with something wrong in it."""
        return next((field.name for field in self.fields if field.wrong), "")


def blank(action: Action, said: Mapping[str, str]) -> Form:
    """Return a form with what the address already says, and defaults elsewhere."""
    return Form(tuple(_field(action, given, said) for given in action.inputs))


def _field(action: Action, given: Input, said: Mapping[str, str]) -> Field:
    name = given.name
    choices = tuple(
        (c, CHOICES.get((name, c)) or spoken(c) or "Not said") for c in given.choices
    )
    if action.words == ("profile", "set") and given.name == "slot":
        choices = _PROFILE
    kind = "choice" if choices else _KINDS.get(given.type, "line")
    kind = "text" if kind == "line" and name in _LONG else kind
    default = "" if given.default in (None, False) else str(given.default)
    return Field(
        given,
        LABELS_OF.get((*action.words, name))
        or LABELS.get(name, spoken(name.strip("_"))),
        "" if choices else sentence(re.sub(r"`([^`]+)`", r"“\1”", given.help)),
        kind,
        choices,
        said.get(name, default),
    )


def with_kept(form: Form, kept: Mapping[str, Any], on: date) -> Form:
    """Put what the person keeps for a page where nothing else is said."""

    def offered(field: Field) -> Field:
        text = _as_typed(kept.get(field.name))
        if not text or field.value.strip() not in {"", text}:
            return field
        return replace(field, value=text, yours=on)

    return Form(tuple(offered(field) for field in form.fields))


def _as_typed(value: Any) -> str:  # noqa: ANN401 - one of the input types
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


def filled(action: Action, request: HttpRequest) -> tuple[Form, dict[str, Any]]:
    """Read what was sent: the form as typed, and the values where all are right."""
    form = blank(action, {})
    said = request.POST if request.method == "POST" else request.GET
    fields: list[Field] = []
    values: dict[str, Any] = {}
    value: Any
    for field in form.fields:
        text = str(said.get(field.name, "" if field.kind == "tick" else field.value))
        if field.kind == "document":
            shown, value = _document(field, request)
        elif field.kind == "source":
            shown, value = _reference(field, request)
        else:
            shown, value = _read(replace(field, value=text))
        fields.append(shown)
        values[field.name] = value
    return Form(tuple(fields)), values


def afterwards(form: Form) -> Form:
    """Return the form as it stands once its action is done.

    A document that was only looked at stays, ready to be kept; words that were kept
    are gone, so that sending again does not double them.
    """
    read = any(f.kind == "document" and f.value for f in form.fields)
    looked = read and any(f.name == "keep" and not f.value for f in form.fields)
    if looked:
        fields = [
            replace(f, value="yes") if f.name == "keep" else f for f in form.fields
        ]
        return Form(tuple(fields))
    return Form(
        tuple(replace(f, value="", url="") if not f.choices else f for f in form.fields)
    )


def _document(field: Field, request: HttpRequest) -> tuple[Field, Document | None]:
    """Take an upload, else what was pasted; its text stays in the box if it is text."""
    upload = request.FILES.get(field.name)
    if upload is not None:
        data, name = upload.read(), str(upload.name or "upload")
    else:
        # A browser sends every line end as two characters; lines count by the last.
        pasted = str(request.POST.get(f"{field.name}_text", ""))
        data, name = pasted.replace("\r\n", "\n").encode(), "pasted.txt"
        name = str(request.POST.get(f"{field.name}_name") or name)
    if not data:
        return replace(field, wrong="Choose a file, or paste the words."), None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    kept = replace(field, value="" if "\0" in text else text, file_name=name)
    return kept, Document(name, lambda: io.BytesIO(data))


def _reference(field: Field, request: HttpRequest) -> tuple[Field, Reference | None]:
    """Take an upload, else what was pasted, else an address; one of them is needed."""
    url = str(request.POST.get(f"{field.name}_url", "")).strip()
    shown, document = _document(field, request)
    if document is not None:
        return shown, Reference(document)
    if url:
        return replace(shown, wrong="", url=url), Reference(url=url)
    wrong = "Choose a file, paste the words, or write an address."
    return replace(shown, wrong=wrong), None


def _read(field: Field) -> tuple[Field, Any]:
    text = field.value.replace("\r\n", "\n").strip()
    if field.kind == "tick":
        return field, bool(text)
    if not text:
        wrong = "Write something here." if field.given.required else ""
        # What is written may be empty; what is chosen is one of the choices.
        written = field.given.type is str and not field.given.choices
        return replace(field, wrong=wrong), "" if written else field.given.default
    try:
        return field, _typed(field, text)
    except ValueError:
        return replace(field, wrong=_WRONG.get(field.kind, "Write it anew.")), None


def _typed(field: Field, text: str) -> Any:  # noqa: ANN401 - one of the input types
    if field.kind == "number":
        return int(text)
    if field.kind == "decimal":
        return float(text.replace(",", "."))
    if field.kind == "date":
        return date.fromisoformat(text)
    if field.kind == "choice" and text not in dict(field.choices):
        raise ValueError(text)
    return text


_WRONG = {
    "number": "Write a whole number, such as 30.",
    "decimal": "Write a number, such as 0.1.",
    "date": "Write a day as 2026-03-01.",
    "choice": "Choose one of these.",
}
