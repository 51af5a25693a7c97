"""One self-contained HTML file: the style inside, nothing fetched from anywhere."""

from inroad.show.html import STYLE, environment


def document(title: str, body: str) -> str:
    """Put a body made by `html` into a whole page with its style inlined.

    The title stands at the foot of every printed page, beside the page's number.
    """
    template = environment().get_template("document.html")
    style = f"{STYLE.read_text('utf-8')}{_printed_foot(title)}"
    return template.render(title=title, body=body, style=style)


def _printed_foot(title: str) -> str:
    # A rule of its own: only a style sheet can write into the margin of a page.
    words = "".join(c if c.isalnum() or c in " ,." else f"\\{ord(c):x} " for c in title)
    foot = f'@bottom-left {{ content: "{words}"; font: 7.25pt sans-serif; }}'
    return f"@media print {{ @page {{ {foot} }} }}\n"
