import { afterEach, beforeEach, expect, it } from "vitest";
import { handler } from "#functions/web/admin/handler.ts";
import { keptHistory } from "#functions/web/admin/run/kept-histories.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Deps } from "#ports/host.ts";
import type { RunEvent, Runs } from "#ports/runs.ts";
import { bothAgree } from "#test/gate/answers.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent } from "#test/gate/referred.ts";
import { watched } from "#test/gate/watched.ts";

let house: House;
let admin: Caller;
let placement: string;
/** How often a history was asked for, and how many of the next questions the service refuses. */
let asked = 0;
let refusals = 0;

const busy = (deps: Deps): Deps =>
  watched(deps, async (port, method) => {
    if (port !== "runs" || method !== "history") return;
    asked += 1;
    if (refusals === 0) return;
    refusals -= 1;
    throw Object.assign(new Error("Rate exceeded"), { name: "ThrottlingException" });
  });

beforeEach(async () => {
  refusals = 0;
  house = await openHouse({ sweeps: false, everywhere: busy });
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
  placement = await atConsent(house);
  asked = 0;
});
afterEach(() => house.close());

type Seen = { readonly behind: boolean; readonly events: readonly RunEvent[] };

const consent = () => `/runs/gate/${placement}-consent-1-e1-d0-r0`;
const seen = async () => (await admin.sees(consent())) as unknown as Seen;
const downloaded = async (): Promise<readonly RunEvent[]> =>
  JSON.parse((await admin.get(`${consent()}?download=json`)).text).events;

it("asks of a running run only for what is newer than the last event known, and of an ended one nothing (issue 17)", async () => {
  const before = await downloaded();
  expect(asked).toBe(1);
  expect(await downloaded()).toEqual(before);
  expect(asked).toBe(2);

  await bothAgree(house, placement);
  await house.settle();
  const after = await downloaded();
  expect(asked).toBe(3);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.map(({ id }) => id)).toEqual(after.map((_, i) => i + 1));
  expect(after.at(-1)?.type).toBe("ExecutionSucceeded");
  expect(JSON.stringify(after)).not.toMatch(/"token":"(?!\(masked\))/);

  expect(await downloaded()).toEqual(after);
  expect(asked).toBe(3);
});

it("shows what it knows while the service is busy, says so, and asks for the rest at the next look (issue 17)", async () => {
  const before = await seen();
  await bothAgree(house, placement);
  await house.settle();

  refusals = 1;
  expect(await seen()).toMatchObject({ behind: true, events: before.events });
  refusals = 1;
  expect((await admin.get(consent())).text).toContain("the next look asks for the rest");
  expect((await downloaded()).at(-1)?.type).toBe("ExecutionSucceeded");
  expect((await seen()).behind).toBe(false);
});

it("says that the service is busy where it knows nothing yet, and works at the next try (issue 17)", async () => {
  refusals = 1;
  expect((await admin.get(consent())).status).toBe(503);
  expect((await seen()).behind).toBe(false);
});

/** A run of some thousand events, told in pages of three; each question may be refused. */
const longRun = (upTo: () => number, before: (question: string) => void): Runs => {
  const eventOf = (id: number): RunEvent => ({
    id,
    previousEventId: id - 1,
    type: "PassStateEntered",
    at: "2026-09-07T08:00:00.000Z",
    details: {},
  });
  return {
    ...house.deps.runs,
    history: async (_machine, _name, next, order = "oldest-first") => {
      before(`${order} ${next ?? ""}`);
      const ids = Array.from({ length: upTo() }, (_, i) => i + 1);
      const from = Number(next ?? 0);
      const inOrder = order === "newest-first" ? ids.toReversed() : ids;
      const items = inOrder.slice(from, from + 3).map(eventOf);
      return from + 3 < ids.length ? { items, next: String(from + 3) } : { items };
    },
  };
};

it("reads on from where it was refused, and backwards no further than what it knows (issue 17)", async () => {
  let upTo = 8;
  let refused = "oldest-first 3";
  const questions: string[] = [];
  const runs = longRun(
    () => upTo,
    (question) => {
      questions.push(question);
      if (question !== refused) return;
      refused = "";
      throw Object.assign(new Error("Rate exceeded"), { name: "ThrottlingException" });
    },
  );
  const run = {
    machine: "gate",
    name: "long",
    status: "RUNNING",
    startedAt: "2026-09-07T08:00:00Z",
  } as const;
  const ids = async () => {
    const { events, behind } = await keptHistory({ runs }, run);
    return { ids: events.map(({ id }) => id), behind };
  };

  expect(await ids()).toEqual({ ids: [1, 2, 3], behind: true });
  expect(await ids()).toEqual({ ids: [1, 2, 3, 4, 5, 6, 7, 8], behind: false });
  upTo = 13;
  questions.length = 0;
  refused = "newest-first 3";
  expect(await ids()).toEqual({ ids: [1, 2, 3, 4, 5, 6, 7, 8], behind: true });
  expect((await ids()).ids).toHaveLength(13);
  expect(questions).toEqual(["newest-first ", "newest-first 3", "newest-first ", "newest-first 3"]);
});
