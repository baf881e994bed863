import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { providers, read } from "#casework/commit/streams.ts";
import { providerOf } from "#casework/people/people.ts";
import { changeProviderFrom, providerAnswers } from "#casework/provider/change-provider.ts";
import { providerStream } from "#domain/streams.ts";
import { allPages } from "#functions/web/staff/forms/schema-pages.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { openPages } from "#functions/web/staff/school/open.tsx";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { secondSchool } from "#infra/local/seed/sample-second-school.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import { atTideway, opened as openedAtTideway } from "#test/functions/links/at-tideway.ts";
import { playUntil } from "#test/journeys/cast/playing-through.ts";
import { addPlayedPupil, opensOn, staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { canaryYear, later } from "../records/canary-year.ts";
import { atConsent, changed, father, opened } from "../referred.ts";
import { type Running, records, underWay } from "../running/house-running.ts";
import { asksRoll, asksYear, linksOf, sendsAudit } from "../running/opened-links.ts";
import { atChecks, provider, theirLead } from "../two-schools.ts";
import { outcomeTold, rang, recordsForm, reviewOn, underWay as toldUnderWay } from "../under-way.ts";
import { isWords } from "./reading.ts";
import { attendanceWalks, failureWalk } from "./walks/attendance-walks.ts";
import { byStaff } from "./walks/by-staff.ts";
import { linkWalks } from "./walks/link-walks.ts";
import { matterWalks } from "./walks/matter-walks.ts";
import {
  allegationWalk,
  approvalWalks,
  correctionWalks,
  fileWalks,
  referralWalks,
  runWalks,
} from "./walks/placement-walks.ts";
import { recordWalks } from "./walks/record-walks.ts";
import { setUpWalks } from "./walks/staff-walks.ts";
import { expectGuarded, type Walk, type Walked, walked } from "./walks/walking.ts";

let house: House;
let isOpen = false;
beforeEach(() => {
  isOpen = true;
});
afterEach(async () => {
  if (isOpen) await house.close();
});

/** Every walk of this file. */
const all: Walked[] = [];

const walks = async (at: House, these: readonly Walk[], from: readonly string[]): Promise<void> => {
  const done: Walked[] = [];
  for (const walk of these) done.push(await walked(at, walk));
  all.push(...done);
  await expectGuarded(at, done, from);
};

const running = async (profile?: string): Promise<Running> => {
  const r = await underWay("recorded", profile ? { profile } : {});
  house = r.house;
  return r;
};

const pagesOf = (r: Running) => [`/placements/${r.placement}`, `/pupils/${r.pupil}`];

describe("Every word that staff type off the forms of a placement is read (K1.4)", () => {
  it("of pupils, people, providers, calendar, duties, policy, attendance and failures", async () => {
    const r = await running();
    await walks(house, [...attendanceWalks(r), await failureWalk(r), ...setUpWalks(r)], pagesOf(r));
  }, 120_000);

  it("of a referral, and of the runs behind it", async () => {
    house = await openHouse();
    const placement = await opened(house);
    const at = { house, placement };
    await walks(house, [...referralWalks(at), ...runWalks(at)], [`/placements/${placement}`]);
  }, 60_000);

  it("of a waiver and of another route, which no record of their own keeps", async () => {
    house = await openHouse();
    const placement = await atConsent(house);
    const by = (form: string): Walk => ({
      ...byStaff({ house }, staff.head, "/placements/{placement}/forms/{form}", { placement, form }),
      says: { until: "2026-09-20", to: "direction" },
      reads: [{ role: "ap-lead", at: `/placements/${placement}/answers` }],
      guards: "placement.words",
    });
    await walks(house, [by("waiver"), by("route")], [`/placements/${placement}/answers`]);
  }, 60_000);

  it("of shorter notice that a parent has agreed to", async () => {
    const r = await running();
    const shorter: Walk = {
      ...byStaff(r, staff.head, "/placements/{placement}/forms/{form}", {
        placement: r.placement,
        form: "notice-shortened",
      }),
      says: { "agreed-on": "2026-09-10" },
      reads: [{ role: "ap-lead", at: `/placements/${r.placement}/answers` }],
      guards: "placement.words",
    };
    await walks(house, [shorter], [`/placements/${r.placement}/answers`]);
  }, 60_000);

  it("of files, corrections, and an allegation against the headteacher", async () => {
    house = await openHouse();
    const placement = await toldUnderWay(house, { start: "2026-09-15", end: "2027-05-20" });
    await changed(house, father.id, { channel: "paper", emailNotices: "no" });
    await house.to("2026-10-20T14:00:00Z");
    await recordsForm(house, placement, "review", reviewOn("2026-10-20"));
    await recordsForm(house, placement, "review-outcome", outcomeTold);
    await recordsForm(house, placement, "parent-contact", rang);
    await recordsForm(house, placement, "concern", {
      on: "2026-10-20",
      at: "08:30",
      reference: "S-1",
      "by-word": "yes",
    });
    const sorted = { about: "child", allegation: "headteacher", reference: "S-1" };
    await recordsForm(house, placement, "concern-sorted", sorted, staff.dsl);
    const at = { house, placement };
    const these = [...fileWalks(at), ...correctionWalks(at), allegationWalk(at)];
    await walks(house, these, [`/placements/${placement}`]);
  }, 120_000);

  it("of how long records are kept, of holds and of purges", async () => {
    house = await openHouse({ sweeps: false });
    await canaryYear(house);
    later(house);
    await walks(house, recordWalks(house), ["/records", "/records/periods"]);
  }, 120_000);

  it("of requests about data, complaints and breaches", async () => {
    house = await openHouse({ sweeps: false });
    await canaryYear(house);
    await walks(house, matterWalks(house), ["/records", "/records/matters"]);
  }, 120_000);

  it("of a direction, for the governing body", async () => {
    house = await openHouse();
    const pupil = await addPlayedPupil(house, "direction");
    const dates = { start: "2026-10-06", end: "2026-12-15" };
    const player = await opensOn(house, pupil, "direction", dates);
    await playUntil(house, player, (p) => p.forms.timetable !== undefined);
    const { placement } = player;
    await walks(house, approvalWalks({ house, placement }), [`/placements/${placement}`]);
  }, 60_000);

  it("of what a provider told, of another address, and of a provider that another school saw", async () => {
    house = await atTideway();
    const at = await openedAtTideway(house);
    const news = at.path.replace("/attendance", "/news");
    const said = { what: "site", site: "Another hut", "typed-name": "Lena Okoro", command: "tells-site-1" };
    const sent = await at.browser.postJson(news, said);
    expect(sent.status, sent.text.slice(-300)).toBe(200);
    await house.settle();
    const lead = await new Caller(house, handler).signIn(staff.lead);
    const { items } = (await lead.sees("/today")) as unknown as { items: readonly { href: string }[] };
    const told =
      items
        .find((i) => i.href.includes("/told/"))
        ?.href.split("/")
        .at(-1) ?? "";
    const telling: Walk = {
      ...byStaff({ house }, staff.lead, "/providers/{provider}/told/{told}", { provider, told }),
      reads: [{ role: "ap-lead", at: `/providers/${provider}` }],
      guards: "duty.words",
    };
    const retiring: Walk = {
      ...byStaff({ house }, staff.lead, "/providers/{provider}/retire", { provider }),
      reads: [{ role: "ap-lead", at: `/providers/${provider}/history` }],
    };
    await walks(house, [telling, retiring], [`/providers/${provider}`]);
  }, 60_000);

  it("of another address for mails, at the school that is asked to confirm it", async () => {
    house = await openHouse();
    await seedTrust(house.deps);
    await atChecks(house, secondSchool, sampleId("pupil", "skerry-hallam"), theirLead);
    const record = await providerOf(house.deps, house.at.tenant, provider);
    const { state } = await read(house.deps, providers, providerStream(house.at.tenant, provider));
    if (!record) throw new Error("There is no such provider");
    const answers = {
      ...providerAnswers(state, record),
      email: "desk@elsewhere.example",
      reason: "They told us",
    };
    const sender = { at: house.at, command: "changes-1", by: staff.lead };
    expect(await changeProviderFrom(house.deps, sender, provider, answers)).toBeUndefined();
    await house.settle();
    const path = `/providers/${provider}/address`;
    const confirming: Walk = {
      page: "/providers/{provider}/address",
      opens: async () => ({
        browser: await new Caller(house, handler).signIn(theirLead, secondSchool),
        path,
      }),
      says: { answer: "yes" },
      reads: [{ role: "ap-lead", at: `/providers/${provider}/history` }],
    };
    await walks(house, [confirming], []);
  }, 60_000);
});

describe("Every word that is typed behind a link is read (K1.4)", () => {
  it("whoever it is mailed to", async () => {
    const r = await running("crestwood-2025");
    await records(r, "checks-judged", { outcome: "ask-again" });
    for (const asks of [asksRoll, asksYear, sendsAudit]) await asks(r);
    await records(r, "review-planned");
    await walks(house, linkWalks(r, await linksOf(r)), pagesOf(r));
  }, 120_000);
});

/** Forms of a placement: `staff.test.ts` goes through each of them by its id. */
const formPage = "/placements/{placement}/forms/";

/** Pages on which nothing is typed, so that their description need name no fields. */
const noWords = [
  "/attendance/{register}/taken-on",
  "/providers/{provider}/seen/{school}",
  "/providers/{provider}/standing-link",
  "/providers/{provider}/year/ask",
  "/providers/{provider}/audit",
  "/operations",
  "/reply/{key}/attendance/ended",
  "/sign-out",
];

describe("The walks (K1.4)", () => {
  it("leave out no form and no link that the product has, and no field for words of one", () => {
    isOpen = false;
    const asks = new Map<string, Set<string>>();
    const found = new Map<string, Set<string>>();
    for (const walk of all) {
      asks.set(walk.page, new Set([...(asks.get(walk.page) ?? []), ...walk.asks]));
      found.set(walk.page, new Set([...(found.get(walk.page) ?? []), ...walk.found]));
    }
    const pages = allPages(openPages).filter((p) => p.post && !p.path.startsWith(formPage));
    const typed = pages.filter((p) => p.doc.form === undefined || p.doc.form.some(isWords));
    const left = typed.filter((p) => !noWords.includes(p.path)).map((p) => p.path);
    const steps = (path: string) => path.replace(/\/referral\/[a-z]+$/, "/referral/{step}");
    expect(left.filter((path) => !found.has(steps(path))).join("\n")).toBe("");
    const unread = [...asks].flatMap(([page, names]) =>
      [...names].filter((name) => !found.get(page)?.has(name)).map((name) => `${page}: ${name}`),
    );
    expect(unread.join("\n")).toBe("");
  });
});
