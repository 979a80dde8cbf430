import { setRequestLocale } from "next-intl/server";
import { Entry } from "@/features/access/entry";
import { AdminPage } from "@/features/admin-page";
import { PageSkeleton } from "@/features/shell/page-skeleton";
import type { Locale } from "@/i18n/routing";

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="admin" waiting={<PageSkeleton />}>
      <AdminPage />
    </Entry>
  );
}
