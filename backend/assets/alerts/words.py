"""What an episode says, in both languages: one sentence, with its figures as their reader writes them."""

from assets.alerts.kinds import RuleKind
from assets.alerts.models import AlertEpisode, AlertRule
from assets.common.languages import FileLanguage
from assets.printing.formatting import Formatter
from assets.reports.metrics.decimals import PLACES, text
from assets.reports.metrics.labels import LABELS
from assets.reports.metrics.registry import METRIC, Unit
from assets.reports.queries.answers import Change, ChangeKind

TENTHS = 1
ANY_METRIC = {"en": "All metrics", "fa": "همهٔ شاخص‌ها"}

SENTENCES = {
    RuleKind.ABOVE: {
        "en": "{metric} was {value}, above {level} ({days}).",
        "fa": "{metric} {value} بود، بیش از {level} ({days}).",
    },
    RuleKind.BELOW: {
        "en": "{metric} was {value}, below {level} ({days}).",
        "fa": "{metric} {value} بود، کمتر از {level} ({days}).",
    },
    RuleKind.CHANGE: {
        "en": "{metric} changed by {change}: from {previous} to {value} ({days}).",
        "fa": "{metric} {change} تغییر کرد: از {previous} به {value} ({days}).",
    },
    RuleKind.NO_DATA: {
        "en": "{metric}: no data ({days}).",
        "fa": "{metric}: داده‌ای نیامده است ({days}).",
    },
    RuleKind.ODD: {
        "en": "{metric}: odd figures on {days}: {count}.",
        "fa": "{metric}: ارقام نامعمول {days}: {count}.",
    },
    RuleKind.RECONCILIATION_BROKEN: {
        "en": "The reconciliation found breaks: {count}.",
        "fa": "تطبیق حساب‌ها مغایرت دارد: {count}.",
    },
    RuleKind.DAY_NOT_SEALED: {
        "en": "Days that are over are not sealed: {count}.",
        "fa": "روزهایی که گذشته‌اند و هنوز قطعی نشده‌اند: {count}.",
    },
    RuleKind.SOURCE_BEHIND: {
        "en": "Sources of which nothing was heard for long: {count}.",
        "fa": "منبع‌هایی که مدتی است خبری از آن‌ها نیست: {count}.",
    },
    RuleKind.EXPORT_FAILED: {
        "en": "Files that could not be made in the last day: {count}.",
        "fa": "فایل‌هایی که در یک روز گذشته ساخته نشدند: {count}.",
    },
    RuleKind.SCHEDULE_FAILED: {
        "en": "Scheduled reports that were not sent in the last day: {count}.",
        "fa": "گزارش‌های زمان‌بندی‌شده‌ای که در یک روز گذشته ارسال نشدند: {count}.",
    },
    RuleKind.WEBHOOK_GIVEN_UP: {
        "en": "Webhooks that were given up: {count}.",
        "fa": "وب‌هوک‌هایی که از آن‌ها دست کشیده شد: {count}.",
    },
    RuleKind.DISK_FULL: {
        "en": "A disk is nearly full, or the database takes no writes.",
        "fa": "یک دیسک نزدیک به پر شدن است یا پایگاه داده چیزی نمی‌نویسد.",
    },
    RuleKind.PAYMENTS_MISSING: {
        "en": "Verified payments have dropped: about {count} fewer than usual in the last minutes.",
        "fa": "پرداخت‌های موفق افت کرده‌اند: در دقیقه‌های گذشته حدود {count} کمتر از معمول.",
    },
    RuleKind.TARGET_UNLIKELY: {
        "en": "Targets with a chance below 20 %: {count}.",
        "fa": "هدف‌هایی که احتمال رسیدن به آن‌ها کمتر از ۲۰ درصد است: {count}.",
    },
}


def sentence(rule: AlertRule, episode: AlertEpisode, formatter: Formatter) -> str:
    """What began with an episode."""
    language = FileLanguage(formatter.language)
    metric = METRIC.get(rule.metric or "")
    unit = Unit.COUNT if metric is None else metric.unit
    currency = next(iter(rule.query.get("convert_to") or rule.query.get("currency") or ()), None)

    def figure(value: int | None) -> str:
        return formatter.figure(text(value, PLACES[unit]), unit, currency)

    days = ""
    if episode.first_day is not None and episode.last_day is not None:
        days = formatter.days(episode.first_day, episode.last_day)
    kind = ChangeKind.POINTS if unit is Unit.SHARE else ChangeKind.PERCENT
    return SENTENCES[RuleKind(rule.kind)][language.value].format(
        metric=ANY_METRIC[language.value] if metric is None else LABELS[metric.slug].name(language),
        value=figure(episode.value),
        previous=figure(episode.previous),
        level=figure(rule.level),
        change=formatter.change(Change(kind, text(episode.change, TENTHS))),
        days=days,
        count=formatter.whole(episode.value or 0),
    )
