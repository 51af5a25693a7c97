"""Write the parsed copy of the library's files anew (`make fix` does)."""

from inroad.library.parsed import PARSED, parsed_anew
from inroad.library.shelf import CONTENT, files_of

if __name__ == "__main__":
    (CONTENT / PARSED).write_text(parsed_anew(files_of(CONTENT)), encoding="utf-8")
