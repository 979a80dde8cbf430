import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { SchedulesPage } from "@/features/schedules/schedules-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("schedules");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="schedules">
      <SchedulesPage />
    </Entry>
  );
}
