"use client";
import { useTranslations } from "next-intl";
import { TICKET_STATES } from "@/api/enums";
import type { MyTickets } from "@/api/types";
import { Segmented } from "@/components/ui/segmented";
import { SIDES, useTicketsAddress } from "@/state/lists/me";
import { ChoiceFilter } from "../lists/choice-filter";
import { isNarrowed, ListBar } from "../lists/list-bar";

const BOTH = "both";

/** Which side one is on, how far a ticket has come, and whether it is late; with how many there are of each. */
export function TicketFilterBar({ counts }: { counts: MyTickets["counts"] | undefined }) {
  const t = useTranslations("loans");
  const states = useTranslations("ticketStates");
  const { address, setAddress } = useTicketsAddress();
  const { sort, ...filters } = address;
  const counted = (name: string, count: number | undefined) =>
    count === undefined ? name : t("counted", { name, count });
  return (
    <ListBar
      label={t("title")}
      narrowed={isNarrowed(filters)}
      onReset={() => setAddress({ as: null, state: null, overdue: null })}
    >
      <Segmented
        label={t("side")}
        value={address.as ?? BOTH}
        options={[BOTH, ...SIDES].map((value) => ({
          value,
          label: t(value as typeof BOTH | (typeof SIDES)[number]),
        }))}
        onChange={(value) => setAddress({ as: SIDES.find((side) => side === value) ?? null })}
        className="own-side"
      />
      <ChoiceFilter
        label={t("state")}
        choices={TICKET_STATES.map((id) => ({ id, name: counted(states(id), counts?.[id]) }))}
        value={address.state}
        onChange={(state) => setAddress({ state })}
      />
      <ChoiceFilter
        label={t("lateness")}
        choices={[
          { id: "true" as const, name: counted(t("late"), counts?.overdue) },
          { id: "false" as const, name: t("notLate") },
        ]}
        value={address.overdue}
        onChange={(overdue) => setAddress({ overdue })}
      />
    </ListBar>
  );
}
