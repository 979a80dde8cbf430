"use client";
import { useTranslations } from "next-intl";
import { formatRange } from "@/lib/format/day";
import { useAddress } from "@/state/explorer/address";
import { goBack } from "@/state/explorer/levels";
import type { Level } from "@/state/explorer/parsers";
import { usePeriodName } from "@/state/explorer/periods";
import { useSplits } from "@/state/explorer/series-query";
import { useView } from "@/state/shell/view";

/** The levels that the explorer came down through, each a way back, and the one that it is on. */
export function Levels() {
  const t = useTranslations("explorer");
  const presets = useTranslations("presets");
  const view = useView();
  const periodName = usePeriodName();
  const { address, setAddress } = useAddress();
  const { splits } = useSplits();
  const { levels, from, to } = address;
  const last = levels.at(-1);
  if (!last || !from || !to) return null;
  const named = ({ days }: Level, place: number) => {
    if (typeof days === "string") return presets(days);
    const above = levels[place - 1];
    return above
      ? periodName({ start: days.from, end: days.to }, above.grain)
      : formatRange(days.from, days.to, view);
  };
  return (
    <nav className="levels" aria-label={t("levels")}>
      <ol>
        {levels.map((level, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
          <li key={place}>
            <button
              type="button"
              className="link"
              onClick={() => setAddress(goBack(address, place, splits))}
            >
              {named(level, place)}
            </button>
          </li>
        ))}
        <li aria-current="true">{periodName({ start: from, end: to }, last.grain)}</li>
      </ol>
    </nav>
  );
}
