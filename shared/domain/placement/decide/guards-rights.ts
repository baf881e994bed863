import { refuse } from "../../decision.ts";
import { allegationToTell } from "../concerns.ts";
import { changeToLookAt } from "../rights.ts";
import { type Guard, inPhase, notAfterToday, text, ticked } from "./guarding.ts";
import { fromStart, here } from "./guards-review.ts";

const open = inPhase("referral", "consent", "checks", "commissioning", "active", "reintegration");

const changed: Guard = (f) =>
  changeToLookAt(f.placement)
    ? undefined
    : refuse("The pupil’s rights have not changed since this placement was last looked at.");

const lookedAtLater: Guard = (f, s) =>
  text(s, "next-on") <= f.today
    ? refuse("The day on which it is looked at again must be after today.", "next-on")
    : undefined;

const toTell: Guard = (f) =>
  allegationToTell(f.placement)
    ? undefined
    : refuse("There is no allegation of which the LADO has not been told.");

const putRightBy: Guard = (f, s) =>
  text(s, "decision") === "stays" && text(s, "until") <= f.today
    ? refuse("The day by which it is put right must be after today.", "until")
    : undefined;

/** Parties whom a pupil’s status makes part of the decision, where the rule names them (WBS 7.5-7.6, TWE 11.1). */
const brings: Readonly<Record<string, readonly string[]>> = {
  ehcp: ["senco", "dsl", "local-authority"],
  "looked-after": ["dsl", "senco", "virtual-school-head", "social-worker"],
};

/** How the form of the decision calls a party of the rule, and how a sentence does. */
const parties: Readonly<Record<string, readonly [ticked: string, said: string]>> = {
  senco: ["senco", "the SENCO"],
  dsl: ["dsl", "the safeguarding lead"],
  "local-authority": ["local-authority", "the local authority"],
  "virtual-school-head": ["virtual-school", "the virtual school"],
  "social-worker": ["social-worker", "the social worker"],
};

/** Before the decision for a pupil with a plan or in care, those whom the rule names are consulted, or it is said why not. */
export const consulted: Guard = (f, s) => {
  const named: readonly string[] = f.rules.settings["decision.consultees"].value;
  const needed = new Set(f.placement.statuses.flatMap((status) => brings[status] ?? []));
  const missing = named.flatMap((who) => {
    const party = needed.has(who) ? parties[who] : undefined;
    return party && !ticked(s, "decided-with").includes(party[0]) ? [party[1]] : [];
  });
  return missing.length > 0 && !s.said.includes("not-consulted")
    ? refuse(
        `The rules name ${missing.join(", ")} as well for this pupil (${f.rules.settings["decision.consultees"].won.clause}). Consult them, or say why not.`,
        "decided-with",
      )
    : undefined;
};

/** What must hold before the forms that a pupil’s statuses ask for are taken. */
export const rightsGuards: Readonly<Record<string, readonly Guard[]>> = {
  "rights-looked-at": [open, changed, notAfterToday("on", "The day")],
  "attendance-intervention": [
    inPhase("active"),
    here,
    notAfterToday("on", "The day"),
    fromStart("on"),
    lookedAtLater,
  ],
  "provider-alternative": [inPhase("active"), here, notAfterToday("on", "The day"), putRightBy],
  "lado-told": [open, toTell, notAfterToday("on", "The day")],
  "safeguarding-reference": [open, notAfterToday("on", "The day")],
  meals: [inPhase("checks", "commissioning", "active")],
  "support-plan": [open, notAfterToday("made-on", "The day"), lookedAtLater],
};
