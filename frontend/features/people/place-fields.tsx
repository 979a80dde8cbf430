"use client";
import { useTranslations } from "next-intl";
import { MemberSelect } from "./member-select";

/** A segment and a region, by their slugs. */
export interface Place {
  segment: string;
  region: string;
}

/** Where a user counts. */
export function PlaceFields(props: { value: Place; onChange: (place: Place) => void }) {
  const { value, onChange } = props;
  const t = useTranslations("people");
  return (
    <div className="form-grid">
      <MemberSelect
        dimension="segment"
        label={t("segment")}
        value={value.segment}
        onChange={(segment) => onChange({ ...value, segment })}
      />
      <MemberSelect
        dimension="region"
        label={t("region")}
        value={value.region}
        onChange={(region) => onChange({ ...value, region })}
      />
    </div>
  );
}
