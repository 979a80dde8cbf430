"""The job that sends invitation mails."""

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from assets.accounts.models import User
from assets.people.states import State, state_of

ATTEMPTS = 5
FIRST_PAUSE_SECONDS = 30


@app.task(
    name="assets.people.tasks.send_invitation",
    retry=RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=FIRST_PAUSE_SECONDS),
)
def send_invitation(user_id: int) -> None:
    """Send the link to set a password, unless the user has signed in or may no longer."""
    user = User.objects.get(id=user_id)
    if user.email is None or state_of(user) is not State.INVITED:
        return
    context = {"site": settings.SITE_URL, "email": user.email}
    send_mail(
        render_to_string("people/invitation_subject.txt").strip(),
        render_to_string("people/invitation_message.txt", context),
        None,
        [user.email],
    )
