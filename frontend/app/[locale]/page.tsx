import { setRequestLocale } from "next-intl/server";
import { Entry } from "@/features/access/entry";
import { HomePage } from "@/features/home-page";
import type { Locale } from "@/i18n/routing";

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="">
      <HomePage />
    </Entry>
  );
}
