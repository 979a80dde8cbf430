"use client";
import { useTranslations } from "next-intl";
import { DIMENSIONS } from "@/api/questions";
import { Select } from "@/components/ui/select";
import { useAddress } from "@/state/explorer/address";
import { useNames } from "@/state/shell/names";
import { GrainChoice, PaneChoice } from "../explorer/choices";

const NONE = "none";

/** How the page's charts are cut and shown, all of them alike; the address keeps it. */
export function FiguresBar() {
  const t = useTranslations("explorer");
  const names = useNames();
  const { address, setAddress } = useAddress();
  const split = DIMENSIONS.find((one) => one === address.split);
  return (
    <div className="toolbar">
      <GrainChoice />
      <Select
        label={t("split")}
        choices={[
          { id: NONE, name: t("noSplit") },
          ...DIMENSIONS.map((id) => ({ id, name: names.dimension(id) })),
        ]}
        value={split ?? NONE}
        onChange={(id) => setAddress({ split: DIMENSIONS.find((one) => one === id) ?? null })}
      >
        <span className="text-muted">{t("split")}</span>{" "}
        <span>{split ? names.dimension(split) : t("noSplit")}</span>
      </Select>
      <span className="toolbar-end">
        <PaneChoice />
      </span>
    </div>
  );
}
