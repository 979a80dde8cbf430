"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMe } from "@/api/me";
import { useTopUp } from "@/api/top-ups";
import type { TopUp } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { formatAmount } from "@/lib/format/amount";
import { formatMomentOfYear } from "@/lib/format/day";
import { formatId } from "@/lib/format/value";
import { useView, useZone } from "@/state/shell/view";
import { Note } from "../forms/note";
import { FactList } from "../lists/fact-list";
import { MeLink } from "../me/me-link";
import { Panel } from "../me/panel";
import { Failed } from "../states/failed";
import { useFailureText } from "./use-failure-text";

interface Props {
  payment: number;
  /** Begins another one. */
  onAgain: () => void;
}

/** What became of a top-up, for the session of who paid it alone. */
export function TopUpResult({ payment, onAgain }: Props) {
  const t = useTranslations("topUp");
  const { data, error, refetch } = useTopUp(payment);
  if (error && !data) return <Failed error={error} onRetry={refetch} />;
  if (!data) return <Skeleton className="h-80 w-full" />;
  return (
    <Panel title={t("title")} end={<MeLink page="dashboard/wallet">{t("toWallet")}</MeLink>}>
      <Outcome topUp={data} />
      <Facts topUp={data} />
      <div className="form-actions">
        {data.redirect ? (
          <a className="button" href={data.redirect}>
            {t("pay")}
          </a>
        ) : null}
        <button type="button" className="button" onClick={onAgain}>
          <Icon name="plus" />
          {t(data.status === "failed" ? "again" : "another")}
        </button>
      </div>
    </Panel>
  );
}

function Outcome({ topUp }: { topUp: TopUp }): ReactNode {
  const t = useTranslations("topUp");
  const view = useView();
  const failureText = useFailureText();
  const { data: me } = useMe();
  const amount = formatAmount(topUp, view);
  if (topUp.status === "verified") {
    return <Note tone="good">{t("added", { amount, name: me?.name || t("you") })}</Note>;
  }
  if (topUp.status === "initiated") {
    return (
      <div className="note" role="status" aria-busy="true">
        <span className="spinner mt-1" aria-hidden="true" />
        <div className="min-w-0 flex-1">{t("waiting", { amount })}</div>
      </div>
    );
  }
  return (
    <Note tone="notice">
      {topUp.status === "reversed" ? t("reversed", { amount }) : failureText(topUp)}
    </Note>
  );
}

function Facts({ topUp }: { topUp: TopUp }) {
  const t = useTranslations("topUp");
  const view = useView();
  const zone = useZone();
  const facts: [string, ReactNode][] = [
    [t("sum"), <bdi key="sum">{formatAmount(topUp, view)}</bdi>],
    [t("payment"), <bdi key="payment">{formatId(topUp.id, view.locale)}</bdi>],
    [t("begun"), formatMomentOfYear(topUp.created_at, view, zone)],
  ];
  if (topUp.reference) {
    facts.push([
      t("reference"),
      <bdi key="reference">{formatId(topUp.reference, view.locale)}</bdi>,
    ]);
  }
  if (topUp.status === "failed" && topUp.code !== null) {
    facts.push([
      t("code"),
      <bdi key="code" dir="ltr">
        {topUp.code}
      </bdi>,
    ]);
  }
  return <FactList facts={facts} />;
}
