"""The words of a report's document, in both languages."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from assets.common.languages import FileLanguage


@dataclass(frozen=True)
class Words:
    """What stands around the figures."""

    report: str
    subtitle: str
    period: str
    state: str
    states: Mapping[str, str]
    sealed: str
    complete: str
    open: str
    link: str
    of: str
    colon: str
    figures: str
    figure: str
    published: str
    now: str
    difference: str
    restatements: str
    before: str
    after: str
    unchanged: str
    proof: str
    digest: str
    previous: str
    logs: Mapping[str, str]
    definitions: str

    def as_dict(self) -> dict[str, object]:
        """As the layout takes them."""
        return asdict(self)


WORDS: Mapping[FileLanguage, Words] = {
    FileLanguage.EN: Words(
        report="Report of",
        subtitle="Figures of the whole marketplace, on the clock of Tehran. Money is in major units.",
        period="Period",
        state="State",
        states={"open": "Not sealed", "sealed": "Sealed", "restated": "Sealed, with late entries"},
        sealed="Sealed",
        complete="Complete to",
        open="Not sealed yet",
        link="Link of the chain",
        of="of",
        colon=":",
        figures="Figures",
        figure="Figure",
        published="Published",
        now="Now",
        difference="Difference",
        restatements="What came late",
        before="Before",
        after="After",
        unchanged="No figure changed.",
        proof="What vouches for it",
        digest="Digest",
        previous="The link before",
        logs={
            "user_events": "Rows of users",
            "ticket_events": "Rows of loans",
            "payment_events": "Rows of payments",
            "ledger_entries": "Rows of wallets",
            "notification_events": "Rows of messages",
        },
        definitions="Definitions",
    ),
    FileLanguage.FA: Words(
        report="گزارش",
        subtitle="رقم‌های همهٔ بازار، به وقت تهران. مبلغ‌ها به یکای اصلی ارز خودند.",
        period="دوره",
        state="وضعیت",
        states={"open": "بسته نشده", "sealed": "بسته", "restated": "بسته، با تراکنش‌های دیررسیده"},
        sealed="زمان بستن",
        complete="کامل تا",
        open="هنوز بسته نشده",
        link="حلقهٔ زنجیره",
        of="از",
        colon=":",
        figures="رقم‌ها",
        figure="رقم",
        published="منتشرشده",
        now="اکنون",
        difference="اختلاف",
        restatements="آنچه دیر رسید",
        before="پیش از آن",
        after="پس از آن",
        unchanged="هیچ رقمی تغییر نکرد.",
        proof="پشتوانهٔ آن",
        digest="چکیده",
        previous="حلقهٔ پیشین",
        logs={
            "user_events": "سطرهای کاربران",
            "ticket_events": "سطرهای امانت‌ها",
            "payment_events": "سطرهای پرداخت‌ها",
            "ledger_entries": "سطرهای کیف پول‌ها",
            "notification_events": "سطرهای پیام‌ها",
        },
        definitions="تعریف‌ها",
    ),
}
