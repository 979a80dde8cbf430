"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useMe } from "@/api/me";
import { useSearchAddress } from "@/state/search/address";
import { PlainListFrame } from "../lists/plain-list-frame";
import { TextFilter } from "../lists/text-filter";
import { SearchResults } from "./search-results";
import { SearchStart } from "./search-start";

const LONGEST = 100;

/** Everything that a text finds, by kind. */
export function SearchPage() {
  const t = useTranslations("search");
  const { address, setAddress } = useSearchAddress();
  const permissions = useMe().data?.permissions ?? [];
  const search = useCallback((q: string) => void setAddress({ q: q || null }), [setAddress]);
  const masked = permissions.includes("users.read") && !permissions.includes("personal");
  const text = address.q.trim().slice(0, LONGEST);
  return (
    <PlainListFrame title={t("title")}>
      <search className="search-bar">
        <TextFilter label={t("field")} value={address.q} onChange={search} />
        {masked ? <p className="text-xs leading-5 text-muted">{t("masked")}</p> : null}
      </search>
      {text === "" ? <SearchStart /> : <SearchResults text={text} />}
    </PlainListFrame>
  );
}
