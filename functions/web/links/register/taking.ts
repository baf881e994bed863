import type { Temporal } from "temporal-polyfill";
import type { SaidMark } from "#casework/attendance/record-reply.ts";
import type { Answers, Field, FieldError } from "#contracts/form.ts";
import type { Sent } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { wrongMarks } from "#streams/register/decide/answering.ts";
import type { Slot } from "#streams/register/state.ts";
import { marksIn, nameFor, type SentRegister } from "./fields.ts";
import type { DayRegister } from "./load.ts";
import { registerWords } from "./words.ts";

const say = registerWords.ask;

/** What can be taken of an answer, and what is still to be asked of whom. */
export type Taking = {
  readonly answers: Answers;
  readonly marks: readonly SaidMark[];
  readonly errors: readonly FieldError[];
};

type Body = Readonly<Record<string, unknown>>;

const bodyOf = (sent: Sent): Body => sent.typed ?? sent.json;

const isOf = (s: Slot, field: string): boolean => field === nameFor(s) || field.startsWith(`${nameFor(s)}-`);

const without = (sent: Sent, slots: readonly Slot[]): Sent => {
  const kept = <T extends Body>(body: T): T =>
    Object.fromEntries(Object.entries(body).filter(([name]) => !slots.some((s) => isOf(s, name)))) as T;
  return sent.typed ? { ...sent, typed: kept(sent.typed) } : { ...sent, json: kept(sent.json) };
};

/** A note goes with an answer: alone, or beside "I do not know yet", nobody would ever read it. */
const notesAdrift = (slots: readonly Slot[], body: Body): readonly FieldError[] =>
  slots.flatMap((s) => {
    const note = body[`${nameFor(s)}-reason`];
    const said = body[nameFor(s)];
    return typeof note === "string" && note.trim() !== "" && (said === undefined || said === "unknown")
      ? [{ field: `${nameFor(s)}-reason`, message: say.noteAlone }]
      : [];
  });

const fieldsOf = (fields: readonly Field[], left: readonly Slot[]): readonly Field[] =>
  fields.filter((f) => !left.some((s) => isOf(s, f.name)));

/**
 * Takes of an answer whatever fits, and says what is left to ask: a page that stood open, or that somebody sent in a hurry,
 * loses nothing (K6). Without a name, or where nothing fits, nothing is taken.
 */
export const takingOf = (
  d: DayRegister,
  { sent, slots, fields }: SentRegister,
  now: Temporal.Instant,
): Taking | { readonly errors: readonly FieldError[] } => {
  const adrift = notesAdrift(slots, bodyOf(sent));
  const checked = taken(fields, sent);
  const errors = [...(checked.kind === "refused" ? checked.errors : []), ...adrift];
  const left = slots.filter((s) => errors.some((e) => isOf(s, e.field)));
  if (errors.some((e) => !left.some((s) => isOf(s, e.field)))) return { errors };
  const rest = left.length === 0 ? checked : taken(fieldsOf(fields, left), without(sent, left));
  if (rest.kind === "refused") return { errors };
  const said = marksIn(
    slots.filter((s) => !left.includes(s)),
    rest.answers,
  );
  const wrong = wrongMarks(d.register, said, now);
  const marks = said.filter((m) => !wrong.some((w) => w.mark === m));
  const all = [
    ...errors,
    ...wrong.map(({ refusal }) => ({ field: refusal.field ?? "", message: refusal.message })),
  ];
  return { answers: rest.answers, marks, errors: all };
};
