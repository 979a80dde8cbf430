"use client";
import { useLocale, useTranslations } from "next-intl";
import type { RecordStep } from "@/api/types";
import { formatId } from "@/lib/format/value";
import { Moment } from "../account/moment";
import { Panel } from "../me/panel";
import { PersonName } from "./person-name";
import { useReasonName } from "./use-reason-name";

const BAD: readonly RecordStep["step"][] = ["late", "failed", "refused", "reversed"];

/** What happened to a record, in the order of time, and what is to come. */
export function TimelinePanel({ steps }: { steps: readonly RecordStep[] }) {
  const t = useTranslations("records");
  const names = useTranslations("recordSteps");
  return (
    <Panel title={t("timeline")}>
      <ol className="record-steps">
        {steps.map((step) => (
          <li
            key={`${step.at} ${step.step}`}
            data-step={step.step}
            data-ahead={step.ahead}
            data-bad={BAD.includes(step.step)}
          >
            <p className="record-step">
              <span className="font-medium">{names(step.step)}</span>
              {step.by ? (
                <span>
                  <PersonName person={step.by} />
                </span>
              ) : null}
            </p>
            <StepDetails step={step} />
            <p className="text-xs text-muted">
              <Moment at={step.at} />
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function StepDetails({ step }: { step: RecordStep }) {
  const t = useTranslations("records");
  const locale = useLocale();
  const reasonName = useReasonName();
  const { code, meaning, note, reason } = step;
  return (
    <>
      {reason ? <p className="text-sm">{reasonName(reason)}</p> : null}
      {code !== null && meaning ? (
        <p className="text-sm">
          {meaning[locale]}{" "}
          <span className="text-xs text-muted">
            {t("code")} <code dir="ltr">{code}</code>
          </span>
        </p>
      ) : null}
      {note ? (
        <p className="text-sm">
          <bdi>
            {step.step === "corrected" ? t("former", { id: formatId(note, locale) }) : note}
          </bdi>
        </p>
      ) : null}
    </>
  );
}
