"use client";
import { useTranslations } from "next-intl";
import { useBoard, useSavedViews } from "@/api/boards";
import { Link } from "@/components/ui/link";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { Skeleton } from "@/components/ui/skeleton";
import { pathTo } from "@/lib/access";
import { PageState } from "@/state/explorer/address";
import { useView } from "@/state/shell/view";
import { Frame } from "../shell/frame";
import { Failed } from "../states/failed";
import { BoardGrid } from "./board-grid";
import { ViewList } from "./view-list";

/** One's own arrangement of saved views, and all the views that there are to pin. */
export function BoardPage() {
  const t = useTranslations("board");
  const view = useView();
  const board = useBoard();
  const views = useSavedViews();
  const failed = board.error ?? views.error;
  const retry = () => {
    void board.refetch();
    void views.refetch();
  };
  return (
    <PageState>
      <ReaderLocale view={view}>
        <Frame figures>
          <main className="page">
            <div className="section-head items-center">
              <h1 className="page-title">{t("title")}</h1>
              <Link className="button" href={pathTo("reports", view.locale)}>
                {t("explore")}
              </Link>
            </div>
            {board.data && views.data ? (
              <>
                <BoardGrid pins={board.data.pins} />
                <ViewList views={views.data} pins={board.data.pins} />
              </>
            ) : failed ? (
              <Failed error={failed} onRetry={retry} />
            ) : (
              <Skeleton className="h-96 w-full" />
            )}
          </main>
        </Frame>
      </ReaderLocale>
    </PageState>
  );
}
