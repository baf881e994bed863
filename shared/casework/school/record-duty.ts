import type { Answers } from "#contracts/form.ts";
import { dutyForms } from "#contracts/forms/duties.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { recordDuty } from "#streams/school/record-duty.ts";
import type { School } from "#streams/school/school.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { read, schools } from "../commit/streams.ts";
import { schoolRecordOf } from "../people/people.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";
import { splitPrivate } from "../split-private.ts";

/** The trust gets the report on alternative provision where the school has one (WBS 4.2; catalogue O119). */
const trustToo = (s: School, today: string): { readonly trustToo?: readonly string[] } => {
  const rules = schoolRulesOf(s, today);
  const asks = rules?.asks.O119 ?? [];
  const led = rules?.settings["trust.layer"].value === "yes" || asks.some((cite) => cite.from === "trust");
  return led ? { trustToo: asks.map((cite) => cite.clause) } : {};
};

/** Records a duty of the school from valid answers to its form: words to the vault, then one commit on the school. */
export const recordDutyFrom = async (
  deps: Deps,
  sender: Sender,
  duty: string,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const form = dutyForms[duty];
  if (!form) return refuse("There is no such duty.");
  const { open, said } = splitPrivate(
    form.steps.flatMap((s) => s.fields),
    answers,
  );
  const command = { stream: schoolStream(sender.at), id: sender.command, by: sender.by };
  const today = londonDate(deps.clock.now());
  return executeSaying(deps, schools, { ...command, scope: scopeOf(sender.at), said }, (s, words) =>
    recordDuty(s, {
      duty,
      answers: open,
      today,
      ...trustToo(s, today),
      ...(words ? { words } : {}),
    }),
  );
};

export type Number = { readonly name: string; readonly phone: string };

export type SafeguardingNumbers = {
  readonly lead: Number;
  readonly deputy: Number;
  readonly lado: Number;
  /** The duty desk of the local authority's social care. */
  readonly duty: Number;
};

/**
 * Whom to ring about a child's safety: the safeguarding lead, who takes over, whom an allegation goes to, and the duty desk
 * of the authority (catalogue O77, O124). Where the duty does not say,
 * what the set-up knows of LADO and authority does. A number that was never recorded is "".
 */
export const safeguardingNumbers = async (
  deps: Deps,
  at: SchoolRef,
): Promise<SafeguardingNumbers | undefined> => {
  const { state } = await read(deps, schools, schoolStream(at));
  const recorded = state.duties.O124;
  const record = await schoolRecordOf(deps, scopeOf(at), at.school);
  const lado = record?.lado;
  const authority = record?.localAuthority;
  if (!recorded && !lado) return undefined;
  const words = recorded ? await wordsOf(deps, scopeOf(at), [recorded.words]) : {};
  const orElse = (told: Number, known: Number): Number => (told.phone === "" ? known : told);
  const of = (who: string): Number => ({
    name: String(words[`${who}-name`] ?? ""),
    phone: String(words[`${who}-phone`] ?? ""),
  });
  return {
    lead: of("lead"),
    deputy: of("deputy"),
    lado: orElse(of("lado"), { name: lado?.name ?? "", phone: lado?.phone ?? "" }),
    duty: orElse(of("duty"), {
      name: authority?.dutyPhone ? authority.name : "",
      phone: authority?.dutyPhone ?? "",
    }),
  };
};
