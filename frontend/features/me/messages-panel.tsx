"use client";
import { useTranslations } from "next-intl";
import { useMessages } from "@/api/dashboard";
import { CHANNELS, MESSAGE_STATUSES } from "@/api/enums";
import { Skeleton } from "@/components/ui/skeleton";
import { useActivityAddress } from "@/state/lists/me";
import { ChoiceFilter } from "../lists/choice-filter";
import { MoreButton } from "../lists/more-button";
import { Failed } from "../states/failed";
import { MessageEntry } from "./message-entry";
import { Panel } from "./panel";

/** The messages to oneself: which way each went, and what became of it. */
export function MessagesPanel() {
  const t = useTranslations("notices");
  const { address } = useActivityAddress();
  const answer = useMessages(address.channel, address.status);
  const [first] = answer.data?.pages ?? [];
  return (
    <Panel title={t("title")}>
      <MessageFilters counts={first?.counts} />
      {first ? (
        <MessageList answer={answer} />
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
    </Panel>
  );
}

type Counts = Record<(typeof MESSAGE_STATUSES)[number], number>;

function MessageFilters({ counts }: { counts: Counts | undefined }) {
  const t = useTranslations("notices");
  const loans = useTranslations("loans");
  const channels = useTranslations("channels");
  const states = useTranslations("messageStates");
  const { address, setAddress } = useActivityAddress();
  const counted = (id: (typeof MESSAGE_STATUSES)[number]) =>
    counts ? loans("counted", { name: states(id), count: counts[id] }) : states(id);
  return (
    <search className="list-bar" aria-label={t("title")}>
      <ChoiceFilter
        label={t("channel")}
        choices={CHANNELS.map((id) => ({ id, name: channels(id) }))}
        value={address.channel}
        onChange={(channel) => setAddress({ channel })}
      />
      <ChoiceFilter
        label={t("status")}
        choices={MESSAGE_STATUSES.map((id) => ({ id, name: counted(id) }))}
        value={address.status}
        onChange={(status) => setAddress({ status })}
      />
    </search>
  );
}

function MessageList({ answer }: { answer: ReturnType<typeof useMessages> }) {
  const t = useTranslations("notices");
  const lists = useTranslations("lists");
  const pages = answer.data?.pages ?? [];
  const messages = pages.flatMap((page) => page.messages);
  if (messages.length === 0) return <p className="section-text py-6">{t("empty")}</p>;
  return (
    <>
      <ul className="entries" aria-busy={answer.isPlaceholderData}>
        {messages.map((message) => (
          <MessageEntry key={message.id} message={message} />
        ))}
      </ul>
      <footer className="flex flex-wrap items-center justify-between gap-3 text-xs text-muted">
        <span>{lists("shownOf", { shown: messages.length, count: pages[0]?.count ?? 0 })}</span>
        <MoreButton answer={answer} />
      </footer>
    </>
  );
}
