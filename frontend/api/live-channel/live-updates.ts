import type { QueryClient } from "@tanstack/react-query";
import { Channel } from "./channel";
import type { News } from "./news";
import { Refresher } from "./refresher";

/** How a page keeps up: with the news, behind them, or without them. */
export type Pace = "connecting" | "live" | "behind" | "off";

export interface Live {
  readonly pace: Pace;
  /** Everything recorded before this moment is in the figures that are shown. */
  readonly watermark: string | null;
  /** The source that holds the watermark back, if one does. */
  readonly heldBy: string | null;
  /** Since when no day is sealed, while that is so. */
  readonly sealingHeldAt: string | null;
}

/** A socket that comes back within this time was never gone for the reader. */
const GRACE_MS = 3_000;

/** Answers that take longer than this to come are late. */
const LATE_MS = 2_000;

/** How often everything is asked for again while there are no news. */
const POLL_MS = 15_000;

export const CONNECTING: Live = {
  pace: "connecting",
  watermark: null,
  heldBy: null,
  sealingHeldAt: null,
};

/** Keeps a page's answers current: by the news of the live channel, or by asking now and then while there are none. */
export class LiveUpdates {
  #live = CONNECTING;
  #last: News | undefined;
  #today: string | null = null;
  #busySince: number | null = null;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #polling: ReturnType<typeof setInterval> | undefined;
  readonly #refresher: Refresher;
  readonly #channel: Channel;

  constructor(
    queries: QueryClient,
    private readonly changed: (live: Live) => void,
  ) {
    this.#refresher = new Refresher(queries, () => this.#judge());
    this.#channel = new Channel({
      onNews: (news, first) => this.#receive(news, first),
      onLost: () => {
        clearTimeout(this.#grace);
        this.#grace = setTimeout(() => this.#goWithout(), GRACE_MS);
      },
    });
  }

  close(): void {
    clearTimeout(this.#grace);
    clearInterval(this.#polling);
    this.#channel.close();
    this.#refresher.close();
  }

  /** Before the first message of a socket nothing was heard, so it may be news for everything. */
  #receive(news: News, first: boolean): void {
    clearTimeout(this.#grace);
    this.#last = news;
    this.#turnTo(news.today);
    this.#refresher.hear(first ? { ...news, missed: true } : news);
    if (this.#refresher.isBusy) this.#busySince ??= Date.now();
    this.#judge();
  }

  #turnTo(today: string | null): void {
    if (today === null || today === this.#today) return;
    if (this.#today !== null) this.#refresher.beginDay();
    this.#today = today;
  }

  #judge(): void {
    if (!this.#last || this.#last.standing === "away") this.#goWithout();
    else this.#goWith(this.#last);
  }

  #goWith({ standing, watermark, held_by: heldBy, sealing_held_at: sealingHeldAt }: News): void {
    clearInterval(this.#polling);
    this.#polling = undefined;
    const { isBusy } = this.#refresher;
    if (!isBusy) this.#busySince = null;
    const late = this.#busySince !== null && Date.now() - this.#busySince > LATE_MS;
    if (standing === "behind" || late) {
      const shown = isBusy ? this.#live : { watermark, heldBy };
      this.#show({
        pace: "behind",
        watermark: shown.watermark,
        heldBy: shown.heldBy,
        sealingHeldAt,
      });
    } else if (!isBusy) this.#show({ pace: "live", watermark, heldBy, sealingHeldAt });
  }

  #goWithout(): void {
    this.#show({ ...this.#live, pace: "off" });
    this.#polling ??= setInterval(() => this.#refresher.refetchAll(), POLL_MS);
  }

  #show(live: Live): void {
    this.#live = live;
    this.changed(live);
  }
}
