"""The languages that files and documents are written in."""

from enum import StrEnum


class FileLanguage(StrEnum):
    """The language of a file's headings, names and words."""

    FA = "fa"
    EN = "en"
