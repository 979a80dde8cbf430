"use client";
import { useTranslations } from "next-intl";
import { fileOf, isUnderWay, useCancelExport } from "@/api/exports";
import type { Export } from "@/api/types";
import { Icon } from "@/components/ui/icon";

/** The way to the file, or out of waiting for it. */
export function ExportActions({ file }: { file: Export }) {
  const t = useTranslations("exports");
  const { mutate, isPending } = useCancelExport();
  if (file.state === "done") {
    return (
      <a
        className="icon-button"
        href={fileOf(file)}
        download
        aria-label={t("download")}
        title={t("download")}
      >
        <Icon name="download" />
      </a>
    );
  }
  if (!isUnderWay(file)) return null;
  return (
    <button
      type="button"
      className="icon-button"
      disabled={isPending}
      aria-label={t("cancel")}
      title={t("cancel")}
      onClick={() => mutate(file.id)}
    >
      <Icon name="close" />
    </button>
  );
}
