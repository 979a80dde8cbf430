"use client";
import { useLocale } from "next-intl";
import { endSessions, fetchSessions } from "@/api/auth/security";
import { signOut } from "@/api/auth/sign-in";
import { clearSession } from "@/api/session";
import { pathTo } from "@/lib/access";

/** The ways out. The page is loaded anew afterwards, so that nothing of the account stays in memory. */
export function useSignOut() {
  const locale = useLocale();
  const leave = async () => {
    await signOut().catch(() => undefined);
    clearSession();
    location.assign(pathTo("sign-in", locale));
  };
  return {
    signOutHere: leave,
    signOutEverywhere: async () => {
      await endOtherSessions();
      await leave();
    },
  };
}

/** Ends every session of the account but this one. */
export async function endOtherSessions(): Promise<void> {
  const others = (await fetchSessions()).filter((session) => !session.is_current);
  if (others.length > 0) await endSessions(others.map(({ id }) => id));
}
