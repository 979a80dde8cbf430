import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { SecurityPage } from "@/features/security/security-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("security");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="account/security">
      <SecurityPage />
    </Entry>
  );
}
