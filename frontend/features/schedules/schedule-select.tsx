"use client";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/components/ui/select-props";

interface Props<Id extends string> {
  label: string;
  choices: readonly (Choice & { id: Id })[];
  value: Id;
  onChange: (id: Id) => void;
}

/** One of a few, under its label. */
export function ScheduleSelect<Id extends string>({ label, choices, value, onChange }: Props<Id>) {
  const chosen = choices.find(({ id }) => id === value);
  return (
    <Select
      label={label}
      choices={choices}
      value={value}
      onChange={(id) => onChange(choices.find((choice) => choice.id === id)?.id ?? value)}
    >
      <span className="text-muted">{label}</span> {chosen?.name}
    </Select>
  );
}
