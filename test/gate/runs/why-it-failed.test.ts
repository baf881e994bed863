import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sweep } from "#casework/sweep/sweep.ts";
import { sweepMails } from "#casework/sweep/sweep-mails.ts";
import { handler } from "#functions/web/admin/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Deps } from "#ports/host.ts";
import { bothAgree } from "../answers.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, placementNow } from "../referred.ts";
import { watched } from "../watched.ts";

let house: House;
let admin: Caller;
let isFailing = false;

class Throttled extends Error {
  override readonly name = "ThrottlingException";
}

const faulty = (deps: Deps): Deps =>
  watched(deps, async (port, method) => {
    if (isFailing && port === "ledger" && method === "read") throw new Throttled("injected");
  });

beforeEach(async () => {
  isFailing = false;
  house = await openHouse({ sweeps: false, forTasks: faulty });
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
});
afterEach(() => house.close());

const tooMany = "A service of the account had too many requests.";

/** A placement whose step failed in every attempt at its phase, and with it the placement's own run. */
const failedForGood = async (): Promise<string> => {
  const placement = await atConsent(house);
  isFailing = true;
  await bothAgree(house, placement);
  await house.to("2026-09-07T08:40:00Z");
  isFailing = false;
  return placement;
};

const looked = async (): Promise<void> => {
  await sweep(house.deps, house.at, sweepMails);
  await house.settle();
};

describe("a placement whose phase failed in every attempt", () => {
  it("is told by what failed in the phase, on its own page and in the list", async () => {
    const placement = await failedForGood();

    const root = await admin.sees(`/runs/placement/${placement}-e1`);
    expect(root).toMatchObject({
      run: { error: "States.TaskFailed" },
      why: { what: tooMany, error: "ThrottlingException" },
      cameUpIn: { phase: "Consent", name: expect.stringMatching(`^${placement}-consent-1-e1-d0-r[1-9]$`) },
    });
    const { items } = (await admin.sees("/runs?show=failed")) as unknown as { items: { why: string }[] };
    expect(items.map(({ why }) => why)).toEqual([tooMany, tooMany]);
  });

  it("is two lines of the list, its own run first: of the attempts the last, and it looks at nothing by itself", async () => {
    const placement = await failedForGood();
    const { items } = (await admin.sees("/runs?show=attention")) as unknown as {
      items: { name: string; due: string }[];
    };

    expect(items.map(({ name }) => name)).toEqual([
      `${placement}-e1`,
      expect.stringMatching(/-consent-1-e1-d0-r[1-9]$/),
    ]);
    expect(items.map(({ due }) => due)).toEqual(["", ""]);
    const all = (await admin.sees("/runs?machine=gate&show=failed&ended=all")) as unknown as {
      total: number;
    };
    expect(all.total).toBeGreaterThan(1);
  });

  it("says how often it was started again by itself, and when it is left to a person", async () => {
    const placement = await failedForGood();
    const next = async () => {
      const { epoch } = await placementNow(house, placement);
      const run = `/runs/placement/${placement}-e${epoch}`;
      return { epoch, next: (await admin.sees(run)).next };
    };
    expect(await next()).toMatchObject({
      next: { over: false, says: expect.stringContaining("at most 6 times a day") },
    });

    isFailing = true;
    for (let hour = 9; hour < 16; hour += 1) {
      await looked();
      await house.to(`2026-09-07T${String(hour).padStart(2, "0")}:40:00Z`);
    }
    isFailing = false;
    expect(await next()).toMatchObject({
      epoch: 7,
      next: { over: false, says: expect.stringContaining("6 times today") },
    });
  });
});

describe("a run that failed, and whose placement went on without it", () => {
  it("asks nobody to do anything, and leads to the run that goes on", async () => {
    const placement = await failedForGood();
    await looked();

    const old = `/runs/placement/${placement}-e1`;
    expect(await admin.sees(old)).toMatchObject({
      next: { over: true, run: { name: `${placement}-e2`, href: `/runs/placement/${placement}-e2` } },
    });
    const { text } = await admin.get(old);
    expect(text).toContain("Nothing is to be done here");
    expect(text).not.toContain("What to do:");
    expect(text).not.toContain("To whom it matters");
  });
});
