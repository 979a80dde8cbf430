"use client";
import { useTranslations } from "next-intl";
import type { AlertRule, AlertRules } from "@/api/types";
import { joined } from "@/lib/format/joined";
import { formatValue, NO_VALUE } from "@/lib/format/value";
import { useAlertsAddress } from "@/state/lists/alerts";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import { FactList } from "../lists/fact-list";
import { SideDrawer } from "../lists/side-drawer";
import { AlertActions } from "./alert-actions";
import { AlertHistory } from "./alert-history";
import { AlertState } from "./alert-state";
import { isOfMetric } from "./draft";
import { measureOf } from "./use-alert-sentence";

interface Props {
  rule: AlertRule;
  given: AlertRules;
}

/** One rule: what it looks at, what can be done about it, and what it found. */
export function AlertDrawer({ rule, given }: Props) {
  const t = useTranslations("alerts");
  const roles = useTranslations("roles");
  const faultOf = useWordOf("problems");
  const names = useNames();
  const view = useView();
  const { setAddress } = useAlertsAddress();
  const close = () => void setAddress({ rule: null });
  const { kind } = rule;
  const ofFigure = rule.kind === "above" || rule.kind === "below";
  const write = (level: string) => (ofFigure ? formatValue(level, measureOf(rule), view) : level);
  const people = given.people.filter(({ id }) => rule.people.includes(id)).map(({ name }) => name);
  return (
    <SideDrawer label={rule.name} closeLabel={t("close")} onClose={close}>
      <h2 className="pe-10 text-base font-semibold">
        <bdi>{rule.name}</bdi>
      </h2>
      <AlertState rule={rule} />
      {rule.fault === null ? null : (
        <p className="text-sm text-danger">{faultOf(rule.fault, rule.fault)}</p>
      )}
      <FactList
        facts={[
          [t("kind"), t(`kind_${rule.kind}`)],
          ...(rule.metric === null
            ? []
            : ([
                [t("metric"), names.metric(rule.metric)],
                [t("window"), t(`window_${rule.window}`)],
              ] as const)),
          ...(rule.level === null || !isOfMetric(kind)
            ? []
            : ([[t(`level_${kind}`), <bdi key="level">{write(rule.level)}</bdi>]] as const)),
          ...(rule.clear === null
            ? []
            : ([[t("clear"), <bdi key="clear">{write(rule.clear)}</bdi>]] as const)),
          [t("people"), joined(...rule.roles.map((role) => roles(role)), ...people) || NO_VALUE],
          [t("channels"), joined(...rule.channels.map((channel) => t(`channel_${channel}`)))],
          ...(rule.quiet_from === null
            ? []
            : ([
                [
                  t("quiet"),
                  <bdi key="quiet" dir="ltr">{`${rule.quiet_from}–${rule.quiet_to}`}</bdi>,
                ],
              ] as const)),
          [t("madeBy"), <bdi key="by">{rule.created_by}</bdi>],
          [t("made"), <Moment key="made" at={rule.created_at} />],
        ]}
      />
      {given.may_write ? <AlertActions rule={rule} given={given} onDeleted={close} /> : null}
      <AlertHistory rule={rule} />
    </SideDrawer>
  );
}
