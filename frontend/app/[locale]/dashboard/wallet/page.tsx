import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { OwnSkeleton } from "@/features/own/own-skeleton";
import { WalletPage } from "@/features/own/wallet-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("wallet");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="dashboard/wallet" waiting={<OwnSkeleton />}>
      <WalletPage />
    </Entry>
  );
}
