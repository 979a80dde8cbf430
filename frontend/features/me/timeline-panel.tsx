"use client";
import { useTranslations } from "next-intl";
import type { useTimeline } from "@/api/dashboard";
import { SUBJECTS } from "@/api/enums";
import { Skeleton } from "@/components/ui/skeleton";
import { formatDay } from "@/lib/format/day";
import { groupByDay } from "@/lib/timeline";
import { useActivityAddress } from "@/state/lists/me";
import { useView } from "@/state/shell/view";
import { ChoiceFilter } from "../lists/choice-filter";
import { MoreButton } from "../lists/more-button";
import { Failed } from "../states/failed";
import { MomentLine } from "./moment-line";
import { Panel } from "./panel";

/** Everything that happened, newest first, day by day. */
export function TimelinePanel({ answer }: { answer: ReturnType<typeof useTimeline> }) {
  const t = useTranslations("timeline");
  const view = useView();
  const { address, setAddress } = useActivityAddress();
  const moments = answer.data?.pages.flatMap((page) => page.moments);
  return (
    <Panel
      title={t("title")}
      end={
        <ChoiceFilter
          label={t("about")}
          choices={SUBJECTS.map((id) => ({ id, name: t(id) }))}
          value={address.about}
          onChange={(about) => setAddress({ about })}
        />
      }
    >
      {moments ? (
        <div className="own-days" aria-busy={answer.isPlaceholderData}>
          {moments.length === 0 ? <p className="section-text py-6">{t("empty")}</p> : null}
          {groupByDay(moments).map(({ day, moments: ofDay }) => (
            <section key={day} aria-label={formatDay(day, view)}>
              <h3 className="own-day">{formatDay(day, view)}</h3>
              <ul className="entries">
                {ofDay.map((moment) => (
                  <MomentLine key={`${moment.about} ${moment.id}`} moment={moment} />
                ))}
              </ul>
            </section>
          ))}
          <MoreButton answer={answer} />
        </div>
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
    </Panel>
  );
}
