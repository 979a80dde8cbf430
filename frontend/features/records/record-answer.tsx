"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { problemOf } from "@/api/problem";
import type { useRecord } from "@/api/records";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { pathTo } from "@/lib/access";
import { recordIdOf } from "@/lib/record-path";
import { usePage } from "@/state/shell/page";
import { MessagePage } from "../access/message-page";
import { Frame } from "../shell/frame";
import { Failed } from "../states/failed";

const NOT_FOUND = 404;
const INVALID = 422;

interface AnswerProps<Data> {
  answer: Pick<ReturnType<typeof useRecord>, "error" | "refetch"> & { data: Data | undefined };
  children: (record: Data) => ReactNode;
}

/** A record once it is there; that there is none, or none for this reader; or why it could not be read. */
export function RecordAnswer<Data>({ answer, children }: AnswerProps<Data>) {
  const { data, error, refetch } = answer;
  if (data) return children(data);
  if (error && [NOT_FOUND, INVALID].includes(problemOf(error).status)) return <NoRecord />;
  return (
    <Frame>
      <main className="page record-page" aria-busy={!error}>
        {error ? (
          <Failed error={error} onRetry={refetch} />
        ) : (
          <>
            <Skeleton className="h-12 w-72" />
            <Skeleton className="h-96 w-full" />
          </>
        )}
      </main>
    </Frame>
  );
}

/** The page of the record that the address names. */
export function OfAddress({ children }: { children: (id: string) => ReactNode }) {
  const id = recordIdOf(usePage());
  return id === null ? <NoRecord /> : children(id);
}

/** Nothing is there, or it is somebody else's: which of the two is not said. */
function NoRecord() {
  const t = useTranslations("records");
  const locale = useLocale();
  return (
    <MessagePage icon="search" title={t("notFound")} text={t("notFoundText")}>
      <Link className="button primary-button" href={pathTo("", locale)}>
        {t("home")}
      </Link>
    </MessagePage>
  );
}
