"use client";
import { useTranslations } from "next-intl";
import type { Authenticator } from "@/api/auth/security";
import { Icon } from "@/components/ui/icon";
import { Moment } from "../account/moment";
import { momentOf } from "./moment-of";

interface Props {
  passkey: Extract<Authenticator, { type: "webauthn" }>;
  onRemove: () => void;
}

/** One passkey: its name, and when it was made and last used. */
export function PasskeyEntry({ passkey, onRemove }: Props) {
  const t = useTranslations("passkeys");
  return (
    <li className="entry">
      <Icon name="key" className="size-5 text-muted" />
      <div className="entry-body">
        <p className="entry-title">
          <bdi>{passkey.name}</bdi>
        </p>
        <p className="entry-text">
          {t("made")} <Moment at={momentOf(passkey.created_at)} day />
          {" · "}
          {passkey.last_used_at === null ? (
            t("unused")
          ) : (
            <>
              {t("used")} <Moment at={momentOf(passkey.last_used_at)} />
            </>
          )}
        </p>
      </div>
      <button type="button" className="text-button" onClick={onRemove}>
        {t("remove")}
      </button>
    </li>
  );
}
