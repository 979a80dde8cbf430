"use client";
import { useTranslations } from "next-intl";
import { useAddress } from "@/state/explorer/address";

/** Whether the fair range before is shown beside the chosen one. */
export function CompareChoice() {
  return <CheckChoice name="compare" />;
}

/** Whether a pivot draws the line over time in each of its cells. */
export function LinesChoice() {
  return <CheckChoice name="lines" />;
}

function CheckChoice({ name }: { name: "compare" | "lines" }) {
  const t = useTranslations("explorer");
  const { address, setAddress } = useAddress();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={address[name]}
        onChange={(event) => setAddress({ [name]: event.target.checked })}
      />
      {t(name)}
    </label>
  );
}
