"""The mail that says that an endpoint was switched off."""

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string

from assets.accounts.models import Role, User
from assets.webhooks.models import OffReason, WebhookEndpoint


def send_notice(endpoint_id: int) -> None:
    """Write to every administrator; to nobody where the endpoint was switched on again or deleted."""
    endpoint = WebhookEndpoint.objects.filter(id=endpoint_id, deleted_at=None).exclude(off_at=None).first()
    if endpoint is None or endpoint.off_reason == OffReason.BY_HAND:
        return
    context = {
        "site": settings.SITE_URL,
        "name": endpoint.name,
        "gone": endpoint.off_reason == OffReason.GONE,
    }
    admins = User.objects.filter(role=Role.ADMIN.value, is_active=True, email__isnull=False)
    for address in admins.order_by("id").values_list("email", flat=True):
        send_mail(
            render_to_string("webhooks/off_subject.txt", context).strip(),
            render_to_string("webhooks/off_message.txt", context),
            None,
            [str(address)],
        )
