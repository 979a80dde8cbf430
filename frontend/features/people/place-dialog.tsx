"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { changePlace } from "@/api/people";
import type { Person } from "@/api/types";
import { type Place, PlaceFields } from "./place-fields";
import { ReasonDialog } from "./reason-dialog";

/** Another segment or region for a user, under which everything counts from now on. */
export function PlaceDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTranslations("people");
  const { segment, region } = person;
  const [place, setPlace] = useState<Place>({ segment, region });
  return (
    <ReasonDialog
      title={t("changePlace")}
      text={t("changePlaceText")}
      change={({ reason = "" }) => changePlace(person.id, { ...place, reason })}
      onClose={onClose}
    >
      <PlaceFields value={place} onChange={setPlace} />
    </ReasonDialog>
  );
}
