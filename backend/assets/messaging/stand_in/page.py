"""The page of the stand-in, in both languages: the newest messages, and how the next ones are answered."""

from html import escape

from assets.messaging.stand_in.telephones import Behaviour, Telephones

SHOWN = 50
WORDS = {
    "fa": {
        "dir": "rtl",
        "title": "پیامک‌های آزمایشی",
        "note": "این برنامه جای سامانهٔ پیامک را می‌گیرد و پیامی ارسال نمی‌کند.",
        "other": "English",
        "none": "هنوز پیامی نیامده است.",
        "choose": "پاسخ به پیام‌های بعدی",
        "save": "ثبت",
        "normal": "عادی",
        "slow": "کند",
        "error": "خطای سرور",
        "lost": "پیام می‌رود و پاسخ گم می‌شود",
        "timeout": "پیام می‌رود و پاسخ به‌موقع نمی‌رسد",
        "refused": "نپذیرفتن",
        "bad_number": "شمارهٔ نادرست",
        "no_credit": "نبود اعتبار",
        "late": "گزارش دیر",
        "not_delivered": "نرسیدن به گیرنده",
    },
    "en": {
        "dir": "ltr",
        "title": "Test SMS",
        "note": "This program takes the place of an SMS provider. It sends nothing.",
        "other": "فارسی",
        "none": "No message has come yet.",
        "choose": "Answer to the next messages",
        "save": "Save",
        "normal": "Normal",
        "slow": "Slow",
        "error": "Server error",
        "lost": "Sent, answer lost",
        "timeout": "Sent, answer too late",
        "refused": "Refused",
        "bad_number": "Wrong number",
        "no_credit": "No credit",
        "late": "Late report",
        "not_delivered": "Not delivered",
    },
}
STYLE = """
:root { color-scheme: light dark; font-family: Vazirmatn, Tahoma, system-ui, sans-serif; line-height: 1.7; }
body { margin: 0 auto; max-width: 34rem; padding: 1rem; }
h1 { font-size: 1.1rem; }
form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin-block: 1rem; }
label { display: grid; font-size: .85rem; }
select, button { font: inherit; padding: .4rem .6rem; }
ul { list-style: none; padding: 0; display: grid; gap: .6rem; }
li { border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); border-radius: .8rem; padding: .6rem .8rem; }
li p { margin: 0; overflow-wrap: anywhere; }
"""


def page(telephones: Telephones, language: str) -> str:
    """The newest messages first."""
    words, other = WORDS[language], "fa" if language == "en" else "en"
    options = "".join(
        f'<option value="{each}"{" selected" if each is telephones.behaviour else ""}>{words[each]}</option>'
        for each in Behaviour
    )
    newest = list(telephones.messages.values())[: -SHOWN - 1 : -1]
    items = "".join(
        f'<li><bdi dir="ltr">{escape(each.to)}</bdi><p dir="auto">{escape(each.text)}</p></li>'
        for each in newest
    )
    messages = f"<ul>{items}</ul>" if items else f"<p>{words['none']}</p>"
    return (
        f'<!doctype html><html lang="{language}" dir="{words["dir"]}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{words["title"]}</title>'
        f"<style>{STYLE}</style></head><body><h1>{words['title']}</h1>"
        f'<p>{words["note"]} <a href="?lang={other}" lang="{other}">{words["other"]}</a></p>'
        f'<form method="post" action="?lang={language}"><label>{words["choose"]}'
        f'<select name="behaviour">{options}</select></label><button>{words["save"]}</button></form>'
        f"{messages}</body></html>"
    )
