"use client";
import { useTranslations } from "next-intl";
import type { Feed } from "@/api/types";
import { formatDay } from "@/lib/format/day";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { FactList } from "../lists/fact-list";

const TONES = { feeding: "good-badge", silent: "notice-badge", failing: "notice-badge", ended: "" };

/** One source: up to when it is complete, and which days wait for it. */
export function SourcePart({ source }: { source: Feed }) {
  const t = useTranslations("feeds");
  const view = useView();
  const state = stateOf(source);
  const moment = (at: string | null) => (at === null ? t("never") : <Moment at={at} />);
  const day = (at: string | null) => (at === null ? t("none") : formatDay(at, view));
  const facts = [
    [t("completeTo"), moment(source.complete_to)],
    [t("heardAt"), moment(source.heard_at)],
    [
      t("waitingFrom"),
      source.complete_to === null && source.holds_from !== null ? t("all") : day(source.holds_from),
    ],
    ...(source.every_seconds === null
      ? []
      : [
          [t("every"), t("seconds", { count: source.every_seconds })] as const,
          [t("rejected"), t("number", { count: source.rejected })] as const,
        ]),
    ...(source.ended_on === null ? [] : [[t("endedOn"), day(source.ended_on)] as const]),
  ] as const;
  return (
    <li
      className="panel health-part"
      data-source={source.name}
      data-level={state === "silent" || state === "failing" ? "warning" : "good"}
    >
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-sm font-medium">
          <bdi>{source.name}</bdi>
        </h3>
        <span className={`badge ${TONES[state]}`}>{t(state)}</span>
      </div>
      <FactList className="health-facts" facts={facts} />
      {source.failure === "" ? null : (
        <p className="text-xs leading-5 text-muted" dir="ltr">
          {source.failure}
        </p>
      )}
    </li>
  );
}

function stateOf({ silent, failure, holds_from: holdsFrom }: Feed): keyof typeof TONES {
  if (holdsFrom === null) return "ended";
  if (silent) return "silent";
  return failure === "" ? "feeding" : "failing";
}
