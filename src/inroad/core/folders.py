"""Folders: removed whole, though somebody may still be putting a file into them."""

import errno
import shutil
from pathlib import Path
from typing import Final

_TRIES: Final = 20
"""Each try removes what was put there during the last one."""

_MEANWHILE: Final = frozenset({errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT})
"""What is raised where a file came, or went, while the folder was looked through."""


def remove_folder(folder: Path) -> None:
    """Remove a folder and all in it, or raise OSError.

    A search library opens its files in threads of its own, and each may leave one more
    file where we have just looked, or rename one. Once what they look after is gone,
    none comes any more: so the folder is looked through again, without waiting.
    """
    for _ in range(_TRIES - 1):
        try:
            shutil.rmtree(folder)
        except OSError as error:
            if error.errno not in _MEANWHILE or not folder.exists():
                raise
        else:
            return
    shutil.rmtree(folder)
