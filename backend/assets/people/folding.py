"""Texts as they are searched: what `search_form` of the database does to letters and digits, in Python."""

ARABIC = dict(
    zip(
        "\u064a\u0649\u0643\u0623\u0625\u0622\u0671\u0629\u06c0",
        "\u06cc\u06cc\u06a9\u0627\u0627\u0627\u0627\u0647\u0647",
        strict=True,
    )
)
DIGITS = dict(zip("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789", strict=True))
UNSEEN = dict.fromkeys("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640\u200c\u200d", "")

FOLDED = str.maketrans(ARABIC | DIGITS | UNSEEN)
ASCII_DIGITS = str.maketrans(DIGITS)


def fold(text: str) -> str:
    """Arabic letters as Persian ones, digits as ASCII, without vowel marks, tatweel and joiners.

    Capital letters stay: which small letter is theirs depends on the database.
    """
    return text.translate(FOLDED)


def with_ascii_digits(text: str) -> str:
    """Persian and Arabic digits as ASCII ones, all else as it is."""
    return text.translate(ASCII_DIGITS)


def escape_like(text: str) -> str:
    """The text with the wildcards of LIKE escaped."""
    return text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
