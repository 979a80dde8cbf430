"""What of the news a viewer may know."""

from functools import cache

from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.common.row_scope import Scope
from assets.live.events import News
from assets.live.schemas import LiveMessage, Standing
from assets.reports.metrics.scopes import metrics_in


def metrics_for(viewer: Viewer) -> frozenset[str]:
    """The metrics that a viewer may ask for, and so hears of."""
    if not viewer.may(Permission.FIGURES):
        return frozenset()
    return _metrics_of(viewer.scope)


@cache
def _metrics_of(scope: Scope) -> frozenset[str]:
    return frozenset(metric.slug for metric in metrics_in(scope))


def may_listen(viewer: Viewer) -> bool:
    """Whether there is anything that this viewer may hear of."""
    return viewer.may(Permission.OWN) or bool(metrics_for(viewer))


def told_to(viewer: Viewer, news: News, standing: Standing) -> LiveMessage | None:
    """The news for one viewer; None where they are none of his."""
    metrics = sorted(news.metrics & metrics_for(viewer))
    own = sorted(news.about(viewer.user_id)) if viewer.may(Permission.OWN) else []
    if not metrics and not own:
        return None
    first_day = news.first_day if metrics else None
    return LiveMessage(standing, news.version, news.watermark, metrics, first_day, own)
