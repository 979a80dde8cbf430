"use client";
import { useTranslations } from "next-intl";
import type { StatementEntry } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatMomentOfYear } from "@/lib/format/day";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/use-view";
import { useZone } from "@/state/use-zone";
import { useKindName } from "./use-kind-name";

/** One entry: what it was for and when, how much, and the balance after it. */
export function StatementRow({ entry }: { entry: StatementEntry }) {
  const t = useTranslations("statement");
  const view = useView();
  const zone = useZone();
  const kindName = useKindName();
  return (
    <tr data-entry={entry.id}>
      <th scope="row">
        <span className="entry-title">
          {kindName(entry.kind)}
          {entry.reversal ? <span className="badge">{t("reversal")}</span> : null}
        </span>
        <span className="entry-text own-about">
          <About entry={entry} />
          <time dateTime={entry.at}>{formatMomentOfYear(entry.at, view, zone)}</time>
        </span>
      </th>
      <td>
        <bdi
          className="own-money"
          data-amount={entry.amount}
          data-in={!entry.amount.startsWith("-")}
        >
          {formatAmount(entry, view)}
        </bdi>
      </td>
      <td className="text-muted">
        <bdi data-after={entry.balance}>
          {formatAmount({ ...entry, amount: entry.balance }, view)}
        </bdi>
      </td>
    </tr>
  );
}

/** The thing or the payment that an entry is about. */
function About({ entry }: { entry: StatementEntry }) {
  const t = useTranslations("statement");
  const { locale } = useView();
  if (entry.asset_name) return <bdi>{entry.asset_name}</bdi>;
  if (entry.payment) return <span>{t("payment", { id: formatId(entry.payment, locale) })}</span>;
  return null;
}
