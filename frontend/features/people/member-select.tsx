"use client";
import { useLocale } from "next-intl";
import { useCatalog } from "@/api/reports";
import { Select } from "@/components/ui/select";
import { useNames } from "@/state/shell/names";

interface Props {
  dimension: "segment" | "region";
  label: string;
  value: string;
  onChange: (slug: string) => void;
}

/** One member of a dimension, by the catalog's names. */
export function MemberSelect({ dimension, label, value, onChange }: Props) {
  const locale = useLocale();
  const names = useNames();
  const { data } = useCatalog();
  const members = data?.dimensions.find(({ slug }) => slug === dimension)?.members ?? [];
  return (
    <Select
      label={label}
      choices={members.map(({ slug, name }) => ({ id: slug, name: name[locale] }))}
      value={value}
      onChange={onChange}
    >
      <span className="text-muted">{label}</span> {names.member(dimension, value)}
    </Select>
  );
}
