"use client";
import { useTranslations } from "next-intl";
import type { AlertRule } from "@/api/types";
import { useAlertsAddress } from "@/state/lists/alerts";
import { useNames } from "@/state/shell/names";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { NoValue } from "../lists/no-value";
import { AlertState } from "./alert-state";

/** The columns of the rules; the name opens the whole rule. */
export function useAlertColumns(): Column<AlertRule>[] {
  const t = useTranslations("alerts");
  const names = useNames();
  const { setAddress } = useAlertsAddress();
  return [
    {
      id: "name",
      name: t("name"),
      cell: ({ id, name }) => (
        <button type="button" className="row-button" onClick={() => setAddress({ rule: id })}>
          <bdi>{name}</bdi>
        </button>
      ),
    },
    { id: "kind", name: t("kind"), cell: ({ kind }) => t(`kind_${kind}`) },
    {
      id: "metric",
      name: t("metric"),
      cell: ({ metric }) => (metric === null ? <NoValue /> : names.metric(metric)),
    },
    { id: "state", name: t("state"), cell: (rule) => <AlertState rule={rule} /> },
    {
      id: "last",
      name: t("last"),
      cell: ({ last }) => (last === null ? <NoValue /> : <Moment at={last.began_at} />),
    },
  ];
}
