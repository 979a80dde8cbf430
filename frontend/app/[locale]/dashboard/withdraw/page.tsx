import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { MeSkeleton } from "@/features/me/me-skeleton";
import { WithdrawPage } from "@/features/withdrawals/withdraw-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("withdraw");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="dashboard/withdraw" waiting={<MeSkeleton />}>
      <WithdrawPage />
    </Entry>
  );
}
