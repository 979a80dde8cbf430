import { inTheDemo } from "./manage";

/** Where somebody pays and no other test's money moves: the demo's accounts live in the capital, newcomers nowhere. */
export const REGION_OF_PAYER = "IR-10";

/** A payment is verified and credited, to somebody whom no other test looks at; the moment after its commit goes out. */
const PAY = `
import time
from random import Random

from assets.accounts.models import User
from assets.common.clock import now
from assets.demo.money import ask_to_pay, money_came

user = User.objects.filter(role="user", region__slug="${REGION_OF_PAYER}").order_by("id").first()
money_came(ask_to_pay(Random(), user_id=user.id, amount=__AMOUNT__, at=now()), now())
print(time.time() * 1000)
`;

/** Has a payment verified. Returns when it was committed, in ms. */
export async function pay(amount: number): Promise<number> {
  return Number(await inTheDemo(PAY.replace("__AMOUNT__", String(amount))));
}
