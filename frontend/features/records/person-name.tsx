"use client";
import { useTranslations } from "next-intl";
import type { PersonRef } from "@/api/types";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { RecordLink } from "./record-link";

interface Props {
  person: PersonRef | null;
  /** What stands where nobody is known. */
  nobody?: string;
}

/** Somebody by name, or by number where there is no name; a link for those who may open the record. */
export function PersonName({ person, nobody }: Props) {
  const t = useTranslations("records");
  const { locale } = useView();
  if (person === null) return <>{nobody ?? t("nobody")}</>;
  const { id, name, you } = person;
  const number = id === null ? t("nameless") : t("user", { id: formatId(id, locale) });
  const text = <bdi>{name ?? number}</bdi>;
  return (
    <>
      {id === null ? (
        text
      ) : (
        <RecordLink kind="people" id={id}>
          {text}
        </RecordLink>
      )}
      {you ? <span className="text-muted"> ({t("you")})</span> : null}
    </>
  );
}
