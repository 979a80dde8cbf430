"""What the gateway's codes mean, in both languages."""

from typing import NamedTuple

from assets.common.failure_reasons import FailureReason


class Text(NamedTuple):
    """A sentence in both languages."""

    en: str
    fa: str


VERIFIED, VERIFIED_BEFORE = 100, 101
PAID = (VERIFIED, VERIFIED_BEFORE)
"""Both mean that the money has come."""

AMOUNT_DIFFERS, NOT_PAID, UNEXPECTED, OTHER_MERCHANT, BAD_AUTHORITY, UNKNOWN = -50, -51, -52, -53, -54, -55

OF_SETTINGS = frozenset((-10, -11, -14, -15, -16, -17, *range(-40, -29)))
"""They are about the merchant, its terminal and its address, and not about a payment."""

MEANINGS: dict[int, Text] = {
    100: Text("Done.", "انجام شد."),
    101: Text("The payment was verified before.", "این پرداخت قبلاً تأیید شده است."),
    -9: Text("A field of the request is not valid.", "یکی از داده‌های درخواست درست نیست."),
    -10: Text("The merchant or its server's address is not known.", "پذیرنده یا نشانی سرور آن شناخته نیست."),
    -11: Text("The merchant's terminal is not active.", "درگاه پذیرنده فعال نیست."),
    -12: Text("Too many attempts in a short time.", "تلاش‌ها در زمان کوتاه بیش از حد بود."),
    -13: Text("The terminal's limit is reached.", "سقف تراکنش درگاه پر شده است."),
    -14: Text("The address to come back to is not the terminal's.", "نشانی بازگشت با دامنهٔ درگاه یکی نیست."),
    -15: Text("The terminal is suspended.", "درگاه به حالت تعلیق درآمده است."),
    -16: Text("The merchant's level is too low for this.", "سطح پذیرنده برای این کار کافی نیست."),
    -17: Text("The merchant's level is too low for this.", "سطح پذیرنده برای این کار کافی نیست."),
    -30: Text("The merchant may not share payments.", "پذیرنده اجازهٔ تسهیم ندارد."),
    -31: Text("The account of a share is not known.", "حساب بانکی تسهیم شناخته نیست."),
    -32: Text("The shares are more than the amount.", "جمع سهم‌ها از مبلغ بیشتر است."),
    -33: Text("The shares' percentages are not valid.", "درصدهای تسهیم درست نیست."),
    -34: Text("The shares are more than the amount.", "جمع سهم‌ها از مبلغ بیشتر است."),
    -35: Text("There are too many shares.", "تعداد سهم‌ها بیش از حد است."),
    -36: Text("A share is too small.", "مبلغ یکی از سهم‌ها کم است."),
    -37: Text("The account of a share is not active.", "حساب یکی از سهم‌ها فعال نیست."),
    -38: Text("An account number of a share is wrong.", "شمارهٔ شبای یکی از سهم‌ها درست نیست."),
    -39: Text("The shares could not be worked out.", "تسهیم انجام نشد."),
    -40: Text("The time to pay is not valid.", "مهلت پرداخت درست نیست."),
    -41: Text("The amount is more than the gateway takes.", "مبلغ از سقف درگاه بیشتر است."),
    AMOUNT_DIFFERS: Text("A different amount was paid.", "مبلغ پرداخت‌شده با مبلغ درخواست یکی نیست."),
    NOT_PAID: Text("It was not paid.", "پرداخت انجام نشد."),
    UNEXPECTED: Text("An unexpected error at the gateway.", "در درگاه خطایی پیش‌بینی‌نشده رخ داد."),
    OTHER_MERCHANT: Text("The payment is another merchant's.", "این پرداخت از پذیرندهٔ دیگری است."),
    BAD_AUTHORITY: Text("The payment's number is not valid.", "شناسهٔ پرداخت درست نیست."),
    UNKNOWN: Text("The gateway does not know the payment.", "درگاه این پرداخت را نمی‌شناسد."),
    -60: Text("The bank does not refund the money.", "بانک بازگشت وجه را نپذیرفت."),
    -61: Text("Only a successful payment can be refunded.", "تنها پرداخت موفق برگشت‌پذیر است."),
    -62: Text("The server's address is not registered.", "نشانی سرور در درگاه ثبت نشده است."),
    -63: Text("The time to refund is over.", "مهلت بازگشت وجه گذشته است."),
}

OTHER = Text("The gateway gave a reason that is not known here.", "درگاه دلیلی ناشناخته اعلام کرد.")


def meaning(code: int) -> Text:
    """What a code means."""
    return MEANINGS.get(code, OTHER)


def refusal_reason(code: int) -> FailureReason:
    """Why a payment failed that the gateway refused to begin."""
    return FailureReason.SETTINGS if code in OF_SETTINGS else FailureReason.REFUSED
