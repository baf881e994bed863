import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sweep } from "#casework/sweep/sweep.ts";
import { sweepMails } from "#casework/sweep/sweep-mails.ts";
import { noteFailedRun } from "#functions/run-events/note-failed/note-failed-run.ts";
import { handler } from "#functions/web/admin/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Deps } from "#ports/host.ts";
import { bothAgree, expectOnce } from "../answers.ts";
import { Caller, hiddenOf } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, placementNow } from "../referred.ts";
import { watched } from "../watched.ts";

let house: House;
let admin: Caller;
/** How many reads of the ledger by the machines' functions still fail. */
let failing = 0;

const faulty = (deps: Deps): Deps =>
  watched(deps, async (port, method) => {
    if (failing === 0 || port !== "ledger" || method !== "read") return;
    failing -= 1;
    throw new Error("injected");
  });

beforeEach(async () => {
  failing = 0;
  house = await openHouse({ sweeps: false, forTasks: faulty });
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
});
afterEach(() => house.close());

type Steps = { readonly steps: readonly { readonly says: string; readonly failures: number }[] };

const reason = "The cause is mended";

const startedAgain = async (run: string) => {
  const path = `${run}/start-again`;
  return admin.post(path, { ...hiddenOf((await admin.get(path)).text), reason });
};

describe("a step that fails three times and is retried", () => {
  it("is told with its attempts, and the run goes on by itself", async () => {
    const placement = await atConsent(house);
    failing = 3;
    await bothAgree(house, placement);
    await house.to("2026-09-07T08:10:00Z");

    const run = `/runs/gate/${placement}-consent-1-e1-d0-r0`;
    const { steps } = (await admin.sees(run)) as unknown as Steps;
    expect(steps.filter(({ failures }) => failures === 3)).toMatchObject([
      { says: "Looked what is owed; asked and reminded where it was time" },
    ]);
    expect(await admin.sees("/runs?show=attention")).toMatchObject({ total: 0 });
    expect((await placementNow(house, placement)).phase).toBe("checks");
    await expectOnce(house, placement);
  });
});

describe("a run that fails for good", () => {
  it("stands first in the list with its reason, and is resumed on day 15 once it is mended, asking nobody twice", async () => {
    const placement = await atConsent(house);
    failing = Number.POSITIVE_INFINITY;
    await bothAgree(house, placement);
    await house.to("2026-09-07T08:40:00Z");
    failing = 0;

    const seen = await admin.sees("/runs?show=failed");
    expect(seen).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          name: `${placement}-e1`,
          standing: "failed",
          title: `Placement ${placement.slice(0, 6).toUpperCase()}: has failed`,
        }),
      ]),
    });
    expect(await admin.sees(`/runs/placement/${placement}-e1`)).toMatchObject({
      standing: "failed",
      why: { error: "Error", chapter: "Failing run" },
      actions: expect.arrayContaining([expect.objectContaining({ id: "start-again" })]),
    });

    const { text } = await admin.get(`/runs/placement/${placement}-e1`);
    for (const shown of ["To whom it matters", "What to do", "Failing run", "failed 7 times"])
      expect(text + (await admin.get(`/runs/gate/${placement}-consent-1-e1-d0-r0`)).text).toContain(shown);

    await house.to("2026-09-22T09:00:00Z");
    expect((await startedAgain(`/runs/placement/${placement}-e1`)).location).toBe(
      `/runs/placement/${placement}-e2`,
    );
    await house.settle();
    expect(await placementNow(house, placement)).toMatchObject({ epoch: 2, phase: "checks" });
    expect(await admin.sees("/runs?show=attention")).toMatchObject({ total: 0 });
    expect(await admin.sees("/runs?machine=placement&ended=2026-09")).toMatchObject({
      items: [
        { name: `${placement}-e1`, status: "FAILED" },
        { name: `${placement}-e2`, status: "RUNNING" },
      ],
    });
    await expectOnce(house, placement);
  });
});

describe("a run that failed for good within the service’s 14 days", () => {
  const failed = async () => {
    const placement = await atConsent(house);
    failing = Number.POSITIVE_INFINITY;
    await bothAgree(house, placement);
    await house.to("2026-09-07T08:40:00Z");
    failing = 0;
    return placement;
  };

  it("goes on from the step that failed, once however often it is sent, asking nobody twice", async () => {
    const placement = await failed();
    const run = `/runs/placement/${placement}-e1`;
    const offer = await admin.sees(run);
    expect(offer).toMatchObject({
      actions: expect.arrayContaining([expect.objectContaining({ id: "retry" })]),
    });
    const fields = { ...hiddenOf((await admin.get(`${run}/retry`)).text), reason };
    for (let time = 0; time < 2; time += 1)
      expect(await admin.post(`${run}/retry`, fields)).toMatchObject({ status: 303, location: run });
    await house.settle();

    expect(await placementNow(house, placement)).toMatchObject({ epoch: 1, phase: "checks" });
    expect(await admin.sees("/runs?show=attention")).toMatchObject({ total: 0 });
    expect(await admin.sees(run)).toMatchObject({
      run: { status: "RUNNING" },
      done: [{ what: "Went on where it failed", why: reason }],
    });
    await expectOnce(house, placement);
  });

  it("is not offered later: then it is started again from the ledger", async () => {
    const placement = await failed();
    await house.to("2026-09-22T09:00:00Z");
    const answer = await admin.get(`/runs/placement/${placement}-e1/retry`);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Start it again from the ledger");
  });
});

describe("a dead run of a placement", () => {
  it("that nobody was told of is found by the sweep, revived, and filed as failed", async () => {
    const placement = await atConsent(house);
    for (const row of await house.deps.effects.list("run", house.scope, "open/placement/"))
      await house.deps.effects.remove("run", house.scope, row.key);
    await house.deps.runs.stop("placement", `${placement}-e1`, "Test", "none");
    await sweep(house.deps, house.at, sweepMails);
    await house.settle();
    await sweep(house.deps, house.at, sweepMails);

    const seen = await admin.sees("/runs?machine=placement&ended=all");
    expect(seen).toMatchObject({ counts: { stopped: 1, waiting: 1 } });
    expect(JSON.stringify(seen)).toContain(`${placement}-e2`);
    expect((await placementNow(house, placement)).epoch).toBe(2);
  });
});

describe("news of a dead run that was laid aside", () => {
  it("is replayed twice with one effect", async () => {
    const placement = await atConsent(house);
    await house.deps.runs.stop("placement", `${placement}-e1`, "Test", "none");
    const letter = {
      source: "aws.states",
      detail: {
        stateMachineArn: "arn:aws:states:eu-west-2:000000000000:stateMachine:waymark-placement",
        name: `${placement}-e1`,
        status: "ABORTED",
      },
    } as const;
    for (let time = 0; time < 2; time += 1) await noteFailedRun(letter, house.deps);
    await house.settle();

    expect((await placementNow(house, placement)).epoch).toBe(2);
    const rows = await house.deps.effects.list("run", house.scope, "open/placement/");
    expect(rows.map(({ body }) => body.name)).toEqual([`${placement}-e2`]);
    await expectOnce(house, placement);
  });
});
