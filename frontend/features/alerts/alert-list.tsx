"use client";
import { useTranslations } from "next-intl";
import type { AlertRule } from "@/api/types";
import { DataList } from "../lists/data-list";
import { WHOLE } from "../lists/more-button";
import { useAlertColumns } from "./use-alert-columns";

/** All rules. */
export function AlertList({ rules }: { rules: readonly AlertRule[] }) {
  const t = useTranslations("alerts");
  return (
    <DataList
      id="alerts"
      caption={t("title")}
      columns={useAlertColumns()}
      rows={rules}
      keyOf={({ id }) => id}
      marks={({ id, kind }) => ({ "data-rule": id, "data-kind": kind })}
      empty={t("none")}
      answer={WHOLE}
    />
  );
}
