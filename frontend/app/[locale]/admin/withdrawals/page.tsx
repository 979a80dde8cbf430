import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { PayoutsPage } from "@/features/withdrawals/payouts-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("withdrawals");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="admin/withdrawals">
      <PayoutsPage />
    </Entry>
  );
}
