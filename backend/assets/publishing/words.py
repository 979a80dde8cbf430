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
        subtitle="Figures of the whole marketplace, in Tehran time. Money is in major units.",
        period="Period",
        state="State",
        states={"open": "Not sealed", "sealed": "Sealed", "restated": "Sealed, with late entries"},
        sealed="Sealed",
        complete="Complete to",
        open="Not sealed yet",
        link="Chain position",
        of="of",
        colon=":",
        figures="Figures",
        figure="Figure",
        published="Sealed",
        now="Now",
        difference="Difference",
        restatements="Late entries",
        before="Before",
        after="After",
        unchanged="No figure changed.",
        proof="Proof",
        digest="Hash (fingerprint)",
        previous="Previous link",
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
        subtitle="ارقام کل پلتفرم، به وقت تهران. مبالغ به واحد اصلی هر ارز است.",
        period="دوره",
        state="وضعیت",
        states={"open": "هنوز قطعی نشده", "sealed": "قطعی", "restated": "قطعی، با تراکنش‌های دیررسیده"},
        sealed="زمان قطعی شدن",
        complete="کامل تا",
        open="هنوز قطعی نشده",
        link="شمارهٔ زنجیره",
        of="از",
        colon=":",
        figures="ارقام",
        figure="رقم",
        published="قطعی‌شده",
        now="اکنون",
        difference="اختلاف",
        restatements="تراکنش‌های دیررسیده",
        before="قبل",
        after="بعد",
        unchanged="هیچ رقمی تغییر نکرد.",
        proof="مدارک صحت",
        digest="هش (اثر انگشت)",
        previous="حلقهٔ قبلی",
        logs={
            "user_events": "ردیف‌های کاربران",
            "ticket_events": "ردیف‌های امانت‌ها",
            "payment_events": "ردیف‌های پرداخت‌ها",
            "ledger_entries": "ردیف‌های کیف پول‌ها",
            "notification_events": "ردیف‌های پیام‌ها",
        },
        definitions="تعریف‌ها",
    ),
}
