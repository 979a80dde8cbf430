import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const BACKEND = fileURLToPath(new URL("../../backend", import.meta.url));

/** A payment is verified and credited, to somebody whom no other test looks at; the moment after its commit goes out. */
const PAY = `
import time
from random import Random

from assets.accounts.models import User
from assets.common.clock import now
from assets.demo.live.top_ups import ask_to_pay, money_came

user = User.objects.filter(role="user").exclude(email="user@example.com").order_by("id").first()
money_came(ask_to_pay(Random(), user_id=user.id, amount=__AMOUNT__, at=now()), now())
print(time.time() * 1000)
`;

/** Has a payment verified in the demo's database, beside the web server. Returns when it was committed, in ms. */
export async function pay(amount: number): Promise<number> {
  const { ASSETS_PYTHON, ASSETS_DEMO } = process.env;
  if (!ASSETS_PYTHON || !ASSETS_DEMO) throw new Error("ASSETS_PYTHON and ASSETS_DEMO are not set");
  const { stdout } = await promisify(execFile)(
    ASSETS_PYTHON,
    ["manage.py", "shell", "--no-imports", "-c", PAY.replace("__AMOUNT__", String(amount))],
    { cwd: BACKEND, env: { ...process.env, ...JSON.parse(ASSETS_DEMO) } },
  );
  return Number(stdout.trim().split("\n").at(-1));
}
