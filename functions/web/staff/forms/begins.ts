import { wordsOf } from "#casework/commit/kept-words.ts";
import { knownAnswers } from "#casework/known/known.ts";
import type { Answers, Field, Form, Typed } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { knownFrom } from "#contracts/known-from.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { beginsFrom } from "#promises/gate/again.ts";
import { heldToJudge } from "#streams/placement/provider/held.ts";
import type { Loaded } from "../placement/load.ts";

/** What a form begins from, as it would have been typed; and of what is known, where each answer comes from, in words. */
export type Begun = { readonly typed: Typed; readonly known: Readonly<Record<string, string>> };

const fieldsOf = (form: Form): readonly Field[] => form.steps.flatMap((s) => s.fields);

/** What was recorded before, so that a correction begins from it. */
const recordedBefore = async (
  c: StaffContext,
  { placement }: Loaded,
  form: Form,
): Promise<Begun | undefined> => {
  const before = beginsFrom(placement, form.id);
  if (!before) return undefined;
  const words = c.sees("placement.words") ? await wordsOf(c.deps, c.scope, Object.values(before.words)) : {};
  return { typed: typedFromAnswers(fieldsOf(form), { ...before.answers, ...words }), known: {} };
};

/** What the school holds of the provider: to be confirmed or changed, and never sent by itself (findings K7). */
const fromHeld = async (c: StaffContext, { placement: p }: Loaded, form: Form): Promise<Begun> => {
  const held = heldToJudge(p, londonDate(c.deps.clock.now()));
  const words = c.sees("placement.words") ? await wordsOf(c.deps, c.scope, [p.held?.seen]) : {};
  const source = Object.fromEntries(
    held.flatMap(({ check, of: { on, until } }) => {
      const says = `Held by the school since ${longDate(on)}, until ${longDate(until)}`;
      return [check, `${check}-seen`].map((name) => [name, says]);
    }),
  );
  const seen = Object.fromEntries(Object.entries(words).filter(([name]) => Object.hasOwn(source, name)));
  const judged = Object.assign({}, ...held.map(({ of }) => of.judged)) as Answers;
  const known = Object.fromEntries(
    Object.keys({ ...judged, ...seen }).map((name) => [name, source[name] ?? "Held by the school"]),
  );
  return { typed: typedFromAnswers(fieldsOf(form), { ...judged, ...seen }), known };
};

/** What the record knows already (findings K11). */
const fromRecord = async (c: StaffContext, { placement }: Loaded, form: Form): Promise<Begun> => {
  const reader = { at: c.at, staff: c.staff, sees: c.sees };
  const answers = await knownAnswers(c.deps, reader, placement, form);
  const known = fieldsOf(form).flatMap(({ name, known: from }) =>
    from && Object.hasOwn(answers, name) ? [[name, knownFrom[from]] as const] : [],
  );
  return { typed: typedFromAnswers(fieldsOf(form), answers), known: Object.fromEntries(known) };
};

/** What a form begins from: its own record, else what the record and the school know. */
export const begins = async (c: StaffContext, loaded: Loaded, form: Form): Promise<Begun> => {
  const before = await recordedBefore(c, loaded, form);
  if (before) return before;
  const known = await fromRecord(c, loaded, form);
  if (form.id !== "checks-judged") return known;
  const held = await fromHeld(c, loaded, form);
  return { typed: { ...known.typed, ...held.typed }, known: { ...known.known, ...held.known } };
};

/** Sources of those answers that still stand as they came filled. */
export const stillKnown = (form: Form, begun: Begun, typed: Typed): Begun["known"] => {
  const boxes = ({ name, kind }: Field) =>
    kind === "date" ? ["day", "month", "year"].map((part) => `${name}-${part}`) : [name];
  const same = (field: Field) =>
    boxes(field).every((box) => String(typed[box] ?? "") === String(begun.typed[box] ?? ""));
  const names = new Set(
    fieldsOf(form)
      .filter(same)
      .map((field) => field.name),
  );
  return Object.fromEntries(Object.entries(begun.known).filter(([name]) => names.has(name)));
};
