import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { TargetsPage } from "@/features/targets/targets-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("targets");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="reports/targets">
      <TargetsPage />
    </Entry>
  );
}
