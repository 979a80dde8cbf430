"""`./assets admin EMAIL`: the first administrator, or another."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError

from assets.access.sign_in.password_links import link_for
from assets.audit import COMMAND_LINE
from assets.common import clock
from assets.common.commands import UncheckedCommand
from assets.common.email_addresses import validate_address
from assets.common.errors import Refused
from assets.people.services.administrators import Appointment, appoint_admin, has_password
from assets.people.tasks import send_invitation

SAID = {
    Appointment.CREATED: "is an administrator now, with an account of their own",
    Appointment.PROMOTED: "is an administrator now",
    Appointment.UNCHANGED: "is an administrator already",
}


class Command(UncheckedCommand):
    help = "Make an administrator, or promote an account. Prints a one-time link, or sends a mail, to set a password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", metavar="EMAIL", help="whose account")
        parser.add_argument("--link", action="store_true", help="print a link also where mail is set up")

    def handle(self, *args: Any, email: str, link: bool, **options: Any) -> None:
        try:
            validate_address(email)
        except ValidationError:
            raise CommandError(f"{email!r} is not an e-mail address", returncode=2) from None
        try:
            user, appointment = appoint_admin(email, at=clock.now(), by=COMMAND_LINE)
        except Refused as refused:  # somebody else made the account at the same moment
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{user.email} {SAID[appointment]}.")
        if link or (not has_password(user) and not settings.MAIL_IS_SET_UP):
            self.stdout.write(
                "Set the password here, once and within three days; whoever has the link is in:"
            )
            self.stdout.write(link_for(user))
        elif not has_password(user):
            send_invitation.defer(user_id=user.id)
            self.stdout.write(
                "The worker sends a mail with the way to set a password (--link prints one instead)."
            )
        if settings.SECOND_FACTOR_REQUIRED:
            self.stdout.write("After signing in, administrators set up a second factor first.")
