"use client";
import { useTranslations } from "next-intl";
import { useAddress } from "@/state/explorer/address";
import { useOwnCalendar } from "@/state/shell/view";

/** Says that what is shown keeps to the calendar of whom it came from, and shows it in the reader's own at a press. */
export function SharedCalendar() {
  const t = useTranslations("filters");
  const { address, setAddress } = useAddress();
  const own = useOwnCalendar();
  const { calendar, from, to, range } = address;
  if (calendar === null || calendar === own) return null;
  const period = from && to ? "days" : range.replace("last_", "");
  return (
    <p className="text-xs text-muted" data-shared-calendar={calendar}>
      {t("sharedCalendar", { calendar, period })}{" "}
      <button type="button" className="link" onClick={() => setAddress({ calendar: own })}>
        {t("ownCalendar", { calendar: own })}
      </button>
    </p>
  );
}
