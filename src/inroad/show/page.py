"""One self-contained HTML file: the style inside, nothing fetched from anywhere."""

from inroad.show.html import STYLE, environment


def document(title: str, body: str) -> str:
    """Put a body made by `html` into a whole page with its style inlined."""
    template = environment().get_template("document.html")
    style = STYLE.read_text("utf-8")
    return template.render(title=title, body=body, style=style)
