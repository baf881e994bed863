import { afterEach, describe, expect, it } from "vitest";
import { placements, read } from "#casework/commit/streams.ts";
import { takeBackFrom } from "#casework/placement/take-back-record.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { placementStream } from "#domain/streams.ts";
import { takeableForms } from "#promises/deciding/stays.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { lead, placementNow } from "../referred.ts";
import { going, type Running, records, seenNow, underWay } from "./house-running.ts";
import { tried } from "./tried-forms.ts";

let running: Running;

afterEach(() => running.house.close());

const owedNow = async ({ house, placement }: Running) =>
  obligationsOf(factsNow(house.deps, await placementNow(house, placement)))
    .filter(({ key }) => key !== "O122-taken-back")
    .map(({ key, state, due }) => ({ key, state, due }));

/** Takes the latest record of a form back; gives why not, or nothing. */
const takesBack = async ({ house, placement }: Running, form: string): Promise<string | undefined> => {
  const stream = placementStream(house.at, placement);
  const { state } = await read(house.deps, placements, stream);
  const last = Object.keys(state.history)
    .filter((key) => key.split(".")[0] === form)
    .map((key) => ({ key, all: state.history[key as "visit"] ?? [] }))
    .toSorted((a, b) => (b.all.at(-1)?.version ?? 0) - (a.all.at(-1)?.version ?? 0))[0];
  if (!last) return "nothing";
  const done = await takeBackFrom(house.deps, {
    stream,
    id: house.deps.ids.id(),
    by: lead,
    at: house.at,
    record: { form: last.key, nth: last.all.length },
    why: "Recorded for another pupil",
  });
  return done.kind === "refused" ? done.message : undefined;
};

describe("A record of any form that is taken back at once", () => {
  it("leaves what is owed, asked and met as it was before it, or says why it stays", async () => {
    running = await underWay("recorded");
    const back = new Set<string>();
    const stays = new Map<string, string>();

    for (const { form, answers, by, refused } of tried) {
      const before = await owedNow(running);
      const why = await records(running, form, await answers?.(running), by);
      if (why || refused) continue;
      const kept = await takesBack(running, form);
      if (kept) {
        stays.set(form, kept);
        continue;
      }
      expect.soft(await owedNow(running), form).toEqual(before);
      expect.soft(await seenNow(running), `after ${form}`).toEqual(going);
      back.add(form);
      // What comes next may need it: it is recorded again.
      expect.soft(await records(running, form, await answers?.(running), by), form).toBeUndefined();
    }

    console.info(`Taken back: ${back.size} forms; stayed: ${stays.size}`);
    expect([...stays].filter(([form]) => takeableForms.includes(form as never))).toEqual([]);
    expect(back.size).toBeGreaterThanOrEqual(40);
  }, 90_000);
});
