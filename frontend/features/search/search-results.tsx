"use client";
import { useTranslations } from "next-intl";
import { useSearch } from "@/api/search";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { FoundGroup } from "./found-group";
import { useFound } from "./use-found";
import { useSearchFailure } from "./use-search-failure";

const MOST = 50;

/** What a text finds, a panel for each kind; or that it finds nothing, and what else to try. */
export function SearchResults({ text }: { text: string }) {
  const t = useTranslations("search");
  const { data, error, isPending, isPlaceholderData, refetch } = useSearch(text, MOST);
  const groups = useFound(data);
  const failure = useSearchFailure(error);
  if (failure) {
    return (
      <section className="panel state" role="alert">
        <Icon name="alert" className="size-6 text-danger" />
        <h2 className="state-title">{failure}</h2>
        <button type="button" className="button" onClick={() => refetch()}>
          <Icon name="retry" />
          {t("again")}
        </button>
      </section>
    );
  }
  if (isPending) return <Skeleton className="h-64 w-full" />;
  if (groups.length === 0 && !isPlaceholderData) {
    return (
      <section className="panel state" role="status">
        <Icon name="empty" className="size-7 text-muted" />
        <h2 className="state-title">{t("nothing", { text })}</h2>
        <p className="state-text">{t("nothingHint")}</p>
      </section>
    );
  }
  return (
    <div className="found-groups" aria-busy={isPlaceholderData}>
      {groups.map(({ kind, found }) => (
        <FoundGroup key={kind} title={t(kind)} found={found} most={MOST} />
      ))}
    </div>
  );
}
