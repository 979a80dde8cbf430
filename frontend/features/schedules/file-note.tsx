"use client";
import { useTranslations } from "next-intl";
import { fileOfLink } from "@/api/schedules";
import { Note } from "../forms/note";

/** Hands over a file that was too large for its mail. */
export function FileNote({ link }: { link: string }) {
  const t = useTranslations("schedules");
  return (
    <Note tone="plain">
      {t("fileHere")}{" "}
      <a className="text-button" href={fileOfLink(link)} download>
        {t("fetch")}
      </a>
    </Note>
  );
}
