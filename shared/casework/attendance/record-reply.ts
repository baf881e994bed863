import type { Answers } from "#contracts/form.ts";
import type { Words } from "#domain/commit.ts";
import { parseStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { answerRegister, type Reply } from "#streams/register/decide/answering.ts";
import type { Tellable } from "#streams/register/decide/telling.ts";
import type { Mark, RegisterEvent, ReplyChannel, SafetyTold } from "#streams/register/events.ts";
import { type Register, slotOf } from "#streams/register/state.ts";
import { type Command, type Executed, execute } from "../commit/execute.ts";
import { keepWords } from "../commit/kept-words.ts";
import { read, registers, schools } from "../commit/streams.ts";
import { attendanceSettings } from "./settings.ts";
import { tellableParents } from "./tellable-parents.ts";

/** A mark with its reason in words, which the vault keeps. */
export type SaidMark = Omit<Mark, "words"> & { readonly reason?: string };

export type Said = {
  readonly channel: ReplyChannel;
  /** Who answers, as typed or as told on the phone. */
  readonly name?: string;
  readonly saidAt?: string;
  /** Why staff correct what stood. */
  readonly why?: string;
  readonly marks: readonly SaidMark[];
  /** What was ticked as a matter of safety, of whom, and in which words. */
  readonly safety?: Omit<SafetyTold, "words"> & { readonly said: Answers };
};

/** Contacts who may be written to, of the pupils whom this answer may concern. */
const tellableOf = async (deps: Deps, at: SchoolRef, r: Register, said: Said): Promise<Tellable> => {
  const concerned = said.marks.filter(
    (m) =>
      ["absent", "left-early", "closed"].includes(m.mark) ||
      slotOf(r, m.pupil, m.session).parentsTold.length > 0,
  );
  return tellableParents(
    deps,
    at,
    concerned.map((m) => m.pupil),
  );
};

const asWords = async (deps: Deps, scope: string, field: string, text: string | undefined) =>
  text ? keepWords(deps, scope, { [field]: text }) : undefined;

const safetyOf = async (
  deps: Deps,
  scope: string,
  { said, ...safety }: NonNullable<Said["safety"]>,
): Promise<SafetyTold> => {
  const words = await keepWords(deps, scope, said);
  return words ? { ...safety, words } : safety;
};

/** Each pupil's reason is a record of its own, so that it is erased with the pupil. */
const replyOf = async (deps: Deps, scope: string, said: Said): Promise<Reply> => {
  const name = await asWords(deps, scope, "name", said.name);
  const why = await asWords(deps, scope, "why", said.why);
  const marks = await Promise.all(
    said.marks.map(async ({ reason, ...mark }): Promise<Mark> => {
      const words = await asWords(deps, scope, "reason", reason);
      return words ? { ...mark, words } : mark;
    }),
  );
  const safety = said.safety && (await safetyOf(deps, scope, said.safety));
  return {
    ...(safety ? { safety } : {}),
    channel: said.channel,
    ...(name ? { name } : {}),
    ...(said.saidAt ? { saidAt: said.saidAt } : {}),
    ...(why ? { why } : {}),
    marks,
  };
};

const wordsOf = ({
  name,
  why,
  marks,
  safety,
}: Pick<Reply, "name" | "why" | "marks" | "safety">): readonly Words[] =>
  [name, why, safety?.words, ...marks.map((m) => m.words)].flatMap((w) => w ?? []);

const keptBy = (done: Executed<Register, RegisterEvent>): ReadonlySet<string> =>
  new Set(
    done.kind === "recorded"
      ? done.commit.events.flatMap((e) => (e.type === "answered" ? wordsOf(e).map((w) => w.vault) : []))
      : [],
  );

/**
 * Records an answer on the register, whoever gives it: the words to the vault first, then one commit with all that
 * follows from it. Words of an answer that was not taken are not left behind.
 */
export const recordReply = async (
  deps: Deps,
  command: Command,
  said: Said,
): Promise<Executed<Register, RegisterEvent>> => {
  const at = parseStream(command.stream);
  const scope = scopeOf(at);
  const { state } = await read(deps, registers, command.stream);
  const tellable = await tellableOf(deps, at, state, said);
  const reply = await replyOf(deps, scope, said);
  const { state: school } = await read(deps, schools, schoolStream(at));
  const { outside } = attendanceSettings(school, state.date);
  const taking = { now: deps.clock.now(), by: command.by, tellable, outside };
  const done = await execute(deps, registers, command, (r) => answerRegister(r, reply, taking));
  const kept = keptBy(done);
  for (const { vault } of wordsOf(reply)) if (!kept.has(vault)) await deps.vault.erase(scope, vault);
  return done;
};
