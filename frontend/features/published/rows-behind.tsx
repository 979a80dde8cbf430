"use client";
import { useTranslations } from "next-intl";
import type { WholeReport } from "@/api/types";

interface Props {
  rows: WholeReport["rows"];
  digest: string | null;
}

/** The rows of each log that were counted, and the digests that vouch for them and for the whole. */
export function RowsBehind({ rows, digest }: Props) {
  const t = useTranslations("published");
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t("proof")}</h3>
      <dl className="flex flex-col gap-2 text-xs">
        {digest === null ? null : <Digest name={t("digest")} sha256={digest} />}
        {rows.map(({ log, count, sha256 }) => (
          <Digest key={log} name={t("rowsOf", { log, count })} sha256={sha256} />
        ))}
      </dl>
    </section>
  );
}

function Digest({ name, sha256 }: { name: string; sha256: string }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd>
        <code dir="ltr" className="block break-all">
          {sha256}
        </code>
      </dd>
    </div>
  );
}
