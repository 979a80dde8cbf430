"use client";
import { useMe } from "@/api/me";
import { AccountFrame } from "./account-frame";
import { MessagesSection } from "./messages-section";
import { PasswordSection } from "./password-section";
import { ProfileSection } from "./profile-section";

/** One's own account: who one is here, how messages reach one, and the password. */
export function AccountPage() {
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <AccountFrame>
      <ProfileSection me={me} />
      <MessagesSection />
      <PasswordSection me={me} />
    </AccountFrame>
  );
}
