"""The words of each kind in both languages: a subject, the text of a mail, and that of an SMS.

`{name}` is a value of the kind; each is written by `rendering`, and nothing else is filled in.
"""

from collections.abc import Mapping
from typing import NamedTuple

from assets.common.languages import FileLanguage
from assets.notifications.kinds import MessageKind


class Words(NamedTuple):
    """Of one kind in one language."""

    subject: str
    mail: str
    sms: str


EN: Mapping[MessageKind, Words] = {
    MessageKind.LOAN_REQUESTED: Words(
        "Request for {asset}",
        "{asset} is requested for {days}, for {price}. Accept or decline the request on your loans page.",
        "Request for {asset} for {days}, {price}.",
    ),
    MessageKind.LOAN_ACCEPTED: Words(
        "Your request for {asset} was accepted",
        "Your request for {asset} was accepted. {price} is held from your wallet until it is returned.",
        "Your request for {asset} was accepted. {price} is held.",
    ),
    MessageKind.LOAN_DECLINED: Words(
        "Your request for {asset} was declined",
        "Your request for {asset} was declined. No money has moved.",
        "Your request for {asset} was declined.",
    ),
    MessageKind.LOAN_CANCELLED: Words(
        "The loan of {asset} was cancelled",
        "The loan of {asset} was cancelled. The amount held for it is back in the borrower's wallet.",
        "The loan of {asset} was cancelled.",
    ),
    MessageKind.LOAN_STARTED: Words(
        "{asset} was handed over to you",
        "{asset} was handed over to you. It is due back on {due}.",
        "{asset} was handed over to you. Due back on {due}.",
    ),
    MessageKind.LOAN_RETURNED: Words(
        "The return of {asset} was recorded",
        "The return of {asset} was recorded, and its price of {price} was paid.",
        "The return of {asset} was recorded. {price} was paid.",
    ),
    MessageKind.LOAN_OVERDUE: Words(
        "{asset} is overdue",
        "{asset} was due back on {due}. Please return it as soon as you can.",
        "{asset} was due back on {due}. Please return it.",
    ),
    MessageKind.TOP_UP_CREDITED: Words(
        "{amount} added to your wallet",
        "{amount} was added to your wallet.",
        "{amount} was added to your wallet.",
    ),
    MessageKind.TOP_UP_FAILED: Words(
        "{amount} could not be added to your wallet",
        "Your payment of {amount} failed, and nothing was added to your wallet. "
        "Money the bank has taken is refunded.",
        "Your payment of {amount} failed. Money the bank has taken is refunded.",
    ),
    MessageKind.WITHDRAWAL_PAID: Words(
        "{amount} was paid out to your bank account",
        "Your withdrawal of {amount} was paid out. The bank's reference is on the page of your withdrawals.",
        "Your withdrawal of {amount} was paid out.",
    ),
    MessageKind.WITHDRAWAL_REFUSED: Words(
        "Your withdrawal of {amount} was refused",
        "Your withdrawal of {amount} was refused, and the money is back in your wallet. "
        "The reason is on the page of your withdrawals.",
        "Your withdrawal of {amount} was refused. The money is back in your wallet.",
    ),
    MessageKind.WITHDRAWAL_RETURNED: Words(
        "The bank returned your withdrawal of {amount}",
        "The bank returned your withdrawal of {amount}, and the money is back in your wallet. "
        "The reason is on the page of your withdrawals.",
        "The bank returned your withdrawal of {amount}. The money is back in your wallet.",
    ),
    MessageKind.PHONE_CODE: Words("Your code", "Your code is {code}.", "Your code: {code}"),
    MessageKind.TEST: Words("Test message", "This is a test message.", "This is a test message."),
}

FA: Mapping[MessageKind, Words] = {
    MessageKind.LOAN_REQUESTED: Words(
        "درخواست امانت {asset}",
        "{asset} را برای {days} به بهای {price} درخواست کرده‌اند. "
        "درخواست را در صفحهٔ امانت‌هایتان بپذیرید یا رد کنید.",
        "درخواست امانت {asset} برای {days}، {price}.",
    ),
    MessageKind.LOAN_ACCEPTED: Words(
        "درخواست {asset} پذیرفته شد",
        "درخواست شما برای {asset} پذیرفته شد. تا زمان بازگشت آن {price} در کیف پول شما مسدود است.",
        "درخواست شما برای {asset} پذیرفته شد. {price} مسدود شد.",
    ),
    MessageKind.LOAN_DECLINED: Words(
        "درخواست {asset} رد شد",
        "درخواست شما برای {asset} رد شد. پولی جابه‌جا نشده است.",
        "درخواست شما برای {asset} رد شد.",
    ),
    MessageKind.LOAN_CANCELLED: Words(
        "امانت {asset} لغو شد",
        "امانت {asset} لغو شد. مبلغی که برای آن مسدود شده بود به کیف پول امانت‌گیرنده بازگشت.",
        "امانت {asset} لغو شد.",
    ),
    MessageKind.LOAN_STARTED: Words(
        "{asset} به شما تحویل شد",
        "{asset} به شما تحویل شد. موعد بازگشت آن {due} است.",
        "{asset} به شما تحویل شد. موعد بازگشت: {due}.",
    ),
    MessageKind.LOAN_RETURNED: Words(
        "بازگشت {asset} ثبت شد",
        "بازگشت {asset} ثبت و بهای آن، {price}، پرداخت شد.",
        "بازگشت {asset} ثبت و {price} پرداخت شد.",
    ),
    MessageKind.LOAN_OVERDUE: Words(
        "موعد بازگشت {asset} گذشته است",
        "موعد بازگشت {asset} {due} بود. لطفاً هرچه زودتر آن را بازگردانید.",
        "موعد بازگشت {asset} {due} بود. لطفاً آن را بازگردانید.",
    ),
    MessageKind.TOP_UP_CREDITED: Words(
        "افزایش موجودی: {amount}",
        "{amount} به کیف پول شما اضافه شد.",
        "{amount} به کیف پول شما اضافه شد.",
    ),
    MessageKind.TOP_UP_FAILED: Words(
        "افزایش موجودی ناموفق بود",
        "پرداخت {amount} ناموفق بود و مبلغی به کیف پول شما اضافه نشد. "
        "اگر بانک مبلغی برداشته باشد، بازگردانده می‌شود.",
        "پرداخت {amount} ناموفق بود. مبلغ برداشته‌شده بازگردانده می‌شود.",
    ),
    MessageKind.WITHDRAWAL_PAID: Words(
        "{amount} به حساب بانکی شما واریز شد",
        "برداشت شما به مبلغ {amount} به حساب بانکی‌تان واریز شد. شمارهٔ پیگیری بانک در صفحهٔ برداشت‌ها آمده است.",
        "برداشت شما به مبلغ {amount} واریز شد.",
    ),
    MessageKind.WITHDRAWAL_REFUSED: Words(
        "برداشت {amount} رد شد",
        "برداشت شما به مبلغ {amount} رد شد و پول به کیف پول شما بازگشت. دلیل آن در صفحهٔ برداشت‌ها آمده است.",
        "برداشت شما به مبلغ {amount} رد شد و پول به کیف پول بازگشت.",
    ),
    MessageKind.WITHDRAWAL_RETURNED: Words(
        "بانک برداشت {amount} را برگرداند",
        "بانک برداشت شما به مبلغ {amount} را برگرداند و پول به کیف پول شما بازگشت. دلیل آن در صفحهٔ برداشت‌ها آمده است.",
        "بانک برداشت {amount} را برگرداند و پول به کیف پول بازگشت.",
    ),
    MessageKind.PHONE_CODE: Words("کد تأیید", "کد تأیید شما: {code}", "کد تأیید شما: {code}"),
    MessageKind.TEST: Words("پیام آزمایشی", "این یک پیام آزمایشی است.", "این یک پیام آزمایشی است."),
}

WORDS = {FileLanguage.EN: EN, FileLanguage.FA: FA}
