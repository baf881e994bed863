import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placements, read, schools } from "#casework/commit/streams.ts";
import { placementStream, schoolStream } from "#domain/streams.ts";
import type { Caller } from "../caller.ts";
import type { House } from "../house.ts";
import { referral } from "../referred.ts";
import { autumn, begun, details, larkfield, openNew, person, sends, sits, staffed } from "./new-school.ts";

let house: House;
let office: Caller;
beforeEach(async () => {
  house = await openNew();
  office = await begun(house);
});
afterEach(() => house.close());

type Item = { readonly id: string; readonly done: boolean; readonly href?: string; readonly by?: string };

const list = async (by: Caller): Promise<readonly Item[]> =>
  (await by.sees("/school/begin")).items as readonly Item[];

const missing = async (by: Caller) =>
  (await list(by)).filter((i) => !i.done && !("optional" in i && i.optional)).map((i) => i.id);

const outside = { name: "Sandleigh Council", email: "ap@sandleigh.example", phone: "01632 960200" };

describe("A school with nothing but one administrator begins by pages (K9.8, findings 8)", () => {
  it("every page that the administrator may open answers, though nothing is entered", async () => {
    for (const path of ["/today", "/school", "/school/begin", "/school/people", "/calendar", "/deadlines"])
      expect((await office.get(path)).status, path).toBe(200);
    expect((await office.get("/school/letters/preview")).status).toBe(200);
    expect((await office.get("/school/letters/preview/letter.pdf")).status).toBe(422);
    expect((await office.get("/policy")).location).toBe("/policy/choose");
  });

  it("so does every page of the headteacher, while policy and calendar are missing", async () => {
    await staffed(house, office);
    const head = await sits(house, "head");
    for (const path of ["today", "placements", "attendance", "pupils", "providers", "calendar", "deadlines"])
      expect((await head.get(`/${path}`)).status, path).toBe(200);
    for (const path of ["/school/duties", "/records", "/approvals", "/school", "/school/numbers"])
      expect((await head.get(path)).status, path).toBe(200);
  });

  it("Today says what is missing, and leads to the page that mends it", async () => {
    const { setUp } = await office.sees("/today");

    expect(setUp).toMatchObject({ missing: 12, of: 12, href: "/school/begin" });
  });

  it("each line leads to a page that is there, and goes by what is entered", async () => {
    for (const item of await list(office))
      if (item.href) expect((await office.get(item.href)).status, item.href).toBe(200);

    await sends(office, "/school/details", details);
    await staffed(house, office);
    await sends(office, "/policy/choose?to=template-2026", {});
    await sends(office, "/calendar/terms/new", autumn);
    for (const who of ["local-authority", "virtual-school", "lado"])
      await sends(office, `/school/outside/${who}`, outside);
    expect(await missing(office)).toEqual(["own-name", "provider", "pupil"]);
  });

  it("ends in a submitted referral, and Today says no more of it", async () => {
    const me = (await office.sees("/school/begin")).items as readonly Item[];
    await sends(office, me[0]?.href ?? "", person("Mr Jonah Pike", "office", "admin"));
    await sends(office, "/school/details", details);
    await staffed(house, office);
    await sends(office, "/policy/choose?to=template-2026", {});
    await sends(office, "/calendar/terms/new", autumn);
    for (const who of ["local-authority", "virtual-school", "lado"])
      await sends(office, `/school/outside/${who}`, outside);
    const lead = await sits(house, "lead");
    const added = await sends(lead, "/providers/new", {
      name: "Copse Lane Workshop",
      address: "Unit 3, Copse Lane\nSandleigh",
      phone: "01632 960077",
      email: "office@copse.example",
      contact: "Dee Marlow",
      registered: "no",
      kind: "not-a-school",
      online: "no",
      "setting-type": "OTH",
      places: 6,
    });
    expect(added.status, JSON.stringify(added.model)).toBe(200);
    const pupil = await sends(lead, "/pupils/new", {
      "given-name": "Amara",
      "family-name": "Okafor",
      "date-of-birth": "2013-03-04",
      "year-group": "Year 9",
    });
    expect(pupil.status, JSON.stringify(pupil.model)).toBe(200);
    await house.settle();
    expect(await missing(lead)).toEqual([]);
    expect((await lead.sees("/today")).setUp).toBeUndefined();
    const opened = await sends(lead, `/pupils/${pupil.model.pupil}/referrals`, { route: "agreement" });
    expect(opened.status, JSON.stringify(opened.model)).toBe(200);
    const page = `/placements/${opened.model.placement}/referral`;
    for (const [step, answers] of Object.entries(referral)) {
      const saved = await sends(lead, `${page}/${step}`, answers);
      expect(saved.status, `${step} ${JSON.stringify(saved.model)}`).toBe(200);
    }
    const submitted = await sends(lead, page, {});
    expect(submitted.status, JSON.stringify(submitted.model)).toBe(200);
    await house.settle();
    const found = await read(
      house.deps,
      placements,
      placementStream(larkfield, String(opened.model.placement)),
    );
    expect(found.state.forms.referral).toBeDefined();

    // Whoever submitted it is told before they fill it in that somebody else decides; whoever decides is told nothing.
    const placement = `/placements/${opened.model.placement}`;
    const decide = (await lead.sees(`${placement}/forms/decision`)) as { readonly mayNot?: string };
    expect(decide.mayNot).toMatch(
      /^Whoever submitted the referral cannot also decide it\. Ask the headteacher/,
    );
    const head = await sits(house, "head");
    expect(await head.sees(`${placement}/forms/decision`)).not.toHaveProperty("mayNot");
    expect((await lead.get(placement)).text).toContain(
      "Template policy: alternative provision, version 2026-09",
    );
  });

  it("every page leads back to it while something is missing", async () => {
    const me = (await office.sees("/school/begin")).items as readonly Item[];
    const named = await sends(office, me[0]?.href ?? "", person("Mr Jonah Pike", "office", "admin"));
    expect(named.location).toBe("/school/begin");
    const times = { "starts-at": "08:50", "break-from": "12:00", "break-to": "13:00", "ends-at": "15:20" };
    expect((await sends(office, "/calendar/school-day", times)).location).toBe("/school/begin");

    await sends(office, "/calendar/terms/new", autumn);
    expect((await office.get("/calendar")).text).toContain('href="/school/begin"');
  });

  it("says who does what I may not", async () => {
    const line = (await list(office)).find((i) => i.id === "provider");

    expect(line).toMatchObject({ by: "AP lead and Headteacher" });
    expect(line?.href).toBeUndefined();
  });
});

describe("The school's details (K7)", () => {
  it("are taken in all kinds and phases, by a commit that says who and what, with no word in it", async () => {
    expect((await sends(office, "/school/details", details)).status).toBe(200);

    expect(await office.sees("/school")).toMatchObject({
      type: "academy",
      record: {
        kind: "pru",
        phase: ["all-through", "16-to-19"],
        urn: "123456",
        address: ["1 Lark Lane", "Sandleigh", "ZZ9 1AA"],
      },
    });
    const { commits } = await read(house.deps, schools, schoolStream(larkfield));
    const last = commits.at(-1);
    expect(last?.events).toMatchObject([{ type: "school-described", part: "school", schoolType: "academy" }]);
    expect(JSON.stringify(last)).not.toContain("Lark");
  });

  it("are refused with field and reason where they cannot be", async () => {
    const wrong = await sends(office, "/school/details", {
      ...details,
      urn: "12",
      "privacy-notice": "privacy",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.model.errors).toEqual([
      { field: "urn", message: "The URN must be six digits, like 123456" },
    ]);
    const web = await sends(office, "/school/details", { ...details, "privacy-notice": "privacy" });
    expect(web.model.errors).toMatchObject([{ field: "privacy-notice" }]);
  });

  it("hold more than one site, each once", async () => {
    const site = { name: "Lower school", address: "2 Lark Lane\nSandleigh" };
    expect((await sends(office, "/school/sites/new", site)).status).toBe(200);
    expect((await sends(office, "/school/sites/new", site)).status).toBe(422);

    const { record } = (await office.sees("/school")) as unknown as {
      record: { sites: { id: string; name: string }[] };
    };
    expect(record.sites).toMatchObject([{ name: "Lower school", address: ["2 Lark Lane", "Sandleigh"] }]);
    await sends(office, `/school/sites/${record.sites[0]?.id}/remove`, {});
    expect((await office.sees("/school")).record).toMatchObject({ sites: [] });
  });

  it("are no business of a teacher", async () => {
    await staffed(house, office);
    const lead = await sits(house, "lead");

    expect((await lead.get("/school/details")).status).toBe(403);
    expect((await lead.get("/school/begin")).status).toBe(200);
  });
});
