"use client";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { BrandMark } from "./brand-mark";

/** The product's name; it leads to where this account begins. */
export function Brand() {
  const t = useTranslations("app");
  return (
    <Link className="brand" translate="no" href={pathTo("", useLocale())}>
      <BrandMark />
      {t("name")}
    </Link>
  );
}
