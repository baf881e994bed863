import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { failures, placements, pupils, read } from "#casework/commit/streams.ts";
import { noteFailed, seeToFailed } from "#casework/failures/note-failure.ts";
import { failureOfRun } from "#casework/failures/of-runs.ts";
import { sweep } from "#casework/sweep/sweep.ts";
import { sweepMails } from "#casework/sweep/sweep-mails.ts";
import { decided } from "#domain/decision.ts";
import { latestOf, type OpenFailure } from "#domain/failures/failures.ts";
import { failuresStream, pupilStream } from "#domain/streams.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { Deps } from "#ports/host.ts";
import { addPupil } from "#streams/pupil/pupil.ts";
import { answered, bothAgree } from "../answers.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, father, lead, mother, placementNow, streamOf } from "../referred.ts";
import { killedAfterAppend, watched } from "../watched.ts";

const admin = "j-pike@harbour-view.example";
const leadMail = "r-flint@harbour-view.example";

let house: House;
let placement: string;
let down = false;

/** The machines' functions, which fail while `down`. */
const failing = (deps: Deps): Deps =>
  watched(deps, async (port, method) => {
    if (down && port === "ledger" && method === "read") throw new Error("injected");
  });

beforeEach(async () => {
  down = false;
  house = await openHouse({ sweeps: false, forTasks: failing });
  placement = await atConsent(house);
});
afterEach(() => house.close());

const open = async (): Promise<readonly OpenFailure[]> =>
  Object.values((await read(house.deps, failures, failuresStream(house.at))).state.open);

const mailed = (to: string) => house.mails().filter((m) => m.to.includes(to) && m.id.includes("-died-"));

/** Both parents answer while every step fails, until the run has given up. */
const die = async (): Promise<void> => {
  down = true;
  await bothAgree(house, placement);
  await house.to("2026-09-07T08:40:00Z");
};

describe("a placement whose run has died", () => {
  it("is the task of the administrator and the lead at once, who are mailed, and says what stands still", async () => {
    await die();

    expect(await open()).toMatchObject([
      {
        kind: "run-died",
        roles: ["admin", "ap-lead"],
        placement,
        promise: "consent",
        link: `/placements/${placement}`,
        refs: [`${placement}-e1`],
      },
    ]);
    expect(mailed(admin)).toHaveLength(1);
    expect(mailed(leadMail)).toHaveLength(1);
  });

  it("goes on with the next thing that anybody does, in a new run, and its task closes once that has taken hold", async () => {
    await die();
    down = false;
    await answered(house, placement, father.id, "refuse");
    await house.settle();

    expect((await placementNow(house, placement)).epoch).toBe(2);
    await sweep(house.deps, house.at, sweepMails);
    expect(await open()).toEqual([]);
  });

  it("goes on by the sweep, though nobody does anything", async () => {
    await die();
    down = false;
    await sweep(house.deps, house.at, sweepMails);
    await house.settle();

    expect(await placementNow(house, placement)).toMatchObject({ epoch: 2, phase: "checks" });
    await sweep(house.deps, house.at, sweepMails);
    expect(await open()).toEqual([]);
  });

  it("is not started again without end: some times a day, one task throughout, and once mended it goes on", async () => {
    await die();
    for (let hour = 9; hour < 20; hour += 1) {
      await house.to(`2026-09-07T${String(hour).padStart(2, "0")}:00:00Z`);
      await sweep(house.deps, house.at, sweepMails).catch(() => {});
    }

    expect((await placementNow(house, placement)).epoch).toBe(7);
    expect(await open()).toHaveLength(1);
    expect(mailed(admin)).toHaveLength(1);
    down = false;
    await house.to("2026-09-08T09:00:00Z");
    await sweep(house.deps, house.at, sweepMails);
    await house.settle();
    await sweep(house.deps, house.at, sweepMails);
    expect((await placementNow(house, placement)).phase).toBe("checks");
    expect(await open()).toEqual([]);
  });

  it("stays as it is where an administrator stopped it: that is no failure", async () => {
    const command = { stream: streamOf(house, placement), id: "stop-this-run", by: "j-pike" };
    const words = { vault: "v", hash: "h", fields: [] };
    await execute(house.deps, placements, command, () =>
      decided([{ type: "run-stopped", machine: "placement", run: `${placement}-e1`, words }]),
    );
    await house.deps.runs.stop("placement", `${placement}-e1`, "StoppedByAdministrator", "v");
    await house.settle();
    await sweep(house.deps, house.at, sweepMails);

    expect((await placementNow(house, placement)).epoch).toBe(1);
    expect(await open()).toEqual([]);
  });

  it("is one task however often it is told, and over when somebody has seen to it, who says how", async () => {
    const failure = failureOfRun(house.at, await placementNow(house, placement));
    await noteFailed(house.deps, house.at, failure);
    await noteFailed(house.deps, house.at, failure);
    await noteFailed(house.deps, house.at, { ...failure, ref: "another" });
    expect((await open()).map((f) => f.refs)).toEqual([[`${placement}-e1`, "another"]]);

    const sender = { at: house.at, command: "seen-to-this", by: lead };
    const seen = { key: failure.key, shown: "another" };
    expect(await seeToFailed(house.deps, sender, seen, "Rang both parents")).toBeUndefined();
    expect(await open()).toEqual([]);
    expect(await seeToFailed(house.deps, { ...sender, command: "seen-to-again" }, seen, "x")).toMatchObject({
      kind: "refused",
    });
  });

  it("is not over by the hand of somebody who looked before more of it failed (K1.2)", async () => {
    const failure = failureOfRun(house.at, await placementNow(house, placement));
    await noteFailed(house.deps, house.at, failure);
    const shown = latestOf((await open())[0] ?? { refs: [] });
    await noteFailed(house.deps, house.at, { ...failure, ref: "after-they-looked" });

    const sender = { at: house.at, command: "seen-to-early", by: lead };
    const seen = { key: failure.key, shown };
    expect(await seeToFailed(house.deps, sender, seen, "Rang both parents")).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("More has failed since you opened this page"),
    });
    expect(await open()).toHaveLength(1);
  });
});

describe("a part of the sweep that fails", () => {
  it("does not keep the others, is somebody's task, and closes it when it is done again", async () => {
    const broken = watched(house.deps, async (port, method) => {
      if (port === "runs" && method === "list") throw new Error("injected");
    });
    await expect(sweep(broken, house.at, sweepMails)).rejects.toThrow("lost-runs");

    expect(await open()).toMatchObject([
      { kind: "sweep-failed", promise: "lost-runs", roles: ["admin", "ap-lead"] },
      // A school's index is made from the same lists, once.
      { kind: "sweep-failed", promise: "runs-compared", roles: ["admin", "ap-lead"] },
    ]);
    expect(await house.deps.effects.get("run", house.scope, "compared-2026-09-07")).toBeDefined();
    await sweep(house.deps, house.at, sweepMails);
    expect(await open()).toEqual([]);
  });
});

describe("a record that no list shows", () => {
  it("is found by the day's comparison, though it never had a row, and followed", async () => {
    const stream = pupilStream(house.at, "newpupil");
    const command = { stream, id: "add-new-pupil", by: lead };
    await execute(killedAfterAppend(house.deps), pupils, command, (p) => addPupil(p, "2", []));
    expect(await house.deps.views.get("pupils", house.scope, "newpupil")).toBeUndefined();
    await sweep(house.deps, house.at, sweepMails);

    expect((await house.deps.views.get("pupils", house.scope, "newpupil"))?.version).toBe(1);
    expect(await open()).toEqual([]);
  });
});

describe("a mail that came back", () => {
  const bounced = (to: string, notice: LetterId = "staff-notice", what = "concern") =>
    execute(
      house.deps,
      placements,
      { stream: streamOf(house, placement), id: `bounced-${to}`, by: "system" },
      () =>
        decided(
          [{ type: "mail-bounced", key: `mail-to-${to}`, to, notice, reason: "no such mailbox" }],
          [{ key: `mail-to-${to}`, notice, to, facts: { placement, what } }],
        ),
    );

  it("to a role is the task of others and of the administrator, who are mailed; not of whom it did not reach", async () => {
    await bounced("role:dsl");
    await house.settle();

    const [failure] = await open();
    expect(failure).toMatchObject({ kind: "mail-back", person: "role:dsl", urgent: true });
    expect(failure?.roles).toEqual(["deputy-dsl", "headteacher", "admin"]);
    const told = house.mails().filter((m) => m.id.startsWith("mail-back-"));
    expect(told[0]?.to).toEqual(
      expect.arrayContaining(["o-tarrant@harbour-view.example", "i-vale@harbour-view.example", admin]),
    );
    expect(told[0]?.to).not.toContain("p-lund@harbour-view.example");
  });

  it("to a parent is the lead's task, and of everybody who was not told by then hears one mail the morning after", async () => {
    await bounced(mother.id, "consent-reminder");
    await house.settle();
    expect(await open()).toMatchObject([{ roles: ["ap-lead", "admin"], person: mother.id, urgent: false }]);
    expect(house.mails().filter((m) => m.id.startsWith("mail-back-"))).toEqual([]);

    await house.to("2026-09-08T08:00:00Z");
    await sweep(house.deps, house.at, sweepMails);
    await sweep(house.deps, house.at, sweepMails);
    await house.settle();
    expect(house.mails().filter((m) => m.id.startsWith("failures-"))).toHaveLength(1);
  });
});
