"use client";
import { useTranslations } from "next-intl";
import { useAddress } from "@/state/explorer/address";
import { useSplits } from "@/state/explorer/series-query";

/** Asks why the metric changed, or puts the answer away. What is not made of its members cannot be asked. */
export function ContributionsButton() {
  const t = useTranslations("why");
  const { address, setAddress } = useAddress();
  const { metric, splits } = useSplits();
  const [first] = splits;
  if (!first || metric?.kind === "distinct") return null;
  return (
    <button
      type="button"
      className="button"
      aria-expanded={address.why !== null}
      onClick={() => setAddress({ why: address.why ? null : (address.split ?? first) })}
    >
      {t("ask")}
    </button>
  );
}
