import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import type { SealKeys } from "#adapters/aws/secrets.ts";
import { turningKeys } from "#adapters/aws/turning-keys.ts";
import { virtualClock } from "#adapters/local/clock.ts";

const begin = Temporal.Instant.from("2026-09-07T08:00:00Z");
const key = (of: number): Uint8Array => new Uint8Array(32).fill(of);
const before: SealKeys = { current: key(1), earlier: [] };
const after: SealKeys = { current: key(2), earlier: [key(1)] };

const given = async () => {
  const clock = virtualClock(begin);
  const log: string[] = [];
  let held: SealKeys | undefined = before;
  let reads = 0;
  const read = async (): Promise<SealKeys> => {
    reads += 1;
    if (!held) throw Object.assign(new Error("with words"), { name: "Throttled" });
    return held;
  };
  const keys = await turningKeys(read, clock, (level, message, facts) =>
    log.push(`${level} ${message} ${facts?.fault}`),
  );
  return {
    keys,
    log,
    later: (seconds: number) => clock.set(clock.now().add({ seconds })),
    turn: (to: SealKeys | undefined) => {
      held = to;
    },
    reads: () => reads,
  };
};

it("takes a turned secret after five minutes, by itself (fault F)", async () => {
  const { keys, later, turn, reads } = await given();
  turn(after);
  later(299);
  await keys.keepFresh();
  expect([keys.current(), reads()]).toEqual([key(1), 1]);

  later(1);
  await keys.keepFresh();

  expect([keys.current(), keys.earlier()]).toEqual([key(2), [key(1)]]);
});

it("looks at once when something unknown arrives, but not for every guess", async () => {
  const { keys, later, turn, reads } = await given();
  turn(after);
  later(10);

  expect(await keys.lookAgain()).toBe(true);
  expect(keys.current()).toEqual(key(2));
  for (let guess = 0; guess < 100; guess += 1) expect(await keys.lookAgain()).toBe(false);
  expect(reads()).toBe(2);
});

it("goes on with the keys that it has where they cannot be read, and says so", async () => {
  const { keys, later, turn, log } = await given();
  turn(undefined);
  later(300);

  await keys.keepFresh();

  expect(keys.current()).toEqual(key(1));
  expect(log).toEqual([
    "error The session's secret could not be read anew; the keys before are kept Throttled",
  ]);
});
