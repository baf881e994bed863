import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { opened, sent } from "#test/functions/links/at-tideway.ts";
import { mailsTo, placed, pupilId, safeguardingMail } from "#test/shared/casework/attendance/placed.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, head, lead } from "../referred.ts";
import { recordsForm } from "../under-way.ts";

let house: House;
let placement: string;

const dsl = sampleId("staff", "p-lund");
const finley = pupilId("marlow");
const path = `/pupils/${finley}/chronology`;

const as = (staff: string) => new Caller(house, handler).signIn(staff);

type Seen = {
  readonly entries: readonly {
    readonly at: string;
    readonly title: string;
    readonly by: string;
    readonly says: readonly { readonly label: string; readonly says: string }[];
  }[];
  readonly days: readonly {
    readonly date: string;
    readonly sessions: readonly { readonly stands: string; readonly more: readonly string[] }[];
  }[];
};

const seen = async (query = ""): Promise<Seen> =>
  (await (await as(dsl)).sees(`${path}${query}`)) as unknown as Seen;

const said = (of: Seen, title: string): string =>
  JSON.stringify(of.entries.find((e) => e.title.startsWith(title)) ?? "nothing");

/** A Tuesday at ten: the provider has said that the child has not come, and a concern was raised before eight. */
beforeEach(async () => {
  house = await openHouse({ at: "2026-11-03T08:00:00Z" });
  placement = await placed(house, "marlow", { week: { tuesday: "day" } });
  await house.to("2026-11-03T08:40:00Z");
  await recordsForm(house, placement, "concern", {
    reference: "MyConcern 771",
    on: "2026-11-03",
    at: "07:50",
    "by-word": "yes",
  });
});
afterEach(() => house.close());

describe("The safeguarding chronology of a pupil (obligations 6, O99 to O102, O124)", () => {
  it("tells the concern, who was told by word and in writing and when, and every step after it", async () => {
    await house.to("2026-11-03T08:50:00Z");
    await recordsForm(house, placement, "concern-acknowledged", { how: "by-word" }, dsl);
    const sorted = {
      about: "provider",
      allegation: "adult",
      reference: "MyConcern 772",
      "next-day": "school",
    };
    await recordsForm(house, placement, "concern-sorted", sorted, dsl);
    const told = {
      on: "2026-11-03",
      at: "08:45",
      who: "Duty LADO",
      reference: "LADO 9",
      advice: "Say nothing yet",
    };
    await recordsForm(house, placement, "lado-told", told, dsl);

    const all = await seen();
    expect(all.entries.map((e) => e.title)).toEqual([
      "Concern raised",
      "In writing to: Designated safeguarding lead",
      "LADO told",
      "Acknowledged",
      "Sorted",
      "Placement suspended",
      expect.stringContaining("In writing to: AP lead"),
      expect.stringContaining("In writing to: Headteacher"),
    ]);
    expect(all.entries[0]).toMatchObject({ at: "2026-11-03T07:50:00Z" });
    expect(said(all, "Concern raised")).toMatch(/MyConcern 771.*|by word.*Yes/);
    expect(said(all, "In writing to: Designated")).toContain("Sent");
    expect(said(all, "Acknowledged")).toContain("By word");
    expect(said(all, "Sorted")).toMatch(/MyConcern 772/);
    expect(said(all, "LADO told")).toMatch(/Duty LADO.*LADO 9/);
    // The story stays in the school's own system.
    expect(JSON.stringify(all)).not.toContain("Say nothing yet");
  });

  it("tells to whom it went on while nobody acknowledged it: the deputy, the headteacher, the AP lead", async () => {
    await house.close();
    house = await openHouse();
    placement = await atConsent(house);
    const now = house.deps.clock.now();
    const raised = { reference: "CP 12", on: "2026-09-07", at: "08:00", "by-word": "no" };
    await recordsForm(house, placement, "concern", raised);
    await house.to(now.add({ minutes: 50 }).toString());
    const titles = (await seen()).entries.map((e) => e.title);
    expect(titles).toEqual([
      "Concern raised",
      "In writing to: Designated safeguarding lead",
      "In writing to: Deputy safeguarding lead",
      "In writing to: Headteacher",
      "In writing to: AP lead",
    ]);
  });

  it("has the child’s days from the registers: what was said, and when the parents were told", async () => {
    const at = await opened(house);
    await sent(at, { [`${finley}-morning`]: "absent" });
    await house.settle();
    const { days } = await seen();
    expect(days.map((d) => d.date)).toEqual(["2026-11-03"]);
    expect(JSON.stringify(days)).toMatch(/Absent/);
    expect((await seen("?from=2026-10-01&to=2026-10-02")).days).toEqual([]);
  });

  it("is printed as one document that says by whom and when", async () => {
    const page = await (await as(dsl)).get(path);
    expect(page.text).toContain("chronology.pdf?from=2026-10-20&amp;to=2026-11-03");
    const pdf = await (await as(dsl)).get(`${path}.pdf`, "application/pdf");
    expect(pdf.headers["content-type"]).toContain("application/pdf");
    expect(pdf.text.startsWith("%PDF-1.7")).toBe(true);
  });

  it("is opened by the safeguarding leads alone, and each opening is in the audit", async () => {
    for (const staff of [head, lead]) expect((await (await as(staff)).get(path)).status).toBe(403);
    expect((await (await as(lead)).get(`/pupils/${finley}`)).text).not.toContain("chronology");
    expect((await (await as(dsl)).get(`/pupils/${finley}`)).text).toContain(path);
    await seen();
    const reads = await house.deps.audit.list(house.scope, finley);
    expect(reads.some((r) => r.path === path && r.by === dsl)).toBe(true);
  });

  it("says that nothing is on record of a child of whom nothing is", async () => {
    const other = await (await as(dsl)).get(`/pupils/${pupilId("quill")}/chronology`);
    expect(other.text).toContain("Nothing about safety is on record here");
  });
});

describe("An alert about a concern (K4.11)", () => {
  it("says in its subject that it is urgent, and nothing of the child", async () => {
    const [mail] = (await mailsTo(house, safeguardingMail)).filter((m) => /^Urgent/.test(m.subject));
    expect(mail?.subject).toBe("Urgent, about safety: please open this now");
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Finley|Marlow|771/);
  });
});
