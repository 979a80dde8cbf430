"use client";
import { useLocale, useTranslations } from "next-intl";
import type { SearchResults } from "@/api/types";
import type { IconName } from "@/components/ui/icon";
import { formatAmount } from "@/lib/format/amount";
import { formatDate } from "@/lib/format/day";
import { joined } from "@/lib/format/joined";
import { FOUND_KINDS, type FoundKind } from "@/lib/found-kinds";
import { recordPage } from "@/lib/record-path";
import { useView, useZone } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { useReportName } from "../published/use-report-name";
import { useRecordName } from "./use-record-name";

/** One thing that was found, as it is shown. */
export interface Found {
  kind: FoundKind;
  id: string;
  label: string;
  detail: string;
  /** Where it leads, without the language before it. */
  path: string;
}

export interface FoundGroup {
  kind: FoundKind;
  found: Found[];
}

export const ICON_OF: Record<FoundKind, IconName> = {
  people: "user",
  tickets: "swap",
  payments: "card",
  transfers: "wallet",
  views: "pin",
  reports: "bookmark",
  exports: "download",
};

type Items = { [Kind in FoundKind]: SearchResults[Kind][number] };
type Entries = { [Kind in FoundKind]: (item: Items[Kind]) => Omit<Found, "kind"> };

/** What was found in the reader's words, by kind; kinds of which nothing was found are left out. */
export function useFound(results: SearchResults | undefined): FoundGroup[] {
  const entries = useEntries();
  if (!results) return [];
  const shown = <Kind extends FoundKind>(kind: Kind): FoundGroup => {
    const items: readonly Items[Kind][] = results[kind] as Items[Kind][];
    return { kind, found: items.map((item) => ({ kind, ...entries[kind](item) })) };
  };
  return FOUND_KINDS.map(shown).filter(({ found }) => found.length > 0);
}

function useEntries(): Entries {
  const t = useTranslations("search");
  const ticketStates = useTranslations("ticketStates");
  const roles = useTranslations("roles");
  const files = useTranslations("exports");
  const published = useTranslations("published");
  const kindOf = useWordOf("entryKinds");
  const locale = useLocale();
  const view = useView();
  const zone = useZone();
  const nameOf = useRecordName();
  const reportName = useReportName();
  const day = (at: string) => formatDate(at, view, zone);
  const origin = ({
    external_id: id,
    source,
  }: {
    external_id: string | null;
    source: string | null;
  }) => (id === null ? null : t("origin", { id, source: source ?? "" }));
  return {
    people: ({ id, name, email, phone, role }) => ({
      id: String(id),
      label: joined(name || nameOf("people", id)),
      detail: joined(email, phone, roles(role)),
      path: recordPage("people", id),
    }),
    tickets: ({ id, asset_name: asset, state, created_at: at, ...rest }) => ({
      id: String(id),
      label: joined(nameOf("tickets", id), asset),
      detail: joined(ticketStates(state), day(at), origin(rest)),
      path: recordPage("tickets", id),
    }),
    payments: ({ id, status, created_at: at, amount, currency, exponent, ...rest }) => ({
      id: String(id),
      label: joined(nameOf("payments", id), formatAmount({ amount, currency, exponent }, view)),
      detail: joined(t(`payment_${status}`), day(at), origin(rest)),
      path: recordPage("payments", id),
    }),
    transfers: ({ id, kind, at, ...rest }) => ({
      id: String(id),
      label: joined(nameOf("transfers", id), kindOf(kind)),
      detail: joined(day(at), origin(rest)),
      path: recordPage("transfers", id),
    }),
    views: ({ id, name, address }) => ({
      id: String(id),
      label: joined(name),
      detail: "",
      path: `/reports/?${address}`,
    }),
    reports: ({ grain, first_day: first, status }) => ({
      id: `${grain} ${first}`,
      label: reportName({ grain, first_day: first }),
      detail: published(`status_${status}`),
      path: `/reports/published/?grain=${grain}&report=${first}`,
    }),
    exports: ({ id, title, name, state, asked_at: at }) => ({
      id: String(id),
      label: joined(title[locale]),
      detail: joined(files(`state_${state}`), day(at), name),
      path: "/exports/",
    }),
  };
}
