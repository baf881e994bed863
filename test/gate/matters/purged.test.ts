import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { matters, read, records, schools } from "#casework/commit/streams.ts";
import { closeMatterFrom, openMatterFrom } from "#casework/matters/acts.ts";
import {
  askPurgeFrom,
  decidePurgeFrom,
  letConcernGoFrom,
  liftHoldFrom,
  setHoldFrom,
} from "#casework/records/acts.ts";
import { mattersStream, recordsStream, schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { setStaff } from "#streams/school/school.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { canaries } from "../records/canaries.ts";
import { canaryYear, later } from "../records/canary-year.ts";
import { head, lead, pupil } from "../referred.ts";
import { signedIn } from "../words/reading.ts";

let house: House;
afterEach(() => house.close());

const dsl = sampleId("staff", "p-lund");
const of = { what: "pupil", id: pupil } as const;
const sender = (by: string) => ({ at: house.at, by, command: house.deps.ids.id() });

const opens = (received: string, about: readonly (typeof of)[] = [of]) =>
  openMatterFrom(
    house.deps,
    sender(head),
    { kind: "complaint", received, about },
    { from: "Canary Asker", asked: "Canary complaint" },
  );

const all = async () => (await read(house.deps, matters, mattersStream(house.at))).state.all;

describe("A complaint about a pupil's data", () => {
  it("stops a purge while it is open, and goes with the purge once it is answered", async () => {
    house = await openHouse({ sweeps: false });
    await canaryYear(house);
    later(house);
    await letConcernGoFrom(house.deps, sender(dsl), pupil, "yes", { why: "Sent on" });
    expect(await opens("2046-03-01")).toBeUndefined();
    const asks = () => askPurgeFrom(house.deps, sender(lead), of, "period-over", {});
    expect((await asks())?.message).toContain("has to be answered first");
    const [open] = await all();
    await closeMatterFrom(
      house.deps,
      sender(head),
      { matter: open?.id ?? "", outcome: "withdrawn", on: "2046-03-05" },
      { why: "Canary has taken it back" },
    );
    expect(await asks()).toBeUndefined();
    const { state } = await read(house.deps, matters, mattersStream(house.at));
    expect(state.all).toHaveLength(1);
    const waiting = (await (await signedIn(house, "headteacher")).sees("/records")) as unknown as {
      waiting: readonly { id: string }[];
    };
    await decidePurgeFrom(house.deps, sender(head), waiting.waiting[0]?.id ?? "", "agree", {});
    await house.sweep();
    expect(await canaries(house)).toEqual([]);
    // That there was a complaint, when it came and how it ended stays.
    expect((await all())[0]).toMatchObject({ kind: "complaint", closed: { outcome: "withdrawn" } });
  }, 300_000);
});

describe("What is owed on a matter", () => {
  it("is the data protection officer's; once it is overdue the safeguarding lead and the headteacher see it too", async () => {
    house = await openHouse({ sweeps: false, at: "2026-09-07T08:00:00Z" });
    const officer = sampleId("staff", "k-brandt");
    const command = { stream: schoolStream(house.at), id: "names-officer", by: head };
    await execute(house.deps, schools, command, () =>
      setStaff({ id: officer, roles: ["data-protection-officer"], active: true }),
    );
    await opens("2026-09-07", []);
    const seenBy = async (id: string): Promise<number> => {
      const who = await new Caller(house, handler).signIn(id);
      const { items } = (await who.sees("/today")) as unknown as { items: readonly { form: string }[] };
      return items.filter((i) => i.form === "matters").length;
    };
    expect([await seenBy(officer), await seenBy(dsl), await seenBy(head)]).toEqual([1, 0, 0]);
    await house.to("2026-10-08T08:00:00Z");
    expect([await seenBy(officer), await seenBy(dsl), await seenBy(head)]).toEqual([1, 1, 1]);
    const who = await new Caller(house, handler).signIn(officer);
    for (const path of ["/records/matters", "/records/matters/new/access", "/records/processing"])
      expect((await who.get(path)).status, path).toBe(200);
  }, 300_000);
});

describe("A matter that is about no pupil (issue 12, build 1)", () => {
  const closes = async (on: string) => {
    const matter = (await all()).at(-1)?.id ?? "";
    const ending = { matter, outcome: "withdrawn", on } as const;
    expect(await closeMatterFrom(house.deps, sender(head), ending, { why: "Canary end" })).toBeUndefined();
    return { what: "matter", id: matter } as const;
  };
  const asks = (subject: Awaited<ReturnType<typeof closes>>) =>
    askPurgeFrom(house.deps, sender(lead), subject, "period-over", { note: "Canary-note" });
  const due = async (who: string) => {
    const browser = await new Caller(house, handler).signIn(who);
    const { due: listed } = (await browser.sees("/records")) as unknown as {
      due: readonly { subject: { what: string; id: string }; due: string; now: boolean; title: string }[];
    };
    return listed.filter((d) => d.subject.what === "matter");
  };
  const ofStaff = { what: "staff", id: head } as const;

  it("goes six years after it was closed, by two people; that there was one, and how it ended, stays", async () => {
    house = await openHouse({ sweeps: false, at: "2026-09-07T08:00:00Z" });
    await opens("2026-09-07", []);
    const open = { what: "matter", id: (await all())[0]?.id ?? "" } as const;
    expect((await asks(open))?.message).toContain("still open");
    const subject = await closes("2026-09-07");
    expect((await asks(subject))?.message).toContain("7 September 2032");
    expect(await due(lead)).toEqual([]);

    house.clock.set(Temporal.Instant.from("2032-08-01T08:00:00Z"));
    expect(await due(lead)).toMatchObject([{ due: "2032-09-07", now: false }]);
    house.clock.set(Temporal.Instant.from("2032-09-08T08:00:00Z"));
    expect(await due(lead)).toMatchObject([
      { due: "2032-09-07", now: true, title: "Complaint about data, Monday 7 September 2026" },
    ]);
    await setHoldFrom(house.deps, sender(lead), { what: "school" }, { matter: "Claim", why: "Canary hold" });
    expect((await asks(subject))?.message).toContain("legal hold");
    const { holds } = (await read(house.deps, records, recordsStream(house.at))).state;
    await liftHoldFrom(house.deps, sender(lead), holds[0]?.id ?? "", { why: "Settled" });
    expect(await asks(subject)).toBeUndefined();
    const purge = (await read(house.deps, records, recordsStream(house.at))).state.purges[0]?.id ?? "";
    expect(await decidePurgeFrom(house.deps, sender(lead), purge, "agree", {})).toBeDefined();
    expect(await decidePurgeFrom(house.deps, sender(head), purge, "agree", {})).toBeUndefined();
    await house.sweep();

    expect((await canaries(house)).filter((found) => !found.includes("Canary hold"))).toEqual([]);
    expect((await all())[0]).toMatchObject({ kind: "complaint", closed: { outcome: "withdrawn" } });
    expect(await due(lead)).toEqual([]);
    expect((await asks(subject))?.message).toContain("erased already");
  }, 300_000);

  it("about a pupil has no clock of its own: it goes with the pupil", async () => {
    house = await openHouse({ sweeps: false, at: "2026-09-07T08:00:00Z" });
    await opens("2026-09-07");
    const subject = await closes("2026-09-07");
    house.clock.set(Temporal.Instant.from("2032-09-08T08:00:00Z"));
    expect(await due(lead)).toEqual([]);
    expect((await asks(subject))?.message).toContain("part of a pupil’s record");
  }, 300_000);

  it("about a member of staff is ended by others: they neither see it fall due nor agree", async () => {
    house = await openHouse({ sweeps: false, at: "2026-09-07T08:00:00Z" });
    await openMatterFrom(
      house.deps,
      sender(dsl),
      { kind: "complaint", received: "2026-09-07", about: [ofStaff] },
      { from: "A parent", asked: "Told others" },
    );
    const subject = await closes("2026-09-07");
    house.clock.set(Temporal.Instant.from("2032-09-08T08:00:00Z"));
    expect(await due(head)).toEqual([]);
    expect(await due(dsl)).toHaveLength(1);
    const who = await new Caller(house, handler).signIn(head);
    expect((await who.get(`/records/due/matter/${subject.id}`)).status).toBe(404);
    expect(await asks(subject)).toBeUndefined();
    const purge = (await read(house.deps, records, recordsStream(house.at))).state.purges[0]?.id ?? "";
    expect((await who.get(`/records/purges/${purge}`)).status).toBe(404);
    const { items } = (await who.sees("/today")) as unknown as { items: readonly { form: string }[] };
    expect(items.filter((i) => i.form === "records")).toEqual([]);
  }, 300_000);
});
