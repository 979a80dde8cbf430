"use client";
import { useTranslations } from "next-intl";
import { useAddress } from "@/state/explorer/address";

/** Whether the fair range before is shown beside the chosen one. */
export function CompareChoice() {
  const t = useTranslations("explorer");
  const { address, setAddress } = useAddress();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={address.compare}
        onChange={(event) => setAddress({ compare: event.target.checked })}
      />
      {t("compare")}
    </label>
  );
}
