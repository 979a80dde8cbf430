"use client";
import { useTranslations } from "next-intl";
import { SPLITS } from "@/api/enums";
import { RANKED, type Ranked } from "@/api/questions";
import { Select } from "@/components/ui/select";
import { useAddress } from "@/state/explorer/address";
import { useRankedBy, useSides, useSplits } from "@/state/explorer/series-query";
import { useNames } from "@/state/shell/names";

const NONE = "none";

/** Splits the metric by one of the dimensions that it has. */
export function SplitChoice() {
  const t = useTranslations("explorer");
  const names = useNames();
  const { address, setAddress } = useAddress();
  const { splits } = useSplits();
  return (
    <Select
      label={t("split")}
      choices={[
        { id: NONE, name: t("noSplit") },
        ...splits.map((id) => ({ id, name: names.dimension(id) })),
      ]}
      value={address.split ?? NONE}
      onChange={(id) => setAddress({ split: SPLITS.find((split) => split === id) ?? null })}
    >
      <span className="text-muted">{t("split")}</span>{" "}
      <span>{address.split ? names.dimension(address.split) : t("noSplit")}</span>
    </Select>
  );
}

/** What a ranking lists, and a pivot has down and across. */
export function RowsChoice() {
  const t = useTranslations("explorer");
  const { address, setAddress } = useAddress();
  const { rows, columns, choices } = useSides();
  const ranked = useRankedBy();
  const { splits } = useSplits();
  if (address.pane === "ranking") {
    return (
      <SideChoice
        label={t("split")}
        value={ranked}
        choices={RANKED.filter((one) => splits.includes(one))}
        onChange={(split) => setAddress({ split })}
      />
    );
  }
  return (
    <>
      <SideChoice
        label={t("rows")}
        value={rows}
        choices={choices.rows}
        onChange={(split) => setAddress({ split, across: split === columns ? rows : columns })}
      />
      <SideChoice
        label={t("columns")}
        value={columns}
        choices={choices.columns}
        onChange={(across) => setAddress({ split: rows, across })}
      />
    </>
  );
}

interface SideProps<Side extends Ranked> {
  label: string;
  value: Side;
  choices: readonly Side[];
  onChange: (side: Side) => void;
}

function SideChoice<Side extends Ranked>({ label, value, choices, onChange }: SideProps<Side>) {
  const names = useNames();
  return (
    <Select
      label={label}
      choices={choices.map((id) => ({ id, name: names.dimension(id) }))}
      value={value}
      onChange={(id) => onChange(choices.find((one) => one === id) ?? value)}
    >
      <span className="text-muted">{label}</span> <span>{names.dimension(value)}</span>
    </Select>
  );
}
