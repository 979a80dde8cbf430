"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePeople, usePerson } from "@/api/people";
import type { Person } from "@/api/types";
import { Dialog } from "@/components/ui/dialog";
import { MailAddress } from "@/components/ui/mail-address";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { TextFilter } from "../lists/text-filter";
import { Failed } from "../states/failed";

const SHOWN = 8;

interface Props {
  label: string;
  /** The chosen user's number, as the address has it; null for everybody. */
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Chooses one user, found by name, address or number: what names nobody is never taken for everybody. */
export function PersonPicker({ label, value, onChange }: Props) {
  const t = useTranslations("audit");
  const [open, setOpen] = useState(false);
  const choose = (id: string | null) => {
    onChange(id);
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="control person-picker"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className="text-muted">{label}</span>{" "}
        {value === null ? t("anybody") : <Chosen id={value} />}
      </button>
      {open ? (
        <Dialog title={t("findPerson")} closeLabel={t("close")} onClose={() => setOpen(false)}>
          {value === null ? null : (
            <button type="button" className="text-button self-start" onClick={() => choose(null)}>
              {t("clear")}
            </button>
          )}
          <Search onChoose={choose} />
        </Dialog>
      ) : null}
    </>
  );
}

/** The name of the chosen user; what the address has instead, where that is nobody's number. */
function Chosen({ id }: { id: string }) {
  return /^[1-9][0-9]*$/.test(id) ? <Named id={id} /> : <bdi>{id}</bdi>;
}

function Named({ id }: { id: string }) {
  const { locale } = useView();
  const { data } = usePerson(Number(id));
  return <bdi>{data?.name || formatId(id, locale)}</bdi>;
}

function Search({ onChoose }: { onChoose: (id: string) => void }) {
  const t = useTranslations("audit");
  const [typed, setTyped] = useState("");
  const { data, error, refetch } = usePeople({ q: typed || null, sort: "-joined" });
  const people = data?.pages[0]?.users.slice(0, SHOWN) ?? [];
  return (
    <>
      <TextFilter label={t("findHint")} value={typed} onChange={setTyped} />
      {error ? <Failed error={error} onRetry={refetch} /> : null}
      {data && people.length === 0 ? <p className="section-text">{t("nobodyFound")}</p> : null}
      <ul className="person-choices">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="person-choice"
              data-person={person.id}
              onClick={() => onChoose(String(person.id))}
            >
              <Choice person={person} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Choice({ person: { id, name, email } }: { person: Person }) {
  const t = useTranslations("people");
  const roles = useTranslations("audit");
  const { locale } = useView();
  return (
    <>
      <bdi className="font-medium">{name || t("nameless")}</bdi>
      <span className="block text-xs text-muted">
        {roles("user", { id: formatId(String(id), locale) })}
        {email ? (
          <>
            {" · "}
            <MailAddress address={email} />
          </>
        ) : null}
      </span>
    </>
  );
}
