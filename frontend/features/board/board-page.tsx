"use client";
import { useTranslations } from "next-intl";
import { useBoard, useBoards, useSavedViews } from "@/api/boards";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { Skeleton } from "@/components/ui/skeleton";
import { PageState } from "@/state/explorer/address";
import { useChosenBoard } from "@/state/explorer/chosen-board";
import { useView } from "@/state/shell/view";
import { FilterBar } from "../filters/filter-bar";
import { Frame } from "../shell/frame";
import { Failed } from "../states/failed";
import { BoardGrid } from "./board-grid";
import { BoardHead } from "./board-head";
import { ViewList } from "./view-list";

/** Boards of saved views and texts, and all the views that there are to pin. */
export function BoardPage() {
  const view = useView();
  return (
    <PageState>
      <ReaderLocale view={view}>
        <Frame figures>
          <main className="page board-page">
            <Boards />
          </main>
        </Frame>
      </ReaderLocale>
    </PageState>
  );
}

function Boards() {
  const t = useTranslations("board");
  const boards = useBoards();
  const views = useSavedViews();
  const chosen = useChosenBoard(boards.data?.boards ?? []);
  const board = useBoard(chosen);
  const own = boards.data?.boards.find(({ mine }) => mine)?.id ?? null;
  const failed = boards.error ?? views.error ?? board.error;
  const retry = () => {
    void boards.refetch();
    void views.refetch();
    if (chosen !== null) void board.refetch();
  };
  const isThere = boards.data && views.data && (chosen === null || board.data);
  return (
    <>
      <BoardHead board={board.data ?? null} boards={boards.data ?? null} />
      {failed ? (
        <Failed error={failed} onRetry={retry} />
      ) : isThere ? (
        <>
          {board.data ? (
            <>
              <FilterBar />
              <BoardGrid board={board.data} />
            </>
          ) : (
            <section className="panel state">
              <h2 className="state-title">{t("emptyTitle")}</h2>
              <p className="state-text">{t("empty")}</p>
            </section>
          )}
          <ViewList
            views={views.data}
            board={board.data ?? null}
            pinTo={board.data?.mine ? board.data.id : own}
          />
        </>
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
    </>
  );
}
