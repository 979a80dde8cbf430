import { Icon } from "@/components/ui/icon";

/** A bell, with a mark while something is unread. */
export function BellFace({ unread }: { unread: number }) {
  return (
    <>
      <Icon name="bell" />
      {unread > 0 ? <span className="bell-mark" aria-hidden="true" /> : null}
    </>
  );
}
