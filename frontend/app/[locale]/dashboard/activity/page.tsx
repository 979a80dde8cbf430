import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { ActivityPage } from "@/features/own/activity-page";
import { OwnSkeleton } from "@/features/own/own-skeleton";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("activity");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="dashboard/activity" waiting={<OwnSkeleton />}>
      <ActivityPage />
    </Entry>
  );
}
