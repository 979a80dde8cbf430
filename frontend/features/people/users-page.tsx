"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMe } from "@/api/me";
import { usePeople } from "@/api/people";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { usePeopleAddress } from "@/state/lists/people";
import { Note } from "../forms/note";
import { ListFrame } from "../lists/list-frame";
import { Failed } from "../states/failed";
import { InviteDialog } from "./invite-dialog";
import { PeopleFilterBar } from "./people-filter-bar";
import { PeopleList } from "./people-list";
import { PersonDrawer } from "./person-drawer";

/** Everyone who has an account: found, looked at, invited and changed. */
export function UsersPage() {
  const t = useTranslations("people");
  const { user, ...filters } = usePeopleAddress().address;
  const { data: me } = useMe();
  const answer = usePeople(filters);
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<string | null>(null);
  const writes = me?.permissions.includes("users.write") ?? false;
  return (
    <ListFrame
      title={t("title")}
      actions={
        writes ? (
          <button type="button" className="button primary-button" onClick={() => setInviting(true)}>
            <Icon name="plus" />
            {t("invite")}
          </button>
        ) : null
      }
    >
      {invited ? <Note tone="good">{t("invitedNote", { email: invited })}</Note> : null}
      <PeopleFilterBar />
      {answer.data ? (
        <PeopleList answer={answer} />
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      {inviting ? <InviteDialog onClose={() => setInviting(false)} onInvited={setInvited} /> : null}
      {user === null ? null : <PersonDrawer key={user} id={user} />}
    </ListFrame>
  );
}
