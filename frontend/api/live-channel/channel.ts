import { renewTokens, sessionMark } from "../session";
import type { News } from "./news";
import { pauseBefore } from "./pause";

const PATH = "/api/v1/live/";
const PROTOCOL = "assets.v1";
const EXPIRED = 4401;
const NOT_ALLOWED = 4403;
const LOST = 4000;
/** The server's heart beats every three seconds. */
const SILENCE_MS = 10_000;

export interface Listener {
  /** `first` of its socket: what came before it was not heard. */
  onNews: (news: News, first: boolean) => void;
  onLost: () => void;
}

/** A socket to the server, opened again whenever it is lost, until it is closed. */
export class Channel {
  #socket: WebSocket | null = null;
  #attempts = 0;
  #next: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(private readonly listener: Listener) {
    addEventListener("online", this.#now);
    document.addEventListener("visibilitychange", this.#now);
    this.#open();
  }

  close(): void {
    this.#closed = true;
    removeEventListener("online", this.#now);
    document.removeEventListener("visibilitychange", this.#now);
    clearTimeout(this.#next);
    clearTimeout(this.#silence);
    this.#socket?.close();
  }

  #open(): void {
    clearTimeout(this.#next);
    const seen = sessionMark();
    const socket = new WebSocket(PATH, PROTOCOL);
    this.#socket = socket;
    let first = true;
    this.#await(socket);
    socket.onmessage = ({ data }) => {
      this.#await(socket);
      this.#attempts = 0;
      this.listener.onNews(JSON.parse(data), first);
      first = false;
    };
    socket.onclose = ({ code }) => this.#ended(socket, code, seen);
  }

  /** A socket that is silent for too long is given up, whatever the network says of it. */
  #await(socket: WebSocket): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      socket.close(LOST);
      this.#ended(socket, LOST, null);
    }, SILENCE_MS);
  }

  #ended(socket: WebSocket, code: number, seen: string | null): void {
    if (this.#closed || socket !== this.#socket) return;
    this.#socket = null;
    clearTimeout(this.#silence);
    this.listener.onLost();
    if (code === NOT_ALLOWED) return;
    if (code === EXPIRED) void this.#renew(seen);
    else this.#wait();
  }

  /** Nobody who has signed out is renewed: the next request of the page finds that out. */
  async #renew(seen: string | null): Promise<void> {
    const renewed = await renewTokens(seen).catch(() => null);
    if (this.#closed || renewed === false) return;
    if (renewed && this.#attempts === 0) {
      this.#attempts += 1;
      this.#open();
    } else this.#wait();
  }

  #wait(): void {
    this.#next = setTimeout(() => this.#open(), pauseBefore(this.#attempts, Math.random()));
    this.#attempts += 1;
  }

  /** The network is back, or the reader is. */
  #now = (): void => {
    if (this.#socket === null && !document.hidden && navigator.onLine) this.#open();
  };
}
