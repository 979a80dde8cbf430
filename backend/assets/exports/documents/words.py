"""The texts of an answer's document, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from assets.common.languages import FileLanguage
from assets.reports.queries.query import Showing


@dataclass(frozen=True)
class Words:
    """The texts around the figures."""

    overview: str
    statement: str
    subtitle: str
    holder: str
    period: str
    whole: str
    compared: str
    filters: str
    converted: str
    complete: str
    nothing: str
    not_known: str
    unfinished: str
    only_today: str
    last_partial: str
    of: str
    comma: str
    figures: str
    figure: str
    value: str
    compared_value: str
    before: str
    showings: Mapping[Showing, str]
    change: str
    published: str
    totals: str
    total: str
    others: str
    expected: str
    band_80: str
    band_95: str
    sealed_to: str
    no_forecast: str
    opening: str
    incoming: str
    outgoing: str
    closing: str
    balance: str
    entries: str
    no_entries: str
    day: str
    what: str
    amount: str
    reversed: str
    proof: str
    digest: str
    verify: str
    definitions: str


WORDS: Mapping[FileLanguage, Words] = {
    FileLanguage.EN: Words(
        overview="Overview",
        statement="Wallet statement",
        subtitle="In Tehran time. Money is in major units of its currency.",
        holder="Wallets of",
        period="Period",
        whole="all entries",
        compared="Compared with",
        filters="Only some entries",
        converted="Converted to",
        complete="Complete to",
        nothing="no previous period",
        not_known="unknown: no source sends it",
        unfinished="The last day was not over when this was made: it is included in the value but not in the change.",
        only_today="The day was not over when this was made: there is nothing to compare with yet.",
        last_partial="The last period is not over.",
        of="of",
        comma=",",
        figures="Figures",
        figure="Figure",
        value="Value",
        compared_value="Whole days",
        before="Previous",
        showings={
            Showing.CUMULATIVE: "Cumulative",
            Showing.MOVING_AVERAGE: "Moving average",
            Showing.SHARE: "Share of total",
        },
        change="Change",
        published="Sealed:",
        totals="In the whole period",
        total="Whole period",
        others="all others",
        expected="Expected",
        band_80="In 4 of 5 cases",
        band_95="In 19 of 20 cases",
        sealed_to="Made of sealed days up to",
        no_forecast="There is no forecast of this selection.",
        opening="Before",
        incoming="In",
        outgoing="Out",
        closing="After",
        balance="Balance",
        entries="Entries",
        no_entries="There are no entries.",
        day="Day",
        what="What",
        amount="Amount",
        reversed="reversal",
        proof="Proof",
        digest="Hash of the rows",
        verify="It is the SHA-256 of the same rows as JSON lines. Whether this file itself is genuine "
        "is verified on the exports page.",
        definitions="Definitions",
    ),
    FileLanguage.FA: Words(
        overview="نمای کلی",
        statement="صورت‌حساب کیف پول",
        subtitle="به وقت تهران. مبالغ به واحد اصلی هر ارز است.",
        holder="کیف پول‌های",
        period="دوره",
        whole="همهٔ تراکنش‌ها",
        compared="در مقایسه با",
        filters="تنها برخی تراکنش‌ها",
        converted="تبدیل‌شده به",
        complete="کامل تا",
        nothing="دورهٔ قبلی نیست",
        not_known="نامعلوم: هیچ منبعی دادهٔ آن را ارسال نمی‌کند",
        unfinished="روز آخر هنگام ساخت این گزارش تمام نشده بود؛ در مقدار هست، ولی در تغییر حساب نشده است.",
        only_today="این روز هنگام ساخت این گزارش تمام نشده بود؛ هنوز دوره‌ای برای مقایسه نیست.",
        last_partial="دورهٔ آخر هنوز تمام نشده است.",
        of="از",
        comma="،",
        figures="ارقام",
        figure="رقم",
        value="مقدار",
        compared_value="روزهای کامل",
        before="دورهٔ قبل",
        showings={
            Showing.CUMULATIVE: "تجمعی",
            Showing.MOVING_AVERAGE: "میانگین متحرک",
            Showing.SHARE: "سهم از کل",
        },
        change="تغییر",
        published="قطعی‌شده:",
        totals="در کل دوره",
        total="کل دوره",
        others="سایر",
        expected="پیش‌بینی",
        band_80="در ۴ مورد از ۵",
        band_95="در ۱۹ مورد از ۲۰",
        sealed_to="بر پایهٔ روزهای قطعی تا",
        no_forecast="برای این انتخاب پیش‌بینی وجود ندارد.",
        opening="پیش از دوره",
        incoming="ورودی",
        outgoing="خروجی",
        closing="پس از دوره",
        balance="موجودی",
        entries="تراکنش‌ها",
        no_entries="تراکنشی نیست.",
        day="روز",
        what="تراکنش",
        amount="مبلغ",
        reversed="برگشتی",
        proof="مدارک صحت",
        digest="هش ردیف‌ها",
        verify="این هش، SHA-256 همین ردیف‌ها به صورت خط‌های JSON است. اصالت خود این فایل را صفحهٔ خروجی‌ها "
        "بررسی می‌کند.",
        definitions="تعریف‌ها",
    ),
}

KINDS = {
    "top_up": ("Top-up", "شارژ کیف پول"),
    "reservation": ("Held for a loan", "مسدودی بابت امانت"),
    "release": ("Released from a loan", "برگشت از امانت"),
    "earning": ("Earned by lending", "درآمد امانت"),
    "withdrawal": ("Withdrawal", "برداشت"),
    "sent": ("Sent to a user", "انتقال به کاربر دیگر"),
    "received": ("Received from a user", "دریافت از کاربر دیگر"),
}
"""Names of the kinds of wallet entries; an imported kind that is not listed keeps its own name."""
