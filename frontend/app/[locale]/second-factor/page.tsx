import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { SecondFactorPage } from "@/features/auth/second-factor-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("factor");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="second-factor">
      <SecondFactorPage />
    </Entry>
  );
}
