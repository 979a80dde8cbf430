"use client";
import { useTranslations } from "next-intl";
import { useAddress } from "@/state/explorer/address";

/** Whether a pivot draws the line over time in each of its cells. */
export function LinesChoice() {
  const t = useTranslations("explorer");
  const { address, setAddress } = useAddress();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={address.lines}
        onChange={(event) => setAddress({ lines: event.target.checked })}
      />
      {t("lines")}
    </label>
  );
}
