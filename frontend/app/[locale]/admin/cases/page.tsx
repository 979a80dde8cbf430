import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { CasesPage } from "@/features/cases/cases-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("cases");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="admin/cases">
      <CasesPage />
    </Entry>
  );
}
