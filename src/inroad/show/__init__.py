"""Results become words: for the terminal, a file, a page, and other programs.

Every result is first laid out as one `Sheet` (`sheet.py`, `layout.py`), then printed
in whichever form is asked for: `terminal.py`, `markdown.py`, `html.py` with
`page.py`, `wire.py`. Nothing here decides anything.
"""
