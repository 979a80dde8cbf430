"use client";
import { useTranslations } from "next-intl";
import type { TicketGroup } from "@/api/types";
import { formatValue, SHARE } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { GroupButton } from "./group-button";

interface Props {
  group: TicketGroup;
  tickets: string;
  share: string | null;
}

/** How many of the tickets made in the range are in one state now, and which part of them. */
export function StateEntry({ group, tickets, share }: Props) {
  const t = useTranslations("lending");
  const view = useView();
  return (
    <li>
      <span>{t(`group_${group}`)}</span>
      <GroupButton group={group} tickets={tickets} />
      <span className="text-muted">{formatValue(share, SHARE, view, "short")}</span>
    </li>
  );
}
