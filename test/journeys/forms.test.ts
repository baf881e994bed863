import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../browser.ts";
import { Person } from "./browser/person.ts";
import { Caller } from "./caller.ts";
import { digest } from "./cast/first-placement.ts";
import { askedPlacement, type InProgress } from "./cast/placement-in-progress.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";
import { formsOf } from "./html.ts";

let host: HostUnderTest;
let browser: Browser;
let p: InProgress;
let lead: Caller;
beforeAll(async () => {
  [host, browser] = await Promise.all([startHost({ clock: "2026-09-07T09:00" }), openBrowser()]);
  p = await askedPlacement(host);
  lead = await new Caller(host.url).signIn("ap-lead");
}, 600_000);
afterAll(async () => {
  await Promise.all([host.stop(), browser.close()]);
});

const formAt = async (who: Caller, path: string) => {
  const form = formsOf((await who.get(path)).text).find(({ action }) => action === path);
  if (!form) throw new Error(`No form at ${path}`);
  return form;
};

const unchanged = async (during: () => Promise<void>): Promise<void> => {
  const before = await digest(host);
  await during();
  expect(await digest(host)).toBe(before);
};

describe("a form that is refused", () => {
  it("says so in the tab and in a summary that has the focus, and keeps all that was typed", async () => {
    const person = await (await Person.sits(browser, 390)).signsIn(host.url, "Rosa Flint");
    await person.opens(`${host.url}${p.pupil}/contacts/new`);
    await person.fills({
      name: "Ines O’Brien",
      relationship: "carer",
      channel: "email",
      email: "nowhere",
      "may-consent": "yes",
    });
    await person.presses("Save the contact");

    expect(await person.page.title()).toMatch(/^Error: /);
    expect(await person.page.evaluate("document.activeElement.className")).toContain("govuk-error-summary");
    expect(await person.page.inputValue("[name=name]")).toBe("Ines O’Brien");
    expect(await person.page.inputValue("[name=email]")).toBe("nowhere");
    for (const radio of ["relationship][value=carer", "channel][value=email", "may-consent][value=yes"])
      expect(await person.page.isChecked(`[name=${radio}]`), radio).toBe(true);
    await person.page.locator(".govuk-error-summary a").first().click();
    expect(await person.page.evaluate("document.activeElement.tagName")).toBe("INPUT");
    await person.leaves();
  });

  it("keeps dates that cannot be and boxes that were ticked", async () => {
    const path = `${p.placement}/forms/meeting`;
    const { fields } = await formAt(lead, path);
    const { status, text } = await lead.submit(path, {
      ...fields,
      ...{
        "held-on-day": "31",
        "held-on-month": "2",
        "held-on-year": "2026",
        "reasons-explained": "Why <now>",
      },
      present: ["ap-lead", "parent"],
    });

    expect(status).toBe(422);
    const kept = formsOf(text).find(({ action }) => action === path)?.fields;
    expect(kept).toMatchObject({
      "held-on-day": "31",
      "held-on-month": "2",
      "held-on-year": "2026",
      "reasons-explained": "Why <now>",
      command: fields.command,
    });
    for (const ticked of ["ap-lead", "parent"])
      expect(text).toMatch(new RegExp(`name="present"[^>]*value="${ticked}"[^>]*checked`));
  });

  it("names an unknown field of JSON, and changes nothing", async () => {
    await unchanged(async () => {
      for (const path of [
        "/pupils/new",
        `${p.pupil}/contacts/new`,
        `${p.placement}/forms/meeting`,
        `${p.placement}/referral`,
        p.reply,
      ]) {
        const who = path === p.reply ? new Caller(host.url) : lead;
        if (path === p.reply) await who.get(p.link);
        const { status, text } = await who.post(path, { "favourite-colour": "green" });
        expect(status, path).toBe(422);
        expect(text, path).toContain("favourite-colour");
      }
    });
  });
});

describe("a form from elsewhere", () => {
  it("is refused without its token, or with another's", async () => {
    const other = await new Caller(host.url).signIn("headteacher");
    const mother = new Caller(host.url);
    await mother.get(p.link);
    const foreign = (await formAt(other, "/pupils/new")).fields.csrf ?? "";
    await unchanged(async () => {
      for (const [who, path] of [
        [lead, "/pupils/new"],
        [lead, `${p.placement}/forms/end`],
        [lead, `${p.draft}/plan`],
        [mother, p.reply],
      ] as const) {
        const { csrf: _, ...fields } = (await formAt(who, path)).fields;
        expect((await who.submit(path, fields)).status, path).toBe(403);
        expect((await who.submit(path, { ...fields, csrf: foreign })).status, path).toBe(403);
        expect((await who.ask("POST", path)).status, path).toBe(403);
        const asText = await who.ask("POST", path, { type: "text/plain", body: JSON.stringify(fields) });
        expect(asText.status, path).toBe(415);
      }
    });
  });

  it("cannot sign anybody out", async () => {
    const who = await new Caller(host.url).signIn("governor");
    expect((await who.submit("/sign-out", {})).status).toBe(403);
    expect((await who.get("/today")).status).toBe(200);
    const form = formsOf((await who.get("/today")).text).find(({ action }) => action === "/sign-out");
    expect((await who.submit("/sign-out", form?.fields ?? {})).status).toBe(303);
    expect((await who.get("/today")).status).toBe(303);
  });
});

const answered = async (
  who: Caller,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  times: number,
) => {
  const answers = await Promise.all(Array.from({ length: times }, () => who.submit(path, fields)));
  const errors = answers.map((a) => /error-summary__list.*?<\/ul>/s.exec(a.text)?.[0] ?? "");
  return new Set(answers.map((a, i) => `${a.status} ${a.headers.get("location") ?? ""}${errors[i]}`));
};

describe("a form that is sent many times at once", () => {
  it.each([2, 10, 50])("%d times is one change with one receipt", async (times) => {
    const at = (await p.lead.sees(p.placement)) as unknown as { timeline: object[] };
    const path = `${p.placement}/forms/timetable`;
    const { fields } = await formAt(lead, path);
    const receipts = await answered(lead, path, fields, times);

    expect(receipts.size).toBe(1);
    expect([...receipts][0]).toMatch(/^303 \/placements\/\w+\/receipts\//);
    const after = (await p.lead.sees(p.placement)) as unknown as { timeline: object[] };
    expect(after.timeline.length).toBe(at.timeline.length + 1);
    expect(await answered(lead, path, fields, 1)).toEqual(receipts);
  });

  it("a parent's answer and a new pupil as well", async () => {
    const mother = new Caller(host.url);
    await mother.get(p.link);
    const reply = { ...(await formAt(mother, p.reply)).fields, answer: "agree", "typed-name": "Marigold" };
    expect((await answered(mother, p.reply, reply, 20)).size).toBe(1);
    const { timeline } = (await p.lead.sees(p.placement)) as unknown as { timeline: { type: string }[] };
    expect(timeline.filter(({ type }) => type === "answered")).toHaveLength(1);

    const born = { "date-of-birth-day": "1", "date-of-birth-month": "5", "date-of-birth-year": "2020" };
    const pupil = {
      ...(await formAt(lead, "/pupils/new")).fields,
      ...born,
      "given-name": "Once",
      "family-name": "Only",
      "year-group": "Year 1",
    };
    expect((await answered(lead, "/pupils/new", pupil, 20)).size).toBe(1);
    const { items } = (await p.lead.sends("/pupils/found", { name: "Only" })) as unknown as {
      items: object[];
    };
    expect(items).toHaveLength(1);
  });
});
