import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isLocale } from "@/i18n/routing";
import type messages from "@/messages/en.json";

interface Props {
  params: Promise<{ locale: string }>;
}

/** The metadata of a page whose title is among the messages. */
export function titled(name: keyof (typeof messages)["titles"]) {
  return async ({ params }: Props): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) return {};
    const t = await getTranslations({ locale, namespace: "titles" });
    const app = await getTranslations({ locale, namespace: "app" });
    return { title: `${t(name)} · ${app("name")}` };
  };
}
