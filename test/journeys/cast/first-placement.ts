import type { HostUnderTest } from "../host-under-test.ts";
import type { Seen, Visitor } from "../visitor.ts";

/** Words that must never leave the vault: they occur in no run, log or URL. */
export const canaries = {
  given: "Zebedee",
  family: "Quillfeather",
  birth: "2020-03-14",
  mother: "Marigold Quillfeather",
  motherMail: "marigold.quillfeather@canary.example",
  father: "Barnaby Quillfeather",
  words: "canary-words-about-the-child",
} as const;

export type Host = Pick<HostUnderTest, "url">;

type Mail = {
  readonly to: string | readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly at?: string;
};

export const mails = async (host: Host): Promise<readonly Mail[]> =>
  (await (await fetch(`${host.url}/_local/mail`)).json()) as Mail[];

const clock = async (host: Host, body: object): Promise<void> => {
  const response = await fetch(`${host.url}/_local/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`clock: ${response.status} ${await response.text()}`);
};
export const to = (host: Host, instant: string): Promise<void> => clock(host, { to: instant });
export const settle = (host: Host): Promise<void> => clock(host, { by: "PT1M" });

export const digest = async (host: Host): Promise<string> =>
  (await fetch(`${host.url}/_local/digest`)).text();

const contact = (name: string, more: object) => ({
  name,
  relationship: "parent",
  "parental-responsibility": "yes",
  source: `${canaries.words} birth certificate seen`,
  "lives-with": "yes",
  "may-consent": "yes",
  "gets-letters": "yes",
  "gets-address": "yes",
  format: "standard",
  restricted: "no",
  ...more,
});

/** A new pupil with a mother by e-mail and a father on paper. */
export const addPupil = async (lead: Visitor): Promise<string> => {
  const pupil = await lead.records("/pupils/new", {
    "given-name": canaries.given,
    "family-name": canaries.family,
    "date-of-birth": canaries.birth,
    "year-group": "Year 1",
    statuses: ["send-support"],
  });
  await lead.records(
    `${pupil}/contacts/new`,
    contact(canaries.mother, { channel: "email", email: canaries.motherMail, "email-notices": "yes" }),
  );
  await lead.records(
    `${pupil}/contacts/new`,
    contact(canaries.father, {
      channel: "paper",
      address: "1 Canary Row\nSandleigh\nZZ9 1AA",
      phone: "01632 960 123",
    }),
  );
  return pupil;
};

const w = (text: string): string => `${canaries.words}: ${text}`;

/** The referral's five parts and its submission. */
export const refer = async (teacher: Visitor, pupil: string): Promise<string> => {
  const referral = await teacher.records(`${pupil}/referrals`, { route: "agreement" });
  await teacher.records(`${referral}/reason`, { "primary-reason": "semh" });
  await teacher.records(`${referral}/interventions`, {
    interventions: w("small groups"),
    "first-intervention": "2026-01-12",
  });
  await teacher.records(`${referral}/needs`, { "needs-assessed-on": "2026-06-10", needs: w("calm places") });
  await teacher.records(`${referral}/parents`, {
    "parents-engaged-on": "2026-07-01",
    "parents-engaged-how": "in-person",
    "parents-said": w("they agree something must change"),
  });
  await teacher.records(`${referral}/plan`, { outcomes: w("ready to learn"), weeks: 12 });
  await teacher.records(referral, {});
  return referral.replace(/\/referral$/, "");
};

/** Meeting, decision, provider and dates: all that the referral's gate waits for. */
export const decide = async (
  lead: Visitor,
  head: Visitor,
  placement: string,
  dates: { readonly start?: string; readonly end?: string } = {},
): Promise<void> => {
  await lead.records(`${placement}/forms/meeting`, {
    "held-on": "2026-09-07",
    present: ["headteacher", "ap-lead", "parent"],
    "reasons-explained": w("why"),
    responsibilities: w("who does what"),
    "review-every": "half-term",
  });
  await head.records(`${placement}/forms/decision`, {
    decision: "place",
    "decided-on": "2026-09-07",
    "decided-by": ["headteacher", "ap-lead"],
    "decided-with": ["dsl", "parents"],
    "dsl-on": "2026-09-04",
    "dsl-said": w("the safeguarding lead's view"),
    rationale: w("because"),
  });
  // The policy has the two decide together: it counts once the lead has agreed.
  await lead.records(`${placement}/forms/decision-confirmed`, { answer: "agree" });
  const form = await lead.sees(`${placement}/forms/provider`);
  const provider = registeredProvider(form);
  await lead.records(`${placement}/forms/provider`, {
    provider,
    why: w("fits"),
    "weekly-cost": 240,
    "value-note": w("less than two others nearby"),
    "budget-line": w("alternative provision"),
    approval: w("order 1207"),
    "parents-views": w("they like it"),
  });
  await lead.records(`${placement}/forms/timetable`, {
    start: "2026-10-06",
    end: "2026-12-15",
    monday: "none",
    tuesday: "day",
    wednesday: "none",
    thursday: "morning",
    friday: "none",
    "starts-at": "09:15",
    "break-from": "12:00",
    "break-to": "12:45",
    "ends-at": "14:45",
    ...dates,
  });
};

const registeredProvider = (form: Seen): string => {
  const { fields } = form.form as {
    fields: { properties: { provider: { enum?: string[]; oneOf?: { const: string }[] } } };
  };
  const { provider } = fields.properties;
  const first = provider.enum?.[0] ?? provider.oneOf?.[0]?.const;
  if (!first) throw new Error(`no provider to choose: ${JSON.stringify(fields)}`);
  return first;
};

/** The mailed link of the latest mail to an address that has one and whose subject matches. */
export const linkTo = async (host: Host, address: string, subject: RegExp): Promise<string> => {
  const found = (await mails(host))
    .filter((m) => [m.to].flat().join().includes(address) && subject.test(m.subject))
    .findLast((m) => m.links.some((l) => l.includes("/l/")));
  const link = found?.links.find((l) => l.includes("/l/"));
  if (!link) throw new Error(`no link for ${address}`);
  return new URL(link).pathname;
};

export const letterWords = {
  purpose: w("to feel ready to learn"),
  reasons: w("large classes are hard"),
  objectives: "Stay in each lesson\nKeep up with reading",
  "report-to": "Dee Marlow",
  "report-to-role": "front desk",
  responsible: "Jonah Pike",
  "responsible-role": "lead tutor",
  "review-how": "We will meet and talk about each objective",
  "review-with": "you\nthe tutor",
  transport: "The school minibus",
  bring: "A packed lunch",
} as const;
