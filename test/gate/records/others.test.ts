import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { read, records, schools, signOffs } from "#casework/commit/streams.ts";
import { staffOf } from "#casework/people/people.ts";
import { askPurgeFrom, decidePurgeFrom, setHoldFrom, setPeriodFrom } from "#casework/records/acts.ts";
import { dueNow } from "#casework/records/due.ts";
import { decided } from "#domain/decision.ts";
import { recordsStream, schoolStream, signOffStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { SignOffEvent } from "#streams/provider/sign-off-events.ts";
import type { Subject } from "#streams/records/events.ts";
import { setStaff } from "#streams/school/school.ts";
import { type House, openHouse } from "../house.ts";
import { head, lead, pupil } from "../referred.ts";
import { canaries } from "./canaries.ts";
import { canaryYear, later, tideway } from "./canary-year.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
});
afterEach(() => house.close());

const sender = (by: string) => ({ at: house.at, by, command: house.deps.ids.id() });
const state = async () => (await read(house.deps, records, recordsStream(house.at))).state;

const purged = async (subject: Subject) => {
  const refused = await askPurgeFrom(house.deps, sender(lead), subject, "period-over", {});
  if (refused) return refused;
  const purge = (await state()).purges.at(-1)?.id ?? "";
  const second = await decidePurgeFrom(house.deps, sender(head), purge, "agree", {});
  await house.sweep();
  return second;
};

describe("The school's own records of a provider", () => {
  it("go six years after the last placement there; what it told of a pupil goes with the pupil", async () => {
    await canaryYear(house);
    await withWords(house.deps, house.scope, { findings: "Canary-audit" }, (words) =>
      execute(
        house.deps,
        signOffs,
        { stream: signOffStream(house.at, tideway), id: "audits", by: lead },
        () =>
          decided<SignOffEvent>([
            {
              type: "provider-recorded",
              record: "audit",
              on: "2026-11-02",
              answers: { outcome: "satisfactory" },
              ...(words ? { words } : {}),
            },
          ]),
      ),
    );
    later(house, "2031-03-05T09:00:00Z");
    expect((await purged({ what: "provider", id: tideway }))?.message).toContain("6 years");
    later(house, "2033-03-05T09:00:00Z");
    expect(await purged({ what: "provider", id: tideway })).toBeUndefined();
    const found = (await canaries(house)).join("\n");
    expect(found).not.toContain("Canary-audit");
    expect(found).toContain("Canary-news");
    const proof = (await state()).purges.at(-1)?.proof;
    expect(proof?.left.map((l) => l.count)).toContain(1);
  }, 300_000);
});

describe("Register entries of a school year", () => {
  it("go six years after their making, but for those of a pupil with a concern, and are listed again for them", async () => {
    await canaryYear(house);
    const year: Subject = { what: "attendance", id: "2026-09-01" };
    later(house, "2032-10-06T09:00:00Z");
    expect((await purged(year))?.message).toMatch(/6 years.*SI 2024\/208/);
    later(house, "2033-09-02T09:00:00Z");
    expect(await purged(year)).toBeUndefined();
    expect((await canaries(house)).join("\n")).toContain("Canary-absent");
    const [due] = (await dueNow(house.deps, house.at)).filter((d) => d.subject.what === "attendance");
    expect(due?.against.map((a) => a.says).join()).toContain("held");
  }, 300_000);
});

describe("A kind that the school has named", () => {
  it("ends by itself when its time is over, and never for a pupil with a concern", async () => {
    await canaryYear(house);
    const named = (kind: "pupil-file" | "mails" | "safeguarding", period: number) =>
      setPeriodFrom(house.deps, sender(head), { kind, period, alone: "yes" }, {});
    expect(await named("mails", 6)).toBeUndefined();
    expect(await named("pupil-file", 25)).toBeUndefined();
    expect((await named("safeguarding", 25))?.message).toContain("never ends by itself");
    later(house);
    await house.sweep();
    await house.sweep();
    const done = (await state()).purges.filter((p) => p.state === "done");
    expect(done.map((p) => p.subject.what)).toContain("mails");
    expect(done.map((p) => p.subject.id)).not.toContain(pupil);
    expect(done.every((p) => p.askedBy === "system")).toBe(true);
  }, 300_000);
});

describe("How long a kind is kept", () => {
  it("may be more than law asks, and is refused below it with the clause", async () => {
    const set = (kind: "attendance" | "mails" | "audit", period: number) =>
      setPeriodFrom(house.deps, sender(head), { kind, period, alone: "no" }, { why: "Our schedule" });
    expect((await set("attendance", 5))?.message).toMatch(/least is 6 years.*SI 2024\/208/);
    expect(await set("attendance", 8)).toBeUndefined();
    expect(await set("mails", 2)).toBeUndefined();
    expect((await set("audit", 1))?.message).toContain("cannot be changed here");
  });
});

describe("A member of staff who has left", () => {
  it("is erased six years later, and whoever comes back is not erased again", async () => {
    const id = sampleId("staff", "o-tarrant");
    const staff = (active: boolean, command: string) =>
      execute(house.deps, schools, { stream: schoolStream(house.at), id: command, by: head }, () =>
        setStaff({ id, roles: ["deputy-dsl"], active }),
      );
    await staff(false, "leaves");
    later(house, "2033-03-05T09:00:00Z");
    expect(await purged({ what: "staff", id })).toBeUndefined();
    expect(await staffOf(house.deps, house.scope, id)).toBeUndefined();
    await house.deps.vault.put({
      ...{ scope: house.scope, id, kind: "staff", index: [] },
      body: { name: "Mr Owen Tarrant", job: "Teacher", email: "o@harbour-view.example" },
    });
    await staff(true, "comes-back");
    await house.sweep();
    expect(await staffOf(house.deps, house.scope, id)).toBeDefined();
  });

  it("is kept while a hold keeps everything at the school", async () => {
    const id = sampleId("staff", "o-tarrant");
    await execute(house.deps, schools, { stream: schoolStream(house.at), id: "leaves", by: head }, () =>
      setStaff({ id, roles: [], active: false }),
    );
    await setHoldFrom(house.deps, sender(lead), { what: "school" }, { matter: "Inquiry", why: "Asked to" });
    later(house, "2033-03-05T09:00:00Z");
    expect((await purged({ what: "staff", id }))?.message).toContain("legal hold");
  });
});
