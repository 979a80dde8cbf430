"use client";
import { useTranslations } from "next-intl";
import { DIMENSIONS } from "@/state/address";
import { useAddress } from "@/state/use-address";
import { useNames } from "@/state/use-names";
import { GrainChoice, PaneChoice } from "../explorer/choices";
import { ChoiceFilter } from "../lists/choice-filter";

/** How the page's charts are cut and shown, all of them alike; the address keeps it. */
export function FiguresBar() {
  const t = useTranslations("explorer");
  const names = useNames();
  const { address, setAddress } = useAddress();
  return (
    <div className="toolbar">
      <GrainChoice />
      <ChoiceFilter
        label={t("split")}
        choices={DIMENSIONS.map((id) => ({ id, name: names.dimension(id) }))}
        value={DIMENSIONS.find((one) => one === address.split) ?? null}
        onChange={(split) => setAddress({ split })}
      />
      <span className="toolbar-end">
        <PaneChoice />
      </span>
    </div>
  );
}
