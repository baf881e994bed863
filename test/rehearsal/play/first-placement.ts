import { checked, commissioned } from "../../journeys/cast/before-start.ts";
import { packOpened } from "../../journeys/cast/first-day-pack.ts";
import {
  addPupil,
  canaries,
  decide,
  letterWords,
  linkTo,
  refer,
  settle,
} from "../../journeys/cast/first-placement.ts";
import { Visitor } from "../../journeys/visitor.ts";
import { readyProvider } from "./provider.ts";
import { schoolWeek } from "./week.ts";

type Host = { readonly url: string };

const phaseOf = async (staff: Visitor, placement: string): Promise<unknown> =>
  (await staff.sees(placement)).phase;

const must = (what: string, is: unknown, be: unknown): void => {
  if (is !== be) throw new Error(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(be)}`);
};

export type Played = {
  readonly placement: string;
  readonly lead: Visitor;
  readonly admin: Visitor;
  /** The page of the mother's answer, by the link that was mailed to her. */
  readonly motherLink: string;
};

/** A first placement through the deployed functions, from a provider's record to the gate of its first days. */
export const firstPlacement = async (host: Host, say: (line: string) => void): Promise<Played> => {
  const visitor = (role: string) => new Visitor(host.url).signIn(role);
  const lead = await visitor("ap-lead");
  const teacher = await visitor("referrer");
  const head = await visitor("headteacher");
  const admin = await visitor("admin");
  say("four members of staff have signed in by the identity provider");

  await readyProvider(lead);
  const pupil = await addPupil(lead);
  const placement = await refer(teacher, pupil);
  await decide(lead, head, placement, schoolWeek());
  await settle(host);
  must("after the decision", await phaseOf(lead, placement), "consent");
  say("referral, decision, provider and dates: the run waits for consent");

  const mother = new Visitor(host.url);
  const motherLink = await linkTo(host, canaries.motherMail, /question from school/);
  const reply = await mother.sees(motherLink);
  await mother.records(reply.path, { answer: "agree", "typed-name": canaries.mother });
  const paper = (await lead.sees(`${placement}/forms/consent-received`)) as unknown as {
    form: { fields: { properties: { ask: { enum: string[] } } } };
  };
  await lead.records(`${placement}/forms/consent-received`, {
    ask: paper.form.fields.properties.ask.enum[1] ?? "",
    channel: "paper",
    "received-on": "2026-09-07",
    answer: "agree",
    said: "Signed slip",
  });
  await settle(host);
  must("after both parents", await phaseOf(lead, placement), "checks");
  say("both parents have agreed, one by the link that SES sent");

  await checked(host, lead, placement);
  must("after the checks", await phaseOf(lead, placement), "commissioning");
  await commissioned(host, lead, placement);
  await lead.records(`${placement}/forms/letter`, letterWords);
  await head.records(`${placement}/letter`, { command: "issue-the-letter-once" });
  await settle(host);
  const given = (await lead.sees(`${placement}/forms/letter-given`)) as unknown as {
    form: { fields: { properties: { to: { enum: string[] } } } };
  };
  await lead.records(`${placement}/forms/letter-given`, {
    to: given.form.fields.properties.to.enum[0],
    how: "by-hand",
    on: "2026-09-07",
  });
  await settle(host);
  must("after the letter", await phaseOf(lead, placement), "active");
  say("checks, terms, authority and letter: the placement is active");
  must("the pack", (await packOpened(host)).state, "open");
  say("the provider has opened the pack by the code that was mailed");
  return { placement, lead, admin, motherLink };
};
