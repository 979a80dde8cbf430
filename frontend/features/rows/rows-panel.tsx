"use client";
import { useTranslations } from "next-intl";
import type { Drill } from "@/api/questions";
import { Drawer } from "@/components/ui/drawer";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { directionOf } from "@/i18n/routing";
import { useAddress } from "@/state/explorer/address";
import { useView } from "@/state/shell/view";
import { RowsBody } from "./rows-body";
import { RowsHead } from "./rows-head";

/** The rows behind one figure, in a drawer at the end side of the page. */
export function RowsPanel({ drill }: { drill: Drill }) {
  const t = useTranslations("rows");
  const view = useView();
  const { setAddress } = useAddress();
  return (
    <ReaderLocale view={view}>
      <Drawer
        label={t("label")}
        closeLabel={t("close")}
        side={directionOf(view.locale) === "rtl" ? "left" : "right"}
        onClose={() => setAddress({ rows: null, part: null })}
      >
        <RowsHead drill={drill} />
        <RowsBody drill={drill} />
      </Drawer>
    </ReaderLocale>
  );
}
