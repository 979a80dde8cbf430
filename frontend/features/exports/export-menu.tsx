"use client";
import { useTranslations } from "next-intl";
import { useAskForExport } from "@/api/exports";
import { problemOf } from "@/api/problem";
import type { ExportWish } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { useView } from "@/state/use-view";

const FORMATS = ["csv", "xlsx", "json", "parquet"] as const;

/** Takes an answer along as a file: all of it, not what the page shows of it. */
export function ExportMenu({ wish }: { wish: ExportWish }) {
  const t = useTranslations("exports");
  const view = useView();
  const { mutate, isPending, error } = useAskForExport(wish, view);
  return (
    <ReaderLocale view={view}>
      <span className="export-menu" data-export={wish.what} aria-busy={isPending}>
        <Menu
          label={t("export")}
          trigger={
            <>
              <Icon name="download" className="size-4" />
              {t("export")}
            </>
          }
          head={<p className="menu-head text-muted">{t("hint")}</p>}
          groups={[
            FORMATS.map((format) => ({
              id: format,
              label: t(`format_${format}`),
              icon: "rows" as const,
              onAction: () => mutate(format),
            })),
          ]}
        />
        {error ? <ExportRefused code={problemOf(error).code} /> : null}
      </span>
    </ReaderLocale>
  );
}

/** Why there will be no file. */
export function ExportRefused({ code }: { code: string }) {
  const t = useTranslations("exports");
  const problems = useTranslations("problems");
  const known = code as Parameters<typeof problems>[0];
  return (
    <span className="export-refused" role="alert">
      {problems.has(known) ? problems(known) : t("refused", { code })}
    </span>
  );
}
