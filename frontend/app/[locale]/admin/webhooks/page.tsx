import { setRequestLocale } from "next-intl/server";
import { titled } from "@/app/titled";
import { Entry } from "@/features/access/entry";
import { WebhooksPage } from "@/features/webhooks/webhooks-page";
import type { Locale } from "@/i18n/routing";

export const generateMetadata = titled("webhooks");

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  setRequestLocale((await params).locale);
  return (
    <Entry page="admin/webhooks">
      <WebhooksPage />
    </Entry>
  );
}
