"""Numbers of mobile telephones in Iran, in their one spelling."""

import re

MOBILE = re.compile(r"(?:\+98|0098|98|0)?(9[0-9]{9})")
DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
BETWEEN = str.maketrans("", "", " -()\u200c\u200e\u200f\u202a\u202c")


def mobile_number(text: str) -> str | None:
    """The number as `09121234567`, however it was written; None where it is no such number."""
    found = MOBILE.fullmatch(text.translate(DIGITS).translate(BETWEEN))
    return f"0{found[1]}" if found else None
