"""Alerts and the bell over HTTP."""

from decimal import Decimal
from functools import partial
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Status

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.alerts import selectors
from assets.alerts.kinds import RuleKind
from assets.alerts.schemas import (
    AlertEpisodeOut,
    AlertHistory,
    AlertPageParams,
    AlertPreview,
    AlertRuleIn,
    AlertRuleOut,
    AlertRules,
    Bell,
    BellReadIn,
    MuteIn,
    time_of,
)
from assets.alerts.services import rules as services
from assets.alerts.services.bell import mark_read
from assets.common import clock
from assets.common.fields import Id
from assets.problems.invalid import place_of, refuse_unknown
from assets.reports.requests import refuse_parameters

router = Router()

READ = needs(Permission.ALERTS)
WRITE = needs(Permission.ALERTS_WRITE, in_person=True)
RING = needs(Permission.ALERTS, in_person=True)

Numbered = Annotated[Id, Path()]


@router.get(
    "/rules/",
    auth=READ,
    operation_id="alert_rules",
    summary="Rules of alerts",
    response={200: AlertRules, **problems(401, 403)},
)
def alert_rules(request: HttpRequest) -> AlertRules:
    """All rules about what you may see, with what each found last, and what a rule can be made of."""
    refuse_parameters(request)
    return selectors.list_rules(viewer_of(request))


@router.post(
    "/rules/",
    auth=WRITE,
    operation_id="make_alert_rule",
    summary="Make a rule",
    response={201: AlertRuleOut, **problems(401, 403)},
)
def make_alert_rule(request: HttpRequest, given: AlertRuleIn) -> Status[AlertRuleOut]:
    """It is judged each day that is complete, from the next one on; of the system, each minute."""
    refuse_parameters(request)
    viewer = viewer_of(request)
    made = services.create_rule(viewer, _spec(given), actor_of(request))
    return Status(201, selectors.get_rule(viewer, made.id))


@router.put(
    "/rules/{number}/",
    auth=WRITE,
    operation_id="change_alert_rule",
    summary="Replace a rule",
    response={200: AlertRuleOut, **problems(401, 403, 404)},
)
def change_alert_rule(request: HttpRequest, number: Numbered, given: AlertRuleIn) -> AlertRuleOut:
    """It begins anew: what is under way is over, and it may be raised once more."""
    refuse_parameters(request)
    viewer = viewer_of(request)
    services.change_rule(viewer, number, _spec(given), actor_of(request))
    return selectors.get_rule(viewer, number)


@router.delete(
    "/rules/{number}/",
    auth=WRITE,
    operation_id="delete_alert_rule",
    summary="Delete a rule",
    response={204: None, **problems(401, 403, 404)},
)
def delete_alert_rule(request: HttpRequest, number: Numbered) -> HttpResponse:
    """It is judged no more."""
    refuse_parameters(request)
    services.delete_rule(viewer_of(request), number, actor_of(request))
    return HttpResponse(status=204)


@router.post(
    "/rules/{number}/mute/",
    auth=WRITE,
    operation_id="mute_alert_rule",
    summary="Mute a rule",
    response={200: AlertRuleOut, **problems(401, 403, 404)},
)
def mute_alert_rule(request: HttpRequest, number: Numbered, given: MuteIn) -> AlertRuleOut:
    """Nobody is alerted for some hours; what is found meanwhile is in the history."""
    refuse_parameters(request)
    viewer = viewer_of(request)
    services.mute_rule(viewer, number, given.hours, actor_of(request))
    return selectors.get_rule(viewer, number)


@router.post(
    "/rules/{number}/test/",
    auth=WRITE,
    operation_id="test_alert_rule",
    summary="Send yourself a test",
    response={202: AlertEpisodeOut, **problems(401, 403, 404, 429)},
)
def test_alert_rule(request: HttpRequest, number: Numbered) -> Status[AlertEpisodeOut]:
    """Its notice to you alone, with the figure of the last day; it counts for nothing."""
    refuse_parameters(request)
    episode = services.send_test(viewer_of(request), number, actor_of(request))
    return Status(202, selectors.serialize_episode(episode.rule, episode))


@router.get(
    "/rules/{number}/episodes/",
    auth=READ,
    operation_id="alert_history",
    summary="What a rule found",
    response={200: AlertHistory, **problems(401, 403, 404)},
)
def alert_history(request: HttpRequest, number: Numbered, asked: Query[AlertPageParams]) -> AlertHistory:
    """Each episode and test, newest first: to whom it was sent, by which channel, and how that ended."""
    refuse_unknown(request, AlertPageParams)
    before = place_of(asked, partial(selectors.position_of, selectors.HISTORY))
    return selectors.list_history(viewer_of(request), number, asked, before)


@router.post(
    "/preview/",
    auth=WRITE,
    operation_id="preview_alert_rule",
    summary="What a rule would have found",
    response={200: AlertPreview, **problems(401, 403)},
)
def preview_alert_rule(request: HttpRequest, given: AlertRuleIn) -> AlertPreview:
    """In the last days, by what judges it once it is saved. Nothing is stored and nobody is alerted."""
    refuse_parameters(request)
    spec = _spec(given)
    return selectors.serialize_preview(
        None if spec.kind is RuleKind.ODD else spec.metric, services.preview_rule(viewer_of(request), spec)
    )


@router.get(
    "/bell/",
    auth=READ,
    operation_id="bell",
    summary="Your notices",
    response={200: Bell, **problems(401, 403)},
)
def bell(request: HttpRequest, asked: Query[AlertPageParams]) -> Bell:
    """Of what you may see now, newest first, and how many are unread."""
    refuse_unknown(request, AlertPageParams)
    before = place_of(asked, partial(selectors.position_of, selectors.BELL))
    return selectors.get_bell(viewer_of(request), asked, before)


@router.post(
    "/bell/read/",
    auth=RING,
    operation_id="read_bell",
    summary="Mark notices as read",
    response={200: Bell, **problems(401, 403)},
)
def read_bell(request: HttpRequest, given: BellReadIn) -> Bell:
    """Some, or all."""
    refuse_parameters(request)
    viewer = viewer_of(request)
    mark_read(viewer, given.notices, clock.now())
    return selectors.get_bell(viewer, AlertPageParams(), None)


def _spec(given: AlertRuleIn) -> services.RuleSpec:
    return services.RuleSpec(
        name=given.name,
        kind=given.kind,
        metric=given.metric,
        query=given.query,
        window=given.window,
        direction=given.direction,
        level=None if given.level is None else Decimal(given.level),
        clear=None if given.clear is None else Decimal(given.clear),
        cool_down_hours=given.cool_down_hours,
        repeated=given.repeated,
        quiet_from=time_of(given.quiet_from),
        quiet_to=time_of(given.quiet_to),
        channels=given.channels,
        people=given.people,
        roles=given.roles,
    )
