import { createHmac } from "node:crypto";
import { expect } from "@playwright/test";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP = 30_000;

/** The code of an authenticator app at a moment (RFC 6238: six digits, thirty seconds, SHA-1). */
function totp(secret: string, at: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP)));
  const digest = createHmac("sha1", bytesOf(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, "0");
}

/**
 * Has the current code entered; `enter` returns whether it was accepted. A code that ran out on its way is followed by the
 * next one, as a person would do it.
 */
export async function enterCurrentCode(
  secret: string,
  enter: (code: string) => Promise<boolean>,
): Promise<void> {
  const code = totp(secret, Date.now());
  if (await enter(code)) return;
  const next = totp(secret, Date.now());
  expect(next, "the current code was refused").not.toBe(code);
  expect(await enter(next)).toBe(true);
}

function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0"));
  return Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
