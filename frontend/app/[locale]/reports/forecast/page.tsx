import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { AccuracyPage } from "@/features/forecast/accuracy-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("forecast");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="reports/forecast">
      <AccuracyPage />
    </Entry>
  );
}
