import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crawl, type Visit } from "./browser/crawler.ts";
import { Caller } from "./caller.ts";
import { canaries, letterWords, mails, settle } from "./cast/first-placement.ts";
import { activePlacement, type InProgress } from "./cast/placement-in-progress.ts";
import { sendsForm } from "./filled-form.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";
import { elementsOf, faultsOf, formsOf } from "./html.ts";
import { Visitor } from "./visitor.ts";

/** What would run, if any page took words for markup: in text, in attributes, out of a textarea, in an address. */
const evil = `"'><xss-probe onclick=alert(1)></textarea></title><script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt;{{7*7}}\${7*7}`;
const evilLink = "javascript:alert(3)//";

const names: Readonly<Record<string, string>> = {
  [canaries.mother]: "Siobhán O’Brien-D'Arcy 🎓",
  [canaries.father]: "مريم بنت يوسف",
  [canaries.given]: "Zoë-Mae 🦊",
  [canaries.family]: "O'Brien <Ní>",
};

/** Types every free word as an attack, and gives people the names that people have. */
class Attacker extends Visitor {
  override sends(path: string, body: object) {
    const free = new Set<unknown>(path.endsWith("/forms/letter") ? Object.values(letterWords) : []);
    const worse = (text: string): string => {
      if (free.has(text)) return evil.slice(0, 60);
      const named = Object.entries(names).reduce((all, [plain, name]) => all.replaceAll(plain, name), text);
      return named.replaceAll(canaries.words, evil.slice(0, 60));
    };
    const sent = Object.entries(body).map(([name, value]) => [
      name,
      typeof value === "string" ? worse(value) : value,
    ]);
    return super.sends(path, Object.fromEntries(sent));
  }
}

let host: HostUnderTest;
let p: InProgress;
let visits: readonly Visit[];
beforeAll(async () => {
  host = await startHost({ clock: "2026-09-07T09:00" });
  p = await activePlacement(host, (url) => new Attacker(url));
  await others();
  visits = await seen();
}, 600_000);
afterAll(() => host.stop());

/** The forms that a first placement does not need. */
const others = async (): Promise<void> => {
  const { lead, head, placement } = p;
  const forms: readonly (readonly [Visitor, string, string])[] = [
    [lead, "/providers/new", "2026-09-07"],
    [lead, "/calendar/terms/new", "2028-09-07"],
    [lead, "/calendar/inset-days/new", "2026-09-08"],
    [lead, "/calendar/closures/new", "2026-09-10"],
    [lead, `${placement}/forms/consent-settled`, "2026-09-07"],
    [head, `${placement}/forms/notice-shortened`, "2026-09-07"],
    [head, `${placement}/forms/waiver`, "2026-09-07"],
  ];
  // Numbers that are judged by their shape: wrong ones would keep the form from being taken.
  const numbers = { urn: "123456", ukprn: "10012345", "setting-type": undefined };
  for (const [who, path, date] of forms) {
    const { status } = await sendsForm(who, path, { text: evil, given: { date, ...numbers } });
    expect(status, path).toBeLessThan(500);
  }
  await p.mother.sends(p.reply, { answer: "question", question: evil, "typed-name": evil });
  await settle(host);
};

const seen = async (): Promise<readonly Visit[]> => {
  const staff = await Promise.all(
    ["ap-lead", "dsl"].map(async (as) => crawl(await new Caller(host.url).signIn(as), as, ["/"])),
  );
  const parent = await crawl(new Caller(host.url), "parent", [p.link]);
  return [...staff.flat(), ...parent];
};

/** A mail as mail programs show it: they know no stylesheets, so what it looks like stands in it. */
const mailShown = "/school/letters/preview/mail";

const pages = (): readonly Visit[] => visits.filter((v) => v.html.type === "text/html");

/** What a reader sees: entities resolved, markup gone. */
const shownOn = (html: string): string =>
  elementsOf(html)
    .flatMap((e) =>
      e.childNodes.flatMap((node) => (node.nodeName === "#text" && "value" in node ? node.value : [])),
    )
    .join("\n");

const risen = (html: string): readonly string[] =>
  elementsOf(html)
    .map((e) => e.tagName)
    .filter((name) => name === "xss-probe");

describe("words that would be code", () => {
  it("are text on every page", () => {
    const wrong = pages().flatMap((v) =>
      [...faultsOf(v.html.text), ...risen(v.html.text)]
        .filter((fault) => !(v.path === mailShown && / with style=/.test(fault)))
        .map((fault) => `${v.as} ${v.path}: ${fault}`),
    );

    expect(wrong).toEqual([]);
    for (const path of [
      /\/recorded\/referral$/,
      /^\/placements\/.*\/letters\/[^.]+$/,
      /^\/calendar$/,
      /^\/providers$/,
    ]) {
      const page = pages().find((v) => path.test(v.path) && v.as === "ap-lead");
      expect(shownOn(page?.html.text ?? ""), String(path)).toContain("<xss-probe onclick=alert(1)>");
    }
  });

  it("are text in every mail", async () => {
    const all = (await mails(host)) as unknown as { html: string; text: string; subject: string }[];
    expect(all.length).toBeGreaterThan(4);
    for (const { html, subject } of all) {
      const tags = new Set(elementsOf(html).map((e) => e.tagName));
      for (const tag of ["script", "xss-probe", "img", "iframe", "form"])
        expect(tags, subject).not.toContain(tag);
      expect(
        elementsOf(html).flatMap((e) =>
          e.attrs.filter((a) => a.name.startsWith("on") || /javascript:/i.test(a.value)),
        ),
        subject,
      ).toEqual([]);
      expect(subject).not.toMatch(/xss-probe|Zoë|O'Brien/);
    }
    expect(all.some(({ text }) => text.includes("<xss-probe"))).toBe(true);
  });

  it("are text again in the form that refuses them", async () => {
    const lead = await new Caller(host.url).signIn("ap-lead");
    const { fields } = formsOf((await lead.get("/pupils/new")).text).find(
      ({ action }) => action === "/pupils/new",
    ) ?? { fields: {} as Record<string, string> };
    const bad = {
      ...fields,
      "given-name": evil,
      "family-name": evilLink,
      upn: evil,
      "year-group": evil,
      "date-of-birth-day": evil,
      statuses: evil,
      [evil.slice(0, 40)]: "x",
    };
    const { status, text } = await lead.submit("/pupils/new", bad);

    expect(status).toBe(422);
    expect([...faultsOf(text), ...risen(text)]).toEqual([]);
    expect(formsOf(text).find(({ action }) => action === "/pupils/new")?.fields).toMatchObject({
      "given-name": evil,
      "family-name": evilLink,
    });
    const search = formsOf((await lead.get("/pupils")).text).find(({ action }) => action === "/pupils/found");
    const asked = await lead.submit("/pupils/found", { ...search?.fields, name: evil });
    expect(asked.status).toBe(422);
    const short = await lead.submit("/pupils/found", { ...search?.fields, name: evil.slice(0, 60) });
    expect(short.status).toBe(200);
    for (const { text: page } of [asked, short]) {
      expect([...faultsOf(page), ...risen(page)]).toEqual([]);
      const box = formsOf(page).find(({ action }) => action === "/pupils/found")?.fields.name;
      expect(evil.startsWith(String(box)) && box).toBeTruthy();
    }
  });

  it("in the address lead nowhere and show nothing", async () => {
    const lead = await new Caller(host.url).signIn("ap-lead");
    for (const path of [
      `/${encodeURIComponent(evil)}`,
      `/pupils/${encodeURIComponent(evil)}`,
      `/placements?phase=${encodeURIComponent(evil)}`,
      `/calendar?year=${encodeURIComponent(evil)}`,
      "/pupils/%00",
      "/pupils/%ff",
      "/placements/%2e%2e%2fpupils",
    ]) {
      const { status, text } = await lead.get(path);
      expect(status, path).toBeLessThan(500);
      expect([...faultsOf(text), ...risen(text)], path).toEqual([]);
    }
    for (const back of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      const answer = await new Caller(host.url).get(`/sign-in?return=${encodeURIComponent(back)}`);
      expect(answer.headers.get("location") ?? "").not.toContain("evil");
    }
  });
});

describe("the names that people have", () => {
  it("are shown and mailed as they were typed", async () => {
    const page = pages().find((v) => v.path === p.placement && v.as === "ap-lead");
    for (const name of ["Zoë-Mae 🦊 O'Brien <Ní>", "Siobhán O’Brien-D'Arcy 🎓", "مريم بنت يوسف"]) {
      expect(shownOn(page?.html.text ?? ""), name).toContain(name);
      expect(page?.json.text, name).toContain(JSON.stringify(name).slice(1, -1));
    }
    const letters = (await mails(host)).filter((mail) => /letter about your child/.test(mail.subject));
    expect(letters.length).toBeGreaterThan(0);
    for (const { text } of letters) expect(text).toContain("Siobhán O’Brien-D'Arcy 🎓");
  });

  it("are found by any beginning, with and without their accents' case", async () => {
    for (const q of ["O'Brien", "o'brien", "zoë", "Zoë-Mae"]) {
      const { items } = (await p.lead.sends("/pupils/found", { name: q })) as unknown as {
        items: object[];
      };
      expect(items, q).toHaveLength(1);
    }
  });

  it("do not hinder the letter on paper", () => {
    const papers = visits.filter((v) => v.path.endsWith("letter.pdf") && v.as === "ap-lead");
    expect(papers.length).toBeGreaterThan(0);
    for (const { html } of papers) expect([html.status, html.type]).toEqual([200, "application/pdf"]);
  });
});
