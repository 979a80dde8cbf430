"use client";
import { useTranslations } from "next-intl";
import { useLatestMessages } from "@/api/dashboard";
import { Skeleton } from "@/components/ui/skeleton";
import { Failed } from "../states/failed";
import { MeLink } from "./me-link";
import { MessageEntry } from "./message-entry";
import { Panel } from "./panel";

/** The newest messages to oneself, and the way to all of them. */
export function LatestMessages() {
  const t = useTranslations("outlook");
  const notices = useTranslations("notices");
  const { data, error, refetch } = useLatestMessages();
  return (
    <Panel
      title={notices("title")}
      end={<MeLink page="dashboard/activity">{t("allMessages")}</MeLink>}
    >
      {data ? (
        data.messages.length === 0 ? (
          <p className="section-text py-6">{t("noMessages")}</p>
        ) : (
          <ul className="entries">
            {data.messages.map((message) => (
              <MessageEntry key={message.id} message={message} />
            ))}
          </ul>
        )
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-48 w-full" />
      )}
    </Panel>
  );
}
