"""The page where a payer pays at the simulator, in both languages, with its switches."""

from html import escape

from assets.gateway.simulator.sessions import Behaviour, Return, Session

LATE_SECONDS = 15

WORDS = {
    "fa": {
        "dir": "rtl",
        "title": "درگاه پرداخت آزمایشی",
        "note": "این درگاه شبیه‌ساز است و پولی جابه‌جا نمی‌کند.",
        "other": "English",
        "pay": "پرداخت",
        "refuse": "انصراف",
        "rials": "ریال",
        "returns": "بازگشت به فروشگاه",
        "once": "یک بار",
        "late": f"{LATE_SECONDS} ثانیه دیرتر",
        "missing": "هرگز",
        "double": "دو بار، هم‌زمان",
        "verify": "پاسخ به تأیید",
        "normal": "عادی",
        "slow": "کند",
        "error": "خطای سرور",
        "lost": "پول گرفته می‌شود و پاسخ گم می‌شود",
        "timeout": "پول گرفته می‌شود و پاسخ به‌موقع نمی‌رسد",
        "refused": "نپذیرفتن (−12)",
        "amount_differs": "مبلغ دیگر (−50)",
        "verified_before": "قبلاً تأیید شده (101)",
        "gone": "این پرداخت شناخته نیست یا پایان یافته است.",
        "late_page": "تا چند ثانیهٔ دیگر به فروشگاه بازمی‌گردید.",
        "missing_page": "مرورگر به فروشگاه بازنمی‌گردد. این پنجره را ببندید.",
    },
    "en": {
        "dir": "ltr",
        "title": "Test payment gateway",
        "note": "This is a simulator. No money moves.",
        "other": "فارسی",
        "pay": "Pay",
        "refuse": "Cancel",
        "rials": "rials",
        "returns": "Return to the shop",
        "once": "Once",
        "late": f"{LATE_SECONDS} seconds late",
        "missing": "Never",
        "double": "Twice at once",
        "verify": "Answer to verifying",
        "normal": "Normal",
        "slow": "Slow",
        "error": "Server error",
        "lost": "Money taken, answer lost",
        "timeout": "Money taken, answer too late",
        "refused": "Refused (−12)",
        "amount_differs": "Another amount (−50)",
        "verified_before": "Verified before (101)",
        "gone": "This payment is not known, or has ended.",
        "late_page": "You return to the shop in a few seconds.",
        "missing_page": "The browser does not return to the shop. Close this window.",
    },
}

STYLE = """
:root { color-scheme: light dark; font-family: Vazirmatn, Tahoma, system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
main { width: min(26rem, calc(100vw - 2rem)); display: grid; gap: 1rem; padding: 1.5rem; box-sizing: border-box;
       border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); border-radius: 1rem; }
h1 { font-size: 1.1rem; margin: 0; }
p { margin: 0; }
.note, label { font-size: .85rem; }
.amount { font-size: 1.6rem; font-weight: 700; }
label { display: grid; gap: .25rem; }
select, button { font: inherit; padding: .6rem; border-radius: .6rem; border: 1px solid GrayText; }
form { display: grid; gap: .8rem; }
.buttons { display: grid; grid-template-columns: 2fr 1fr; gap: .6rem; }
button[value=paid] { background: #0a7d4b; color: #fff; border-color: #0a7d4b; }
"""


PERSIAN = str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬")


def payment_page(session: Session, language: str) -> str:
    """Where the payer decides."""
    words = WORDS[language]
    other = "en" if language == "fa" else "fa"
    amount = f"{session.amount:,}"
    amount = amount.translate(PERSIAN) if language == "fa" else amount
    returns = "".join(f'<option value="{one}">{words[one]}</option>' for one in Return)
    verify = "".join(f'<option value="{one}">{words[one]}</option>' for one in Behaviour)
    return _page(
        language,
        f"""<p class="note">{words["note"]} <a href="?lang={other}" lang="{other}">{words["other"]}</a></p>
<p class="amount"><bdi>{amount}</bdi> {words["rials"]}</p>
<p>{escape(session.description)}</p>
<form method="post" action="?lang={language}">
<label>{words["returns"]} <select name="return">{returns}</select></label>
<label>{words["verify"]} <select name="verify">{verify}</select></label>
<div class="buttons"><button name="outcome" value="paid">{words["pay"]}</button>
<button name="outcome" value="refused">{words["refuse"]}</button></div>
</form>""",
    )


def gone_page(language: str) -> str:
    """For an authority that there is not, or that has ended."""
    return _page(language, f"<p>{WORDS[language]['gone']}</p>")


def missing_page(language: str) -> str:
    """The browser stays here."""
    return _page(language, f"<p>{WORDS[language]['missing_page']}</p>")


def late_page(language: str, callback: str) -> str:
    """The browser goes on after a while."""
    refresh = f'<meta http-equiv="refresh" content="{LATE_SECONDS};url={escape(callback)}">'
    return _page(language, f"<p>{WORDS[language]['late_page']}</p>", refresh)


def _page(language: str, body: str, head: str = "") -> str:
    words = WORDS[language]
    return (
        f'<!doctype html><html lang="{language}" dir="{words["dir"]}"><head><meta charset="utf-8">'
        '<link rel="icon" href="data:,">'
        f'<meta name="viewport" content="width=device-width">{head}<title>{words["title"]}</title>'
        f"<style>{STYLE}</style></head><body><main><h1>{words['title']}</h1>{body}</main></body></html>"
    )
