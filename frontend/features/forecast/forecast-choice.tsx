"use client";
import { useTranslations } from "next-intl";
import { useAddress } from "@/state/explorer/address";

/** Whether what is expected is shown behind what came. */
export function ForecastChoice() {
  const t = useTranslations("forecast");
  const { address, setAddress } = useAddress();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={address.forecast}
        onChange={(event) => setAddress({ forecast: event.target.checked })}
      />
      {t("choice")}
    </label>
  );
}
