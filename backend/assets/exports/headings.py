"""The column headings of files, in both languages."""

from assets.common.languages import FileLanguage
from assets.exports.tables import Column

# One name for all files: columns of the same name mean the same.
HEADINGS = {
    "id": ("Row", "ردیف"),
    "log": ("Log", "دفتر"),
    "fact": ("Event", "رویداد"),
    "at": ("Time (UTC)", "زمان (UTC)"),
    "day": ("Day", "روز"),
    "value": ("Value", "مقدار"),
    "currency": ("Currency", "ارز"),
    "user": ("User", "کاربر"),
    "ticket": ("Loan", "امانت"),
    "payment": ("Payment", "پرداخت"),
    "wallet": ("Wallet", "کیف پول"),
    "asset_type": ("Asset type", "نوع دارایی"),
    "segment": ("Segment", "گروه کاربران"),
    "region": ("Region", "استان"),
    "source": ("Source", "منبع"),
    "external_id": ("Number at the source", "شماره در منبع"),
    "metric": ("Metric", "شاخص"),
    "name": ("Name", "نام"),
    "unit": ("Unit", "واحد"),
    "dimension": ("Dimension", "بُعد"),
    "member": ("Member", "عضو"),
    "range": ("Range", "بازه"),
    "figure": ("Figure", "رقم"),
    "start": ("From", "از"),
    "end": ("To", "تا"),
    "partial": ("Partial", "ناتمام"),
    "published": ("Sealed", "قطعی‌شده"),
    "now": ("Now", "اکنون"),
    "difference": ("Difference", "اختلاف"),
    "version": ("Version of its definition", "نسخهٔ تعریف"),
    "row": ("By row", "در ردیف"),
    "column": ("By column", "در ستون"),
    "share": ("Share", "سهم"),
    "contribution": ("Contribution", "سهم در تغییر"),
    "compared": ("Compared", "مقدار مقایسه‌شده"),
    "compared_end": ("Compared up to", "مقایسه تا پایان"),
    "previous_start": ("Previous from", "از (قبلی)"),
    "previous_end": ("Previous to", "تا (قبلی)"),
    "previous": ("Previous", "مقدار قبلی"),
    "change": ("Change", "تغییر"),
    "change_value": ("Change by", "اندازهٔ تغییر"),
    "kind": ("Type", "نوع"),
    "reversal": ("Reversal", "برگشتی"),
    "asset_name": ("Asset", "دارایی"),
    "amount": ("Amount", "مبلغ"),
    "balance": ("Balance", "مانده"),
    "action": ("Action", "عملیات"),
    "outcome": ("Outcome", "نتیجه"),
    "actor": ("Actor", "انجام‌دهنده"),
    "role": ("Role", "نقش"),
    "object_kind": ("Object type", "نوع موضوع"),
    "object": ("Object", "موضوع"),
    "reason": ("Reason", "دلیل"),
    "code": ("Gateway's code", "کد درگاه"),
    "before": ("Before", "قبل"),
    "after": ("After", "بعد"),
    "seq": ("Chain position", "شمارهٔ زنجیره"),
    "authenticated_by": ("Authenticated by", "روش احراز هویت"),
}

ABOUT = {
    "sheet": ("Rows", "ردیف‌ها"),
    "about": ("About", "درباره"),
    "cut": ("… [cut: {} characters in all]", "… [بریده شده: در اصل {} کاراکتر]"),
}


def heading(column: Column, language: FileLanguage) -> str:
    """A column's heading."""
    if column.of is not None:
        of = in_language(HEADINGS[column.of], language)
        return f"{of} (شمسی)" if language is FileLanguage.FA else f"{of} (Jalali)"
    return in_language(HEADINGS[column.name], language)


def in_language(words: tuple[str, str], language: FileLanguage) -> str:
    """The English text or the Persian one."""
    return words[1] if language is FileLanguage.FA else words[0]
