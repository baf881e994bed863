import { afterEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { head, lead, pupil } from "#test/gate/referred.ts";
import { signedIn } from "#test/gate/words/reading.ts";

let house: House;
afterEach(() => house.close());

const opened = async (at: string) => {
  house = await openHouse({ sweeps: false, at });
  return signedIn(house, "data-protection-officer");
};

let count = 0;
const posts = async (who: Caller, path: string, fields: object) => {
  count += 1;
  const done = await who.postJson(path, { ...fields, command: `matter-command-${count}` });
  return { status: done.status, said: JSON.stringify(done.model) };
};

type Listed = { readonly open: readonly { readonly id: string }[] };

const newest = async (who: Caller): Promise<string> => {
  const { open } = (await who.sees("/records/matters")) as unknown as Listed;
  return `/records/matters/${open.at(-1)?.id}`;
};

const tasks = async (who: Caller) => {
  const { items } = (await who.sees("/today")) as unknown as {
    items: { form: string; due: string; late: boolean; title: string }[];
  };
  return items.filter((i) => i.form === "matters");
};

const request = (received: string) => ({
  ...{ received, whose: "pupil", pupil, asker: "parent", from: "Canary Asker", asked: "Canary everything" },
});

describe("A request about data", () => {
  it("runs a month over Christmas, is told of an extension within it, and ends three months on (issue 12, must show: request, extension)", async () => {
    const who = await opened("2026-11-25T09:00:00Z");
    expect((await posts(who, "/records/matters/new/erasure", request("2026-11-25"))).status).toBe(200);
    const page = await newest(who);
    expect((await tasks(who))[0]).toMatchObject({ due: "2026-12-29", late: false });
    const early = await posts(who, `${page}/extension`, { "told-on": "2026-11-24", why: "Complex" });
    expect(early.status).toBe(422);
    await house.to("2026-12-29T12:00:00Z");
    expect((await tasks(who))[0]?.late).toBe(false);
    await house.to("2026-12-30T12:00:00Z");
    expect((await tasks(who))[0]?.late).toBe(true);
    const late = await posts(who, `${page}/extension`, { "told-on": "2026-12-30", why: "Complex" });
    expect(late.said).toContain("has to be told within it");
    expect((await posts(who, `${page}/extension`, { "told-on": "2026-12-18", why: "Complex" })).status).toBe(
      200,
    );
    expect((await tasks(who))[0]).toMatchObject({ due: "2027-02-25", late: false });
    expect((await posts(who, `${page}/extension`, { "told-on": "2026-12-18", why: "Again" })).said).toContain(
      "no second time",
    );
    const ended = { outcome: "refused", on: "2026-12-30", why: "The law asks us to keep it" };
    expect((await posts(who, `${page}/end`, ended)).status).toBe(200);
    expect(await tasks(who)).toEqual([]);
    expect((await who.get(page)).text).toContain("The law asks us to keep it");
  }, 120_000);

  it("waits for proof of who they are where that was asked, and then runs from that day", async () => {
    const who = await opened("2026-09-07T09:00:00Z");
    await posts(who, "/records/matters/new/access", request("2026-09-07"));
    const page = await newest(who);
    await posts(who, `${page}/steps`, { step: "identity-asked", on: "2026-09-07" });
    expect((await tasks(who))[0]?.due).toBe("");
    await house.to("2026-09-21T09:00:00Z");
    await posts(who, `${page}/steps`, { step: "identity-proven", on: "2026-09-18" });
    expect((await tasks(who))[0]?.due).toBe("2026-10-19");
  }, 120_000);
});

describe("A complaint about data", () => {
  it("is acknowledged within 30 days, and cannot be closed before; its words are in no commit (issue 12, must show: complaint)", async () => {
    const who = await opened("2026-11-25T09:00:00Z");
    const complaint = {
      received: "2026-11-25",
      whose: "nobody",
      from: "Canary Asker",
      asked: "Canary shouted",
    };
    expect((await posts(who, "/records/matters/new/complaint", complaint)).status).toBe(200);
    const page = await newest(who);
    expect((await tasks(who))[0]).toMatchObject({ due: "2026-12-25", late: false });
    const end = { outcome: "upheld", on: "2026-11-25", why: "We were wrong" };
    expect((await posts(who, `${page}/end`, end)).said).toContain("acknowledged");
    await house.to("2026-12-26T09:00:00Z");
    expect((await tasks(who))[0]?.late).toBe(true);
    await posts(who, `${page}/steps`, { step: "acknowledged", on: "2026-12-26", note: "Written today" });
    expect((await tasks(who))[0]?.due).toBe("");
    expect((await posts(who, `${page}/end`, { ...end, on: "2026-12-26" })).status).toBe(200);
    const text = (await who.get(page)).text;
    for (const words of ["Canary shouted", "Written today", "We were wrong"]) expect(text).toContain(words);
    for await (const stream of house.deps.ledger.streams(""))
      expect(JSON.stringify(await house.deps.ledger.read(stream)), stream).not.toMatch(/canary/i);
  }, 120_000);

  it("about a member of staff is for others: they neither see it nor hear of it", async () => {
    await opened("2026-09-07T09:00:00Z");
    const who = await new Caller(house, handler).signIn(head);
    const dsl = await signedIn(house, "dsl");
    const about = { whose: "staff", staff: head, from: "A parent", asked: "Told others" };
    await posts(dsl, "/records/matters/new/complaint", { received: "2026-09-07", ...about });
    const page = await newest(dsl);
    expect((await dsl.get(page)).status).toBe(200);
    expect((await who.get(page)).status).toBe(404);
    expect((await who.sees("/records/matters")).open).toEqual([]);
    for (const other of [lead, sampleId("staff", "k-brandt")])
      expect((await (await new Caller(house, handler).signIn(other)).get(page)).status).toBe(403);
  }, 120_000);
});

describe("A breach of data", () => {
  it("asks for the regulator within 72 hours over Christmas, and ends once it is said who was told, or why not (issue 12, must show: breach)", async () => {
    const who = await opened("2026-12-24T16:00:00Z");
    const breach = {
      ...{
        received: "2026-12-24",
        "known-at": "15:00",
        asked: "Canary list mailed out",
        whom: "12 families",
      },
      ...{ harm: "They could be rung", done: "Asked to delete", pupils: [pupil] },
    };
    const done = await posts(who, "/records/matters/new/breach", breach);
    expect(done.status, done.said).toBe(200);
    const page = await newest(who);
    expect((await tasks(who))[0]).toMatchObject({ due: "2026-12-27", late: false });
    expect((await who.get(page)).text).toContain("27 December 2026 at 3:00pm");
    await house.to("2026-12-27T14:59:00Z");
    expect((await tasks(who))[0]?.late).toBe(false);
    await house.to("2026-12-27T15:01:00Z");
    expect((await tasks(who))[0]?.late).toBe(true);
    const end = { outcome: "dealt-with", on: "2026-12-27", why: "Deleted" };
    expect((await posts(who, `${page}/end`, end)).status).toBe(422);
    const late = { told: "yes", on: "2026-12-27", at: "15:01", why: "Nobody was in" };
    expect((await posts(who, `${page}/regulator`, late)).status).toBe(200);
    expect((await posts(who, `${page}/people`, { told: "no", why: "No high risk" })).status).toBe(200);
    expect((await posts(who, `${page}/end`, end)).status).toBe(200);
    const text = (await who.get(page)).text;
    for (const words of ["told on 27 December 2026 at 3:01pm", "not told", "No high risk", "Deleted"])
      expect(text).toContain(words);
  }, 120_000);
});
