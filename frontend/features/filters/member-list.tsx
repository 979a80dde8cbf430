"use client";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Ranked } from "@/api/questions";
import { useCatalog, useRanking } from "@/api/reports";
import { Figure } from "@/components/ui/figure";
import { closeness } from "@/lib/words/fold";
import { useAddress } from "@/state/explorer/address";
import { useFiltersFor, useQuestion } from "@/state/explorer/question";
import { useSplits } from "@/state/explorer/series-query";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";

interface Props {
  dimension: Ranked;
  chosen: readonly string[];
  onChange: (members: readonly string[]) => void;
}

/** The members of a dimension by the page's figure of each: to be found by name, chosen, left alone, or left out. */
export function MemberList({ dimension, chosen, onChange }: Props) {
  const t = useTranslations("filters");
  const locale = useLocale();
  const view = useView();
  const names = useNames();
  const { metric } = useAddress().address;
  const { data } = useCatalog();
  const [typed, setTyped] = useState("");
  const ranking = useFigures(dimension);
  const figures = new Map(ranking?.members.map(({ member, value }) => [member, value]));
  const all = data?.dimensions.find(({ slug }) => slug === dimension)?.members ?? [];
  const order = ranking ? ranking.members.map(({ member }) => member) : [];
  const place = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const shown = all
    .filter(({ name, slug }) => closeness(`${name[locale]} ${slug}`, typed) > 0)
    .sort((one, other) => place(one.slug) - place(other.slug));
  const slugs = all.map(({ slug }) => slug);
  const toggle = (slug: string) =>
    onChange(chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug]);
  const leaveOut = (slug: string) =>
    onChange((chosen.length > 0 ? chosen : slugs).filter((one) => one !== slug));
  return (
    <>
      <div className="member-list-head">
        <input
          type="search"
          aria-label={t("find", { dimension: names.dimension(dimension) })}
          placeholder={t("findShort")}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {chosen.length > 0 ? (
          <button type="button" className="text-button" onClick={() => onChange([])}>
            {t("all")}
          </button>
        ) : null}
      </div>
      {ranking ? <p className="text-xs text-muted">{names.metric(metric)}</p> : null}
      <ul className="member-list" aria-label={names.dimension(dimension)}>
        {shown.map(({ slug, name }) => (
          <li key={slug} data-member={slug}>
            <label className="check min-w-0 flex-1">
              <input
                type="checkbox"
                checked={chosen.includes(slug)}
                onChange={() => toggle(slug)}
              />
              <span className="min-w-0 flex-1 truncate">{name[locale]}</span>
            </label>
            {ranking ? (
              <Figure
                value={figures.get(slug) ?? null}
                measure={ranking}
                view={view}
                style="bare"
                missing={t("noFigure")}
              />
            ) : null}
            <button
              type="button"
              className="member-act"
              aria-label={t("onlyMember", { member: name[locale] })}
              onClick={() => onChange([slug])}
            >
              {t("only")}
            </button>
            <button
              type="button"
              className="member-act"
              aria-label={t("excludeMember", { member: name[locale] })}
              onClick={() => leaveOut(slug)}
            >
              {t("exclude")}
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="text-sm text-muted">{t("noneFound")}</p> : null}
    </>
  );
}

/** The page's metric by every member, whichever of them are chosen now; nothing where it does not have the dimension. */
function useFigures(dimension: Ranked) {
  const { metric } = useAddress().address;
  const { splits } = useSplits();
  const filters = useFiltersFor(metric);
  const others = useMemo(() => ({ ...filters, [dimension]: [] }), [filters, dimension]);
  const question = useQuestion(others);
  const isOf = splits.includes(dimension);
  const { data } = useRanking(isOf ? question : null, metric, dimension);
  return isOf ? data : undefined;
}
