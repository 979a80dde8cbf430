"""What metrics and dimensions are called, and what each metric counts, in English and Persian."""

from dataclasses import dataclass

from assets.common.languages import FileLanguage
from assets.common.reference import UNATTRIBUTED_NAMES
from assets.reports.metrics.dimensions import Dimension


@dataclass(frozen=True)
class Label:
    """A metric in words. A definition says which facts count, on which day, and which do not."""

    name_en: str
    name_fa: str
    definition_en: str
    definition_fa: str

    def name(self, language: FileLanguage) -> str:
        return self.name_fa if language is FileLanguage.FA else self.name_en

    def definition(self, language: FileLanguage) -> str:
        return self.definition_fa if language is FileLanguage.FA else self.definition_en


LABELS = {
    "total_users": Label(
        "Total users",
        "کل کاربران",
        "Everyone who had joined by the end of the day. Users are never deleted, so nobody drops out. By "
        "segment and region, a user counts where they belonged on that day: a move takes effect on the "
        "day it was made.",
        "همهٔ کسانی که تا پایان روز عضو شده‌اند. هیچ کاربری حذف نمی‌شود، پس کسی از این تعداد کم نمی‌شود. "
        "در تفکیک بر اساس گروه و استان، هر کاربر در جایی شمرده می‌شود که آن روز به آن تعلق داشته و جابه‌جایی "
        "از روز انجام آن اثر دارد.",
    ),
    "new_users": Label(
        "New users",
        "کاربران جدید",
        "Users who joined, on the day they joined, under the segment and region they joined with. Later "
        "moves between segments or regions do not change it.",
        "کاربرانی که عضو شده‌اند، در روز عضویت و با گروه و استانی که هنگام عضویت داشته‌اند. "
        "جابه‌جایی‌های بعدی میان گروه‌ها یا استان‌ها آن را تغییر نمی‌دهد.",
    ),
    "active_users": Label(
        "Active users",
        "کاربران فعال",
        "Different users who did something in the period: moved a loan on, started or verified a "
        "payment, or had money come into or go out of their wallet. Each user counts once, however much "
        "they did, so days do not add up to months. Joining, messages, failed or reversed payments and "
        "reversed wallet entries do not count.",
        "تعداد کاربران متفاوتی که در دوره کاری کرده‌اند: امانتی را پیش برده‌اند، پرداختی را آغاز یا تأیید "
        "کرده‌اند، یا پولی به کیف پولشان آمده یا از آن رفته است. هر کاربر یک بار شمرده می‌شود، هر قدر هم "
        "فعال بوده باشد؛ پس جمع روزها با ماه برابر نیست. عضویت، پیام‌ها، پرداخت ناموفق یا برگشت‌خورده و "
        "سندهای برگشتی کیف پول شمرده نمی‌شوند.",
    ),
    "active_loans": Label(
        "Active loans",
        "امانت‌های فعال",
        "Loans that were out at the end of the day: handed over and not yet returned, overdue ones "
        "included. Loans that are pending, or accepted but not handed over, do not count.",
        "امانت‌هایی که در پایان روز در دست امانت‌گیرنده بوده‌اند: تحویل داده شده و هنوز بازنگشته‌اند، "
        "معوق‌ها هم در آن هستند. درخواست‌های در انتظار و امانت‌های پذیرفته‌ای که هنوز تحویل نشده‌اند "
        "شمرده نمی‌شوند.",
    ),
    "total_tickets": Label(
        "Total loans",
        "کل امانت‌ها",
        "All loans created up to the end of the day, whatever became of them: pending, accepted, active, "
        "completed and cancelled ones.",
        "همهٔ امانت‌هایی که تا پایان روز ثبت شده‌اند، با هر سرانجامی: در انتظار، پذیرفته، فعال، "
        "پایان‌یافته و لغوشده.",
    ),
    "total_volume": Label(
        "Payment volume",
        "حجم پرداخت‌ها",
        "The sum of payments that the gateway verified, on the day of verification, in the currency they "
        "were made in. A payment reversed later stays in it; the reversal is in refunds, on its own day. "
        "Payments that failed or still wait for the gateway do not count.",
        "جمع پرداخت‌هایی که درگاه تأیید کرده است، در روز تأیید و به ارز خود پرداخت. پرداختی که بعدتر "
        "برگشت بخورد در آن می‌ماند؛ برگشت آن در «بازپرداخت‌ها» و در روز خودش می‌آید. پرداخت ناموفق یا "
        "منتظر پاسخ درگاه شمرده نمی‌شود.",
    ),
    "wallet_balances": Label(
        "Wallet balances",
        "موجودی کیف پول‌ها",
        "What was in all users' wallets together at the end of the day; a wallet below zero lowers it. By "
        "segment and region, a wallet counts where its owner belonged on that day. The marketplace's own "
        "wallets (gateway, escrow, revenue) do not count, nor does money reserved for loans and withdrawals.",
        "موجودی کیف پول همهٔ کاربران با هم در پایان روز؛ کیف پولی که زیر صفر باشد از آن می‌کاهد. در تفکیک "
        "بر اساس گروه و استان، هر کیف پول در جایی می‌آید که صاحبش آن روز به آن تعلق داشته است. کیف پول‌های خود "
        "پلتفرم (درگاه، امانی، درآمد) و پولی که مسدود است در آن نیست.",
    ),
    "revenue": Label(
        "Revenue",
        "درآمد",
        "Fees the marketplace earned: what was booked into its revenue wallet, on the day of booking. "
        "Money that left that wallet again, such as a refunded fee, lowers the day on which it left. "
        "The price that goes to the lender is not revenue.",
        "کارمزدی که به دست پلتفرم رسیده است: آنچه به کیف پول درآمد پلتفرم نشسته، در روز ثبت. پولی که دوباره "
        "از آن کیف پول بیرون رفته، مانند کارمزد پس‌داده‌شده، از روز خروج کم می‌شود. بهایی که به "
        "امانت‌دهنده می‌رسد درآمد پلتفرم نیست.",
    ),
    "gateway_fees": Label(
        "Gateway fees",
        "کارمزد درگاه",
        "What the payment gateway kept of verified payments at the marketplace's cost, on the day of "
        "verification. A fee that the payer pays on top does not count. A payment whose fee is not known, such as "
        "one of an older history, counts as nothing; one that is reversed later keeps its fee.",
        "آنچه درگاه پرداخت به هزینهٔ پلتفرم از پرداخت‌های تأییدشده برداشته است، در روز تأیید. کارمزدی که خود "
        "پرداخت‌کننده می‌دهد در آن نیست. پرداختی که کارمزدش معلوم نیست، مانند پرداخت‌های سابقهٔ قدیمی، چیزی بر آن "
        "نمی‌افزاید؛ پرداختی که بعد برگشت می‌خورد کارمزد خود را نگه می‌دارد.",
    ),
    "net_revenue": Label(
        "Net revenue",
        "درآمد خالص",
        "Revenue less gateway fees, each on its own day. By asset type, revenue counts under the loan's and a fee "
        "under the payment's: a top-up for no loan is unattributed. Where gateway fees are not known, nothing is "
        "deducted.",
        "درآمد منهای کارمزد درگاه، هر یک در روز خود. در تفکیک بر اساس نوع دارایی، درآمد زیر نوع امانت و کارمزد زیر "
        "نوع پرداخت می‌آید: افزایش موجودی که برای امانتی نباشد نامنتسب است. جایی که کارمزد درگاه معلوم نیست چیزی کم "
        "نمی‌شود.",
    ),
    "tickets_created": Label(
        "Loans created",
        "امانت‌های ثبت‌شده",
        "Loans on the day they were created, whatever became of them later.",
        "امانت‌ها در روزی که ثبت شده‌اند، با هر سرانجامی که بعدتر داشته باشند.",
    ),
    "tickets_accepted": Label(
        "Loans accepted",
        "امانت‌های پذیرفته‌شده",
        "Loans on the day they were accepted. One that is cancelled later stays in it.",
        "امانت‌ها در روزی که پذیرفته شده‌اند. امانتی که بعدتر لغو شود نیز در آن می‌ماند.",
    ),
    "tickets_activated": Label(
        "Loans started",
        "امانت‌های تحویل‌شده",
        "Loans on the day on which the asset was handed over and the loan started.",
        "امانت‌ها در روزی که دارایی تحویل داده شده و امانت آغاز شده است.",
    ),
    "tickets_completed": Label(
        "Loans completed",
        "امانت‌های پایان‌یافته",
        "Loans on the day on which the asset came back, in time or late. Cancelled loans do not count.",
        "امانت‌ها در روزی که دارایی بازگشته است، چه به‌موقع و چه با تأخیر. امانت‌های لغوشده شمرده نمی‌شوند.",
    ),
    "tickets_cancelled": Label(
        "Loans cancelled",
        "امانت‌های لغوشده",
        "Loans on the day they were cancelled, before or after they were accepted. A loan that has "
        "started cannot be cancelled.",
        "امانت‌ها در روزی که لغو شده‌اند، پیش از پذیرش یا پس از آن. امانتی که آغاز شده باشد دیگر لغو نمی‌شود.",
    ),
    "overdue_loans": Label(
        "Overdue loans",
        "امانت‌های معوق",
        "Loans that were out at the end of the day and past their due day: from the day after the due day "
        "until the day before the asset came back. One that comes back on its due day is never overdue, "
        "nor is one without a due date.",
        "امانت‌هایی که در پایان روز هنوز بازنگشته و از سررسید گذشته‌اند: از فردای روز سررسید تا روز پیش "
        "از بازگشت. امانتی که در روز سررسید بازگردد معوق نیست؛ امانت بدون سررسید نیز هرگز معوق "
        "شمرده نمی‌شود.",
    ),
    "completion_rate": Label(
        "Completion rate",
        "نرخ تکمیل امانت",
        "Of the loans that ended in the period, the share that were completed: completed over completed "
        "and cancelled together, by the day of ending. Loans that go on do not count. Without an ended "
        "loan there is no rate.",
        "سهم امانت‌های پایان‌یافته از همهٔ امانت‌هایی که در دوره به آخر رسیده‌اند: پایان‌یافته‌ها بخش بر "
        "مجموع پایان‌یافته‌ها و لغوشده‌ها، بر پایهٔ روز پایان. امانت‌های ادامه‌دار شمرده نمی‌شوند. اگر "
        "هیچ امانتی به آخر نرسیده باشد، نرخی هم نیست.",
    ),
    "average_loan_days": Label(
        "Average loan length",
        "میانگین مدت امانت",
        "How long the loans completed in the period had lasted, from handover to return, in days: their "
        "total time over their number. Loans still out do not count.",
        "مدت امانت‌هایی که در دوره پایان یافته‌اند، از تحویل تا بازگشت و به روز: مجموع زمان آن‌ها بخش بر "
        "شمارشان. امانت‌هایی که هنوز بازنگشته‌اند در آن نیستند.",
    ),
    "payments_verified": Label(
        "Payments verified",
        "پرداخت‌های موفق",
        "Payments that the gateway verified, on the day of verification. A payment reversed later stays "
        "in it.",
        "پرداخت‌هایی که درگاه تأیید کرده است، در روز تأیید. پرداختی که بعدتر برگشت بخورد نیز در آن می‌ماند.",
    ),
    "payments_failed": Label(
        "Payments failed",
        "پرداخت‌های ناموفق",
        "Payments that failed, on the day they failed. Reversed payments and those still waiting for the "
        "gateway do not count.",
        "پرداخت‌هایی که ناموفق بوده‌اند، در روز ناموفق‌شدن. پرداخت‌های برگشت‌خورده و آن‌هایی که هنوز "
        "منتظر پاسخ درگاه‌اند شمرده نمی‌شوند.",
    ),
    "payment_success_rate": Label(
        "Payment success rate",
        "نرخ موفقیت پرداخت",
        "Of the payments decided in the period, the share that were verified: verified over verified and "
        "failed together, by the day of the decision. Waiting payments do not count, and a later reversal "
        "changes nothing.",
        "سهم پرداخت‌های موفق از پرداخت‌هایی که در دوره سرانجام یافته‌اند: موفق‌ها بخش بر مجموع موفق‌ها و "
        "ناموفق‌ها، بر پایهٔ روز سرانجام. پرداخت‌های در انتظار شمرده نمی‌شوند و برگشت بعدی آن را تغییر "
        "نمی‌دهد.",
    ),
    "average_payment": Label(
        "Average payment",
        "میانگین پرداخت",
        "The volume of verified payments over their number, each currency by itself.",
        "حجم پرداخت‌های موفق بخش بر تعداد آن‌ها، برای هر ارز جداگانه.",
    ),
    "refunds": Label(
        "Refunds",
        "بازپرداخت‌ها",
        "The sum of verified payments that were reversed, on the day of reversal, whenever they had been "
        "made. The volume of the day of verification stays as it was.",
        "جمع پرداخت‌های موفقی که برگشت خورده‌اند، در روز برگشت، هر زمان که انجام شده باشند. حجم پرداختِ "
        "روز تأیید همان که بوده می‌ماند.",
    ),
    "wallet_credits": Label(
        "Into wallets",
        "واریز به کیف پول‌ها",
        "Money that came into users' wallets, on the day of booking: top-ups, earnings, refunds. "
        "A transfer between two users counts here and in what went out. The marketplace's own wallets do "
        "not count.",
        "پولی که به کیف پول کاربران آمده است، در روز ثبت: افزایش موجودی، دریافتی‌ها و پول پس‌داده‌شده. "
        "انتقال میان دو کاربر هم در اینجا و هم در برداشت می‌آید. کیف پول‌های خود پلتفرم در آن نیست.",
    ),
    "wallet_debits": Label(
        "Out of wallets",
        "برداشت از کیف پول‌ها",
        "Money that went out of users' wallets, on the day of booking, as a positive amount: payments for "
        "loans, withdrawals, credits taken back. The marketplace's own wallets do not count.",
        "پولی که از کیف پول کاربران رفته است، در روز ثبت و به عدد مثبت: بهای امانت‌ها، برداشت‌ها و "
        "واریزهای پس‌گرفته‌شده. کیف پول‌های خود پلتفرم در آن نیست.",
    ),
    "notifications_sent": Label(
        "Messages sent",
        "پیام‌های ارسال‌شده",
        "Messages that went out to users, on the day of sending, through whichever channel. Those of which "
        "it turned out later that they did not arrive count here too.",
        "پیام‌هایی که برای کاربران ارسال شده‌اند، در روز ارسال و از هر راهی. آن‌هایی که بعداً معلوم شد "
        "نرسیده‌اند نیز شمرده می‌شوند.",
    ),
    "notifications_delivered": Label(
        "Messages delivered",
        "پیام‌های تحویل‌شده",
        "Messages that arrived, as their provider reports, on the day they did. Each of them was sent, and "
        "counts there too. Of what a mail server takes nobody reports whether it arrived.",
        "پیام‌هایی که به گزارش ارسال‌کننده به دست گیرنده رسیده‌اند، در روز رسیدن. هر یک از آن‌ها پیام "
        "ارسال‌شده هم هست. دربارهٔ ایمیل‌هایی که با سرور ایمیل می‌روند گزارشی نیست.",
    ),
    "notifications_failed": Label(
        "Messages failed",
        "پیام‌های ناموفق",
        "Messages that could not be sent, or were sent and did not arrive, on the day they failed. Messages "
        "still waiting do not count, and neither do attempts that another one follows.",
        "پیام‌هایی که ارسالشان ناموفق بوده یا پس از ارسال نرسیده‌اند، در روز ناموفق‌شدن. پیام‌های در انتظار "
        "و تلاش‌هایی که تکرار می‌شوند شمرده نمی‌شوند.",
    ),
    "delivery_rate": Label(
        "Delivery rate",
        "نرخ تحویل پیام",
        "Of the messages decided in the period, the share that were sent and of which nobody reports that "
        "they did not arrive: those over themselves and failed together. Waiting messages do not count.",
        "سهم پیام‌های ارسال‌شده‌ای که گزارش نرسیدن ندارند از پیام‌هایی که در دوره سرانجام یافته‌اند: این پیام‌ها "
        "بخش بر مجموع آن‌ها و نرسیده‌ها. پیام‌های در انتظار شمرده نمی‌شوند.",
    ),
}
"""By the metric's slug."""

DIMENSION_NAMES = {
    Dimension.ASSET_TYPE: ("Asset type", "نوع دارایی"),
    Dimension.SEGMENT: ("Segment", "گروه کاربران"),
    Dimension.REGION: ("Region", "استان"),
    Dimension.CURRENCY: ("Currency", "ارز"),
    Dimension.REASON: ("Reason", "دلیل"),
}
"""English, Persian."""

REASON_NAMES = {
    UNATTRIBUTED_NAMES["slug"]: (UNATTRIBUTED_NAMES["name_en"], UNATTRIBUTED_NAMES["name_fa"]),
    "cancelled": ("Cancelled by the payer", "انصراف پرداخت‌کننده"),
    "bank_refused": ("Refused by the bank", "نپذیرفتن بانک"),
    "not_paid": ("Not paid (cancelled or refused)", "پرداخت نشد (انصراف یا نپذیرفتن بانک)"),
    "expired": ("Not paid in time", "پایان مهلت پرداخت"),
    "not_started": ("Never sent to the gateway", "به درگاه نرسید"),
    "amount_differs": ("Different amount at the gateway", "مغایرت مبلغ در درگاه"),
    "reversed": ("Refunded by the gateway", "بازگشت وجه از درگاه"),
    "refused": ("Refused by the gateway", "نپذیرفتن درگاه"),
    "settings": ("Settings at the gateway", "تنظیمات پذیرنده در درگاه"),
    "gateway_error": ("Gateway error", "اختلال درگاه"),
    "not_found": ("Unknown to the gateway", "ناشناخته برای درگاه"),
}
"""Why payments fail: English, Persian."""


def reason_names(language: FileLanguage) -> dict[str, str]:
    """The reasons by slug."""
    return {slug: names[language is FileLanguage.FA] for slug, names in REASON_NAMES.items()}
