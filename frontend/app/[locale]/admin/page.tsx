import { setRequestLocale } from "next-intl/server";
import { AdminPage } from "@/features/admin-page";
import type { Locale } from "@/i18n/routing";

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return <AdminPage />;
}
