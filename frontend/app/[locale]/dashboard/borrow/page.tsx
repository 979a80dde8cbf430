import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { BorrowPage } from "@/features/lending/borrow-page";
import { MeSkeleton } from "@/features/me/me-skeleton";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("borrow");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="dashboard/borrow" waiting={<MeSkeleton />}>
      <BorrowPage />
    </Entry>
  );
}
