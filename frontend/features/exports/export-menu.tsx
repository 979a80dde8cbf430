"use client";
import { useTranslations } from "next-intl";
import { FILE_FORMATS } from "@/api/enums";
import { useRequestExport } from "@/api/exports";
import { problemOf } from "@/api/problem";
import type { Export, ExportRequest, FileFormat } from "@/api/types";
import { Icon, type IconName } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { setLastExport } from "@/state/shell/last-export";
import { useView } from "@/state/shell/view";
import { ExportRefused } from "./export-refused";
import { RequestedExport } from "./requested-export";

/** Whether an export is made to be read on pages too; the others are rows alone. */
const PRINTED: Record<ExportRequest["what"], boolean> = {
  report: true,
  overview: true,
  metrics: true,
  statement: true,
  ranking: false,
  pivot: false,
  contributions: false,
  rows: false,
  audit: false,
};
const ICONS: Record<FileFormat, IconName> = {
  csv: "rows",
  xlsx: "columns",
  json: "rows",
  parquet: "stacked",
  pdf: "audit",
};

interface Props {
  request: ExportRequest;
  /** It is in a drawer, which covers the tray: how far the file is stands below the menu. */
  inDrawer?: boolean;
  /** One of several on a page is a sign alone, and says what it is of to those who do not see where it stands. */
  of?: string;
}

/** Takes an answer along as a file: all of it, not what the page shows of it. */
export function ExportMenu({ request, inDrawer, of }: Props) {
  const t = useTranslations("exports");
  const view = useView();
  const { mutate, isPending, error, data } = useRequestExport(request, view);
  const remember = ({ id }: Export) => (inDrawer ? undefined : setLastExport(id));
  return (
    <ReaderLocale view={view}>
      <span
        className={of ? "export-menu slim-menu" : "export-menu"}
        data-export={request.what}
        aria-busy={isPending}
      >
        <Menu
          label={of ? t("exportOf", { name: of }) : t("export")}
          trigger={
            <>
              <Icon name="download" className="size-4" />
              {of ? null : t("export")}
            </>
          }
          head={<p className="menu-head text-muted">{t("hint")}</p>}
          groups={[
            FILE_FORMATS.filter((format) => format !== "pdf" || PRINTED[request.what]).map(
              (format) => ({
                id: format,
                label: t(`format_${format}`),
                icon: ICONS[format],
                onAction: () => mutate(format, { onSuccess: remember }),
              }),
            ),
          ]}
        />
        {error ? <ExportRefused code={problemOf(error).code} /> : null}
      </span>
      {inDrawer && data ? <RequestedExport number={data.id} /> : null}
    </ReaderLocale>
  );
}
