import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { failures, providers, pupils, read } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import { failuresStream, providerStream, pupilStream, type SchoolRef } from "#domain/streams.ts";
import { handler as tick } from "#functions/schedules/tick/handler.ts";
import { handler as project } from "#functions/stream/project/handler.ts";
import { secondSchool } from "#infra/local/seed/sample-second-school.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import type { Deps } from "#ports/host.ts";
import { batch, context, ofCommit } from "#test/functions/stream/records.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, lead, placementNow, pupil } from "../referred.ts";
import { checkedAtHarbour, provider } from "../two-schools.ts";
import { underWay } from "../under-way.ts";

const wordless = { vault: "", hash: "", fields: [] };

let house: House;
/** Lists of which no row can be written. */
let unwritable: readonly string[] = [];
/** Streams on which nothing can be appended. */
let closed = "";

const failing = (deps: Deps): Deps => ({
  ...deps,
  views: {
    ...deps.views,
    put: async (row) => {
      if (unwritable.includes(row.view)) throw new Error("no room");
      return deps.views.put(row);
    },
  },
  ledger: {
    ...deps.ledger,
    append: async (commit) => {
      if (closed !== "" && commit.stream.includes(closed)) throw new Error("throttled");
      return deps.ledger.append(commit);
    },
  },
});

beforeEach(async () => {
  [unwritable, closed] = [[], ""];
  house = await openHouse({ sweeps: false, everywhere: failing });
});
afterEach(() => house.close());

const tasksOf = async (at: SchoolRef = house.at) =>
  Object.values((await read(house.deps, failures, failuresStream(at))).state.open).filter(
    (f) => f.kind === "not-followed",
  );

const marks = async () => [
  ...(await house.deps.effects.list("behind", house.scope)),
  ...(await house.deps.effects.list("behind", house.at.tenant)),
];

const statuses = (command: string, list: readonly ("ehcp" | "looked-after")[]) =>
  execute(house.deps, pupils, { stream: pupilStream(house.at, pupil), id: command, by: lead }, () =>
    decided([{ type: "statuses-recorded", statuses: list }]),
  );

const placesChanged = () =>
  execute(
    house.deps,
    providers,
    { stream: providerStream(house.at.tenant, provider), id: "more-places", by: lead },
    ({ facts, places }) => {
      if (!facts) throw new Error("There is no such provider");
      const changed = { places: places + 1, changed: ["places"], words: wordless };
      return decided([{ type: "provider-changed", facts, ...changed }]);
    },
  );

describe("what follows from a commit and could not be laid down", () => {
  it("is done by the next sweep, before anybody has to know (K1.1)", async () => {
    unwritable = ["pupils"];
    await statuses("first", ["ehcp"]);
    expect(await marks()).toHaveLength(1);

    unwritable = [];
    await house.sweep();

    expect((await house.deps.views.get("pupils", house.scope, pupil))?.body?.statuses).toEqual(["ehcp"]);
    expect(await tasksOf()).toEqual([]);
    expect(await marks()).toEqual([]);
  });

  it("is a task that leads to the pupil whose row lags, and is over once the list shows it (K1.8)", async () => {
    unwritable = ["pupils"];
    await statuses("first", ["ehcp"]);
    await statuses("second", ["looked-after"]);
    await house.sweep();
    await house.sweep();

    expect(await tasksOf()).toMatchObject([
      { promise: "pupil", link: `/pupils/${pupil}`, roles: ["admin", "ap-lead"], urgent: false },
    ]);

    unwritable = [];
    await house.sweep();
    expect(await tasksOf()).toEqual([]);
    expect(await marks()).toEqual([]);
  });

  it("is not hidden by a later commit of the same stream that was followed (K1.1)", async () => {
    const placement = await atConsent(house);
    closed = placement;
    await statuses("first", ["ehcp"]);
    closed = "";
    await execute(house.deps, pupils, { stream: pupilStream(house.at, pupil), id: "later", by: lead }, () =>
      decided([{ type: "flexi-asked", placement, on: "2026-09-07" }]),
    );

    expect((await placementNow(house, placement)).statuses).toEqual(["ehcp"]);
  });

  it("of a register is the task of attendance and safeguarding, who are mailed at once (K1.8)", async () => {
    await underWay(house, { start: "2026-09-08", end: "2026-12-18" });
    await house.sweep();
    unwritable = ["registers-2026-09"];
    await house.to("2026-09-08T08:30:00Z");
    await house.sweep();

    expect(await tasksOf()).toMatchObject([
      {
        promise: "register",
        link: "/attendance",
        roles: ["admin", "attendance-officer", "dsl"],
        urgent: true,
      },
    ]);
    expect(house.mails().filter((m) => m.id.includes("not-followed-register"))).not.toEqual([]);

    unwritable = [];
    await house.sweep();
    expect(await tasksOf()).toEqual([]);
  });

  it("of a trust’s provider is the task of the schools that use it, and of no other (K1.8)", async () => {
    await seedTrust(house.deps);
    await checkedAtHarbour(house);
    unwritable = ["providers"];
    await placesChanged();
    await house.sweep();

    expect(await tasksOf()).toMatchObject([{ promise: "provider", link: `/providers/${provider}` }]);
    expect(await tasksOf(secondSchool)).toEqual([]);

    unwritable = [];
    await house.sweep();
    expect(await tasksOf()).toEqual([]);
  });

  it("on AWS, where the ledger’s own stream could not do it either, is a task with the next tick (K1.8)", async () => {
    await house.to("2026-09-07T08:10:00Z");
    unwritable = ["pupils"];
    const done = await statuses("first", ["ehcp"]);
    if (done.kind !== "recorded") throw new Error(done.kind);
    expect((await project(batch(ofCommit(done.commit)), context)).batchItemFailures).toHaveLength(1);

    expect(await tick({}, context)).toMatchObject({ failed: 0 });
    expect(await tasksOf()).toMatchObject([{ promise: "pupil", link: `/pupils/${pupil}` }]);

    unwritable = [];
    expect(await tick({}, context)).toMatchObject({ failed: 0, followed: 1 });
    expect((await house.deps.views.get("pupils", house.scope, pupil))?.body?.statuses).toEqual(["ehcp"]);
  });
});
