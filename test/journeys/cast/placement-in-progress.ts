import { Visitor } from "../visitor.ts";
import { checked, commissioned } from "./before-start.ts";
import {
  addPupil,
  canaries,
  decide,
  type Host,
  letterWords,
  linkTo,
  refer,
  settle,
} from "./first-placement.ts";

export type InProgress = {
  readonly pupil: string;
  readonly placement: string;
  /** A referral that is begun and not submitted, of another pupil. */
  readonly draft: string;
  /** The mother's mailed link, `/l/…`. */
  readonly link: string;
  /** Where it leads, `/reply/…`, for the mother's own cookies. */
  readonly reply: string;
  readonly mother: Visitor;
  readonly lead: Visitor;
  readonly head: Visitor;
  readonly teacher: Visitor;
};

const pupilOfSample = async (lead: Visitor): Promise<string> => {
  const { items } = (await lead.sees("/pupils")) as unknown as { items: { href: string }[] };
  const [first] = items;
  if (!first) throw new Error("The sample has no pupil");
  return first.href;
};

type Making = (url: string) => Visitor;
const plainly: Making = (url) => new Visitor(url);

type Dates = { readonly start?: string; readonly end?: string };

const until = async (host: Host, asked: boolean, make: Making, dates: Dates = {}): Promise<InProgress> => {
  const [teacher, lead, head] = await Promise.all(
    ["referrer", "ap-lead", "headteacher"].map((as) => make(host.url).signIn(as)),
  );
  if (!teacher || !lead || !head) throw new Error("Nobody signed in");
  const draft = await teacher.records(`${await pupilOfSample(lead)}/referrals`, { route: "agreement" });
  await teacher.records(`${draft}/reason`, { "primary-reason": "semh" });
  const pupil = await addPupil(lead);
  const placement = await refer(teacher, pupil);
  await decide(lead, head, placement, dates);
  await settle(host);
  const link = await linkTo(host, canaries.motherMail, /question from school/);
  const mother = make(host.url);
  const reply = (await mother.sees(link)).path;
  const p = { pupil, placement, draft, link, reply, mother, lead, head, teacher };
  if (!asked) await lettered(host, p);
  return p;
};

/** Both parents agree, and the letter is issued and given to both. */
export const lettered = async (
  host: Host,
  { mother, reply, lead, head, placement }: InProgress,
): Promise<void> => {
  await mother.records(reply, { answer: "agree", "typed-name": canaries.mother });
  await settle(host);
  const paper = (await lead.sees(`${placement}/forms/consent-received`)) as unknown as {
    form: { fields: { properties: { ask: { enum: string[] } } } };
  };
  await lead.records(`${placement}/forms/consent-received`, {
    ask: paper.form.fields.properties.ask.enum[1],
    channel: "paper",
    "received-on": "2026-09-07",
    answer: "agree",
    said: "Signed slip",
  });
  await settle(host);
  await checked(host, lead, placement);
  await commissioned(host, lead, placement);
  await lead.records(`${placement}/forms/letter`, letterWords);
  await head.records(`${placement}/letter`, {});
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
};

/** A placement whose parents are asked, and have not answered yet. */
export const askedPlacement = (host: Host, make = plainly): Promise<InProgress> => until(host, true, make);

/** A placement whose letter has been given: it awaits its first day. */
export const activePlacement = (host: Host, make = plainly, dates: Dates = {}): Promise<InProgress> =>
  until(host, false, make, dates);
