"""The mail of a notice, in the language and the calendar of its recipient."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from assets.access.models import Preferences
from assets.alerts.models import AlertNotice
from assets.alerts.words import sentence
from assets.common.mail import message_id
from assets.messaging.rendering import Reader
from assets.printing.formatting import Formatter


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
        headers={"Message-ID": message_id(str(notice.mark)), "Auto-Submitted": "auto-generated"},
    )


def formatter_for(user_id: int) -> Formatter:
    """As somebody reads messages."""
    found = Preferences.objects.filter(user_id=user_id).values_list("language", "calendar").first()
    return Reader.of(*(found or (None, None))).formatter
