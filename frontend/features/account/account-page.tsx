"use client";
import { useMe } from "@/api/me";
import { AccountFrame } from "./account-frame";
import { PasswordSection } from "./password-section";
import { ProfileSection } from "./profile-section";

/** One's own account: who one is here, and the password. */
export function AccountPage() {
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <AccountFrame>
      <ProfileSection me={me} />
      <PasswordSection me={me} />
    </AccountFrame>
  );
}
