"use client";
import { useMe } from "@/api/me";
import type { TicketRecord } from "@/api/types";
import { useNames } from "@/state/shell/names";

const STAMPS = ["asset_type", "segment", "region"] as const;

/** The members under which a record counts, as facts; none for a reader who sees no figures, and knows no members. */
export function useStamps() {
  const names = useNames();
  const seesFigures = useMe().data?.permissions.includes("figures") ?? false;
  return (record: Pick<TicketRecord, (typeof STAMPS)[number]>) =>
    seesFigures
      ? STAMPS.map(
          (dimension) =>
            [names.dimension(dimension), names.member(dimension, record[dimension])] as const,
        )
      : [];
}
