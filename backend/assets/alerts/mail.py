"""The mail of a notice, in the language and the calendar of its recipient."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from assets.access.models import Preferences
from assets.alerts.models import AlertNotice
from assets.alerts.words import sentence
from assets.common.languages import FileLanguage
from assets.printing.formatting import Formatter
from assets.reports.queries.periods import CalendarName


def compose(notice: AlertNotice, address: str) -> EmailMessage:
    """All attempts have the same Message-ID, by which mail servers recognise a duplicate."""
    episode = notice.episode
    formatter = formatter_for(notice.user_id or 0)
    language = formatter.language
    context = {
        "name": episode.rule.name,
        "sentence": sentence(episode.rule, episode, formatter),
        "began": formatter.moment(episode.began_at),
        "ended": None if episode.ended_at is None or episode.test else formatter.moment(episode.ended_at),
        "test": episode.test,
        "page": f"{settings.SITE_URL}/{language}/alerts/",
    }
    return EmailMessage(
        " ".join(render_to_string(f"alerts/subject_{language}.txt", context).split()),
        render_to_string(f"alerts/message_{language}.txt", context),
        None,
        [address],
        headers={"Message-ID": _message_id(notice), "Auto-Submitted": "auto-generated"},
    )


def formatter_for(user_id: int) -> Formatter:
    """As somebody reads pages: pages begin in Persian, and each language has its calendar."""
    found = Preferences.objects.filter(user_id=user_id).values_list("language", "calendar").first()
    chosen, calendar = found or (None, None)
    language = FileLanguage(chosen or FileLanguage.FA)
    own = CalendarName.PERSIAN if language is FileLanguage.FA else CalendarName.GREGORIAN
    return Formatter(language, CalendarName(calendar) if calendar else own)


def _message_id(notice: AlertNotice) -> str:
    return f"<{notice.mark}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"
