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
import { withoutLists, withoutMail, withoutWaiting, withoutWriting } from "./denied.ts";
import { type House, must, type Played } from "./house.ts";
import { readyProvider } from "./provider.ts";
import { schoolWeek } from "./week.ts";

const phaseOf = async (staff: Visitor, placement: string): Promise<unknown> =>
  (await staff.sees(placement)).phase;

/** A first placement through the deployed functions, from a provider's record to the gate of its first days. */
export const firstPlacement = async (house: House): Promise<Played> => {
  const { door, say } = house;
  const visitor = (role: string) => new Visitor(door.url).signIn(role);
  const lead = await visitor("ap-lead");
  const teacher = await visitor("referrer");
  const head = await visitor("headteacher");
  const admin = await visitor("admin");
  say("four members of staff have signed in by the identity provider");

  await readyProvider(lead);
  await withoutWriting(house, lead);
  const pupil = await addPupil(lead);
  let placement = "";
  await withoutLists(house, async () => {
    placement = await refer(teacher, pupil);
  });
  must("the referral in the list", JSON.stringify(await lead.sees("/placements")).includes(placement), true);
  await withoutMail(house, () => decide(lead, head, placement, schoolWeek()));
  must("after the decision", await phaseOf(lead, placement), "consent");
  say("referral, decision, provider and dates: the run waits for consent");

  const motherLink = await linkTo(door, canaries.motherMail, /question from school/);
  await withoutWaiting(
    house,
    () => parentsAgree(door, lead, placement, motherLink),
    async () => (await phaseOf(lead, placement)) === "checks",
  );
  must("after both parents", await phaseOf(lead, placement), "checks");
  say("both parents have agreed, one by the link that SES sent");

  await checked(door, lead, placement);
  must("after the checks", await phaseOf(lead, placement), "commissioning");
  await commissioned(door, lead, placement);
  await lead.records(`${placement}/forms/letter`, letterWords);
  await head.records(`${placement}/letter`, { command: "issue-the-letter-once" });
  await settle(door);
  await lead.records(`${placement}/forms/letter-given`, {
    to: (await choices(lead, `${placement}/forms/letter-given`, "to"))[0],
    how: "by-hand",
    on: "2026-09-07",
  });
  await settle(door);
  must("after the letter", await phaseOf(lead, placement), "active");
  say("checks, terms, authority and letter: the placement is active");
  must("the pack", (await packOpened(door)).state, "open");
  say("the provider has opened the pack by the code that was mailed");
  return { placement, pupil, lead, admin, motherLink };
};

/** What a field of a form lets one choose. */
const choices = async (staff: Visitor, path: string, field: string): Promise<readonly string[]> => {
  const { form } = (await staff.sees(path)) as unknown as {
    readonly form: { readonly fields: { readonly properties: Readonly<Record<string, { enum: string[] }>> } };
  };
  return form.fields.properties[field]?.enum ?? [];
};

const parentsAgree = async (
  door: House["door"],
  lead: Visitor,
  placement: string,
  motherLink: string,
): Promise<void> => {
  const mother = new Visitor(door.url);
  const { path } = await mother.sees(motherLink);
  await mother.records(path, { answer: "agree", "typed-name": canaries.mother });
  const received = `${placement}/forms/consent-received`;
  await lead.records(received, {
    ask: (await choices(lead, received, "ask"))[1],
    channel: "paper",
    "received-on": "2026-09-07",
    answer: "agree",
    said: "Signed slip",
  });
};
