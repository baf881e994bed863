import { afterEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { matters, read, schools } from "#casework/commit/streams.ts";
import { closeMatterFrom, openMatterFrom } from "#casework/matters/acts.ts";
import { askPurgeFrom, decidePurgeFrom, letConcernGoFrom } from "#casework/records/acts.ts";
import { mattersStream, schoolStream } from "#domain/streams.ts";
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
