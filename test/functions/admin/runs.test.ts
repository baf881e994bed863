import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { handler } from "#functions/web/admin/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { bothAgree, expectOnce } from "#test/gate/answers.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, eventsOf, head, placementNow } from "#test/gate/referred.ts";

let house: House;
let placement: string;
let admin: Caller;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
});
afterEach(() => house.close());

const root = () => `/runs/placement/${placement}-e1`;
const consent = () => `/runs/gate/${placement}-consent-1-e1-d0-r0`;
const why = "The engine was restored from a backup";

const describeRun = (machine: string, name: string) => house.deps.runs.describe(machine, name);

/** Sends the form of an act as a browser does. */
const acted = async (path: string, reason = why) => {
  const hidden = hiddenOf((await admin.get(path)).text);
  return admin.post(path, { ...hidden, reason });
};

describe("an administrator who may not open placements", () => {
  it("is given the id of a run's placement, and not its address", async () => {
    for (const path of ["/runs?machine=placement", root()]) {
      const seen = JSON.stringify(await admin.sees(path));
      expect(seen).toContain(placement);
      expect(seen).not.toContain(`/placements/${placement}`);
    }
  });
});

describe("an address that no page has", () => {
  it("is answered as JSON to whoever takes JSON, as a page to all others", async () => {
    const json = await admin.sees("/runs/none/of/these/there");
    expect(json).toMatchObject({ status: 404, problem: { title: "Page not found" } });
    const page = await admin.get("/runs/none/of/these/there");
    expect(page.status).toBe(404);
    expect(page.text).toContain("<!DOCTYPE html>");
  });
});

describe("the pages of runs", () => {
  it("is for the administrator only", async () => {
    const headteacher = await new Caller(house, handler).signIn(head);
    for (const path of ["/runs", root(), consent(), `${root()}/stop`])
      expect((await headteacher.get(path)).status).toBe(403);
    expect((await new Caller(house, handler).get("/runs")).status).toBe(303);
  });
});

describe("one run", () => {
  it("tells what it was given, where it stands and what happened, in ids only", async () => {
    const seen = await admin.sees(consent());

    expect(seen).toMatchObject({
      status: 200,
      run: { status: "RUNNING", machine: "gate" },
      placement: { id: placement, epoch: 1, phase: "consent" },
      statuses: { "Tend what is owed": "succeeded", "Wait for a wake or the next due moment": "running" },
    });
    expect(JSON.stringify(seen)).not.toMatch(/Marlow|Finley|marlow@/);
  });

  it("shows no token with which somebody could answer in a task's place", async () => {
    const parked = await house.deps.effects.get("parked", house.scope, placement);
    const seen = JSON.stringify(await admin.sees(consent()));

    expect(parked?.body.token).toBeTruthy();
    expect(seen).not.toContain(String(parked?.body.token));
    expect(seen).toContain("(masked)");
    expect((await admin.get(consent())).text).not.toContain(String(parked?.body.token));
  });

  it("draws the states, tells them in a table, and lists the events with their details", async () => {
    const { text } = await admin.get(root());

    for (const shown of ["<svg", "States: Placements", "Where next?", "▸&nbsp;Running", "ExecutionStarted"])
      expect(text.replaceAll("\u00a0", "&nbsp;")).toContain(shown);
    expect(text).toContain(`${root()}/stop`);
    expect(text).not.toContain(`${root()}/start-again`);
    expect(text).not.toMatch(/ style=|<style/);
  });

  it("of another school, another machine or no placement is not found", async () => {
    await house.deps.runs.start("placement", "pother-e1", {});
    for (const path of [
      "/runs/placement/pother-e1",
      "/runs/other/x",
      `/runs/gate/${placement}-e1`,
      "/runs/gate/x",
    ])
      expect((await admin.get(path)).status).toBe(404);
  });
});

describe("stopping a run", () => {
  it("needs a reason, which is kept in the vault and nowhere else", async () => {
    expect((await acted(`${root()}/stop`, " ")).status).toBe(422);
    expect((await acted(`${root()}/stop`)).location).toBe(root());

    const run = await describeRun("placement", `${placement}-e1`);
    expect(run).toMatchObject({ status: "ABORTED", error: "StoppedByAdministrator" });
    const stopped = (await eventsOf(house, placement)).find((e) => e.type === "run-stopped");
    expect(stopped).toMatchObject({
      run: `${placement}-e1`,
      words: { vault: run?.cause, fields: ["reason"] },
    });
    expect(JSON.stringify([run, stopped])).not.toContain(why);
    const words = stopped?.type === "run-stopped" ? stopped.words : undefined;
    expect(await wordsOf(house.deps, house.scope, [words])).toEqual({ reason: why });
  });

  it("sent twice stops once; asked again it says that the run has ended", async () => {
    const hidden = hiddenOf((await admin.get(`${root()}/stop`)).text);
    for (let time = 0; time < 2; time += 1)
      expect((await admin.post(`${root()}/stop`, { ...hidden, reason: why })).status).toBe(303);

    expect((await eventsOf(house, placement)).filter((e) => e.type === "run-stopped")).toHaveLength(1);
    expect((await admin.get(`${root()}/stop`)).status).toBe(409);
  });

  it("of a phase lets the placement's own run begin it anew", async () => {
    await acted(`${consent()}/stop`);
    await house.to("2026-09-07T08:02:00Z");

    expect(await describeRun("gate", `${placement}-consent-1-e1-d0-r1`)).toMatchObject({ status: "RUNNING" });
    await bothAgree(house, placement);
    await house.settle();
    expect((await placementNow(house, placement)).phase).toBe("checks");
    await expectOnce(house, placement);
  });
});

describe("starting a placement again from its ledger", () => {
  it("is offered only once its own run has ended", async () => {
    expect((await admin.get(`${root()}/start-again`)).status).toBe(409);
    await acted(`${root()}/stop`);

    expect((await admin.get(root())).text).toContain(`${root()}/start-again`);
    expect((await admin.get(`${root()}/start-again`)).status).toBe(200);
  });

  it("lets a successor go on where the placement stands, asking nobody twice", async () => {
    await acted(`${root()}/stop`);
    const { location } = await acted(`${root()}/start-again`);
    await house.settle();

    expect(location).toBe(`/runs/placement/${placement}-e2`);
    expect(await admin.sees(location)).toMatchObject({ run: { status: "RUNNING" }, placement: { epoch: 2 } });
    const advanced = (await eventsOf(house, placement)).find((e) => e.type === "epoch-advanced");
    expect(advanced).toMatchObject({ epoch: 2, words: { fields: ["reason"] } });
    await bothAgree(house, placement);
    await house.settle();
    expect((await placementNow(house, placement)).phase).toBe("checks");
    await expectOnce(house, placement);
  });

  it("sent twice starts one successor", async () => {
    await acted(`${root()}/stop`);
    const hidden = hiddenOf((await admin.get(`${root()}/start-again`)).text);
    const both = [await admin.post(`${root()}/start-again`, { ...hidden, reason: why })];
    both.push(await admin.post(`${root()}/start-again`, { ...hidden, reason: why }));

    expect(both.map((a) => a.status)).toEqual([303, 303]);
    expect((await placementNow(house, placement)).epoch).toBe(2);
  });

  it("by JSON takes the same reason", async () => {
    await acted(`${root()}/stop`);
    const { status, model } = await admin.postJson(`${root()}/start-again`, { reason: why });

    expect({ status, model }).toMatchObject({
      status: 200,
      model: { location: `/runs/placement/${placement}-e2` },
    });
  });
});
