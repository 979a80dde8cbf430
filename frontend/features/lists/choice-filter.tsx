"use client";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/components/ui/select-props";

const ALL = "all";

interface Props<Value extends string> {
  label: string;
  choices: readonly (Choice & { id: Value })[];
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** Narrows a list to one value; none chosen means all of them. */
export function ChoiceFilter<Value extends string>(props: Props<Value>) {
  const { label, choices, value, onChange } = props;
  const t = useTranslations("filters");
  const chosen = choices.find(({ id }) => id === value);
  return (
    <Select
      label={label}
      choices={[{ id: ALL, name: t("all") }, ...choices]}
      value={chosen?.id ?? ALL}
      onChange={(id) => onChange(choices.find((choice) => choice.id === id)?.id ?? null)}
    >
      <span className="text-muted">{label}</span> <span>{chosen?.name ?? t("all")}</span>
    </Select>
  );
}
