import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { BoardPage } from "@/features/board/board-page";
import { ReportsSkeleton } from "@/features/reports/reports-skeleton";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("board");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="reports/board" waiting={<ReportsSkeleton />}>
      <BoardPage />
    </Entry>
  );
}
