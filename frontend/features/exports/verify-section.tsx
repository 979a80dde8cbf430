"use client";
import { useTranslations } from "next-intl";
import { useVerifyFile } from "@/api/exports";
import { problemOf } from "@/api/problem";
import { Icon } from "@/components/ui/icon";
import { Moment } from "../account/moment";
import { ExportRefused } from "./export-refused";

/** Whether a file is one of ours, to the last byte. */
export function VerifySection() {
  const t = useTranslations("exports");
  const { mutate, data, error, isPending } = useVerifyFile();
  return (
    <section className="panel verify" aria-labelledby="verify">
      <h2 id="verify" className="section-title">
        {t("verify")}
      </h2>
      <p className="max-w-prose text-sm leading-6 text-muted">{t("verifyHint")}</p>
      <label className="button verify-file" aria-busy={isPending}>
        <Icon name="search" />
        {isPending ? t("verifying") : t("choose")}
        <input
          type="file"
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) mutate(file);
            target.value = "";
          }}
        />
      </label>
      {error ? <ExportRefused code={problemOf(error).code} /> : null}
      {data ? (
        <div className="verify-answer" role="status" data-known={data.known}>
          <p className={`badge ${data.known ? "good-badge" : "danger-badge"}`}>
            {data.known ? t("ours") : t("notOurs")}
          </p>
          {data.manifest ? (
            <p className="text-sm">
              <bdi>{data.manifest.file}</bdi> · <Moment at={data.manifest.made_at} />
            </p>
          ) : null}
          <p className="digest" dir="ltr">
            {data.sha256}
          </p>
        </div>
      ) : null}
    </section>
  );
}
