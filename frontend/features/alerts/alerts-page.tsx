"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAlertRules } from "@/api/alerts";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { useAlertsAddress } from "@/state/lists/alerts";
import { ListFrame } from "../lists/list-frame";
import { Failed } from "../states/failed";
import { AlertDialog } from "./alert-dialog";
import { AlertDrawer } from "./alert-drawer";
import { AlertList } from "./alert-list";
import { OddDays } from "./odd-days";

/** The rules of alerts: what they look at, what they found, and whom they tell. */
export function AlertsPage() {
  const t = useTranslations("alerts");
  const { address } = useAlertsAddress();
  const { data, error, refetch } = useAlertRules();
  const [making, setMaking] = useState(false);
  const open = data?.rules.find(({ id }) => id === address.rule);
  return (
    <ListFrame
      title={t("title")}
      actions={
        data?.may_write ? (
          <button type="button" className="button primary-button" onClick={() => setMaking(true)}>
            <Icon name="plus" />
            {t("new")}
          </button>
        ) : null
      }
    >
      <p className="max-w-prose text-sm leading-6 text-muted">{t("hint")}</p>
      {data ? (
        <AlertList rules={data.rules} />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      <OddDays />
      {data && making ? <AlertDialog given={data} onClose={() => setMaking(false)} /> : null}
      {data && open ? <AlertDrawer key={open.id} rule={open} given={data} /> : null}
    </ListFrame>
  );
}
