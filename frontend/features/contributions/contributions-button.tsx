"use client";
import { useTranslations } from "next-intl";
import { useAddress } from "@/state/explorer/address";
import { useExplaining, useSplits } from "@/state/explorer/series-query";

/** Asks why the metric changed, or puts the answer away. What is not made of its members cannot be asked. */
export function ContributionsButton() {
  const t = useTranslations("why");
  const { address, setAddress } = useAddress();
  const { metric } = useSplits();
  const splits = useExplaining();
  if (splits.length === 0 || metric?.kind === "distinct") return null;
  return (
    <button
      type="button"
      className="button"
      aria-expanded={address.why !== null}
      onClick={() => setAddress({ why: address.why ? null : "most" })}
    >
      {t("ask")}
    </button>
  );
}
