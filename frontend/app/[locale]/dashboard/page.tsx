import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { DashboardPage } from "@/features/me/dashboard-page";
import { MeSkeleton } from "@/features/me/me-skeleton";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("dashboard");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="dashboard" waiting={<MeSkeleton />}>
      <DashboardPage />
    </Entry>
  );
}
