import { recordReply } from "#casework/attendance/record-reply.ts";
import { formNow as formOfPlacement } from "#casework/choices.ts";
import { execute } from "#casework/commit/execute.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { placements, registers } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { chooseStandingLinkFrom } from "#casework/provider/standing-link.ts";
import { issue, recordDraft, recordForm, submitDraft } from "#casework/record-form.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Form } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { noWords } from "#domain/commit.ts";
import type { Route } from "#domain/rules/rules.ts";
import { placementStream, registerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Session } from "#domain/week/session.ts";
import type { Deps } from "#ports/host.ts";
import { type Answering, answerConsent, signsAgain } from "#promises/deciding/answering.ts";
import { askForCode, openPack } from "#promises/deciding/opening-pack.ts";
import { referralForm } from "#promises/referral/referral/form.ts";
import type { Placement } from "#streams/placement/state.ts";
import { recordEntered, recordReason, toEnter } from "#streams/register/decide/office.ts";
import type { MarkKind, ReplyChannel } from "#streams/register/events.ts";
import type { Register } from "#streams/register/state.ts";
import type { Chance } from "../chance.ts";
import { filled, type Known } from "./filling.ts";

/** What somebody learns when they have sent something: the product's receipt, or its refusal. */
export type Receipt = "recorded" | "unchanged" | "refused";

/** Something that somebody sends, and sends again, word for word, when no receipt came. */
export type Act = {
  /** The command that must be in the ledger for good once it is said to be recorded. */
  readonly command: string;
  readonly send: (deps: Deps) => Promise<Receipt>;
};

/** Who acts on what, under which command. */
export type Acting = {
  readonly at: SchoolRef;
  readonly command: string;
  readonly by: string;
};

export const receipt = (done: { readonly kind?: string }): Receipt =>
  done.kind === "refused" || done.kind === "unchanged" ? done.kind : "recorded";

export const todayOf = (deps: Pick<Deps, "clock">): string => londonDate(deps.clock.now());

export const referring = ({ at, command, by }: Acting, pupil: string, route: Route = "agreement"): Act => ({
  command,
  send: async (deps) =>
    receipt({ kind: "recorded", ...(await openReferral(deps, at, { pupil, route, command, by })) }),
});

/** One step of the referral, or (for the step after the last) its submission. */
export const writingReferral = (
  { at, command, by }: Acting,
  placement: string,
  number: number,
  today: string,
  chance: Chance,
  more: Known = {},
): Act => {
  const draft = { stream: placementStream(at, placement), id: command, by, at, form: referralForm };
  const step = referralForm.steps[number];
  const known = { "parents-engaged-how": "in-person", weeks: 12, ...more };
  const answers = step ? filled({ ...referralForm, steps: [step] }, known, today, chance) : {};
  return {
    command,
    send: async (deps) =>
      receipt(
        await (step ? recordDraft(deps, { ...draft, step: step.id, answers }) : submitDraft(deps, draft)),
      ),
  };
};

/** A form of a placement as it is now, or undefined when there is none of that name. */
export const formNow = async (
  deps: Deps,
  at: SchoolRef,
  p: Placement,
  form: string,
): Promise<Form | undefined> => formOfPlacement(deps, at, p, form);

/** Records a form of one step, filled in as somebody in a hurry does. */
export const recording = (
  { at, command, by }: Acting,
  placement: string,
  form: Form,
  known: Known,
  today: string,
  chance: Chance,
): Act => {
  const stream = placementStream(at, placement);
  const answers = filled(form, known, today, chance);
  return {
    command,
    send: async (deps) => receipt(await recordForm(deps, { stream, id: command, by, at, form, answers })),
  };
};

/** A provider chooses one link for every day, by the link of a day. */
export const choosingStandingLink = ({ at, command, by }: Acting, name: string): Act => ({
  command,
  send: async (deps) =>
    receipt((await chooseStandingLinkFrom(deps, { at, command, by }, by, name)) ?? { kind: "recorded" }),
});

/** The head issues the notification letter. */
export const issuingLetter = ({ at, command, by }: Acting, placement: string): Act => ({
  command,
  send: async (deps) =>
    receipt(await issue(deps, { stream: placementStream(at, placement), id: command, by })),
});

/** The provider asks for a code, and opens the pack with it. */
export const openingPack = (
  { at, command, by }: Acting,
  placement: string,
  provider: string,
  name: string,
): Act => {
  const stream = placementStream(at, placement);
  const opens = async (deps: Deps): Promise<Receipt> => {
    const asked = { stream, id: `${command}-code`, by };
    await execute(deps, placements, asked, (p) => askForCode(factsNow(deps, p), provider));
    const done = await withWords(deps, scopeOf(at), { "typed-name": name }, (words) =>
      execute(deps, placements, { stream, id: command, by }, (p) =>
        openPack(factsNow(deps, p), provider, words ?? noWords),
      ),
    );
    return receipt(done);
  };
  return { command, send: opens };
};

/** A parent answers by the mailed link. */
export const answeringConsent = (
  { at, command, by }: Acting,
  placement: string,
  ask: string,
  answer: Answering["answer"],
): Act => ({
  command,
  send: async (deps) =>
    receipt(
      await execute(deps, placements, { stream: placementStream(at, placement), id: command, by }, (now) =>
        answerConsent(now, { ask, answer, channel: "link", signs: signsAgain(factsNow(deps, now), by) }),
      ),
    ),
});

export type Said = { readonly pupil: string; readonly session: Session; readonly mark: MarkKind };

/** Somebody says who is there: a provider by its link, or the office after a call. */
export const marking = (
  { at, command, by }: Acting,
  register: string,
  channel: ReplyChannel,
  name: string,
  marks: readonly Said[],
): Act => {
  const said = marks.map((mark) => (mark.mark === "absent" ? { ...mark, reason: "As told" } : mark));
  return {
    command,
    send: async (deps) =>
      receipt(
        await recordReply(
          deps,
          { stream: registerStream(at, register), id: command, by },
          { channel, name, marks: said },
        ),
      ),
  };
};

/** The office records why a pupil is away. */
export const explaining = (
  { at, command, by }: Acting,
  register: string,
  pupil: string,
  sessions: readonly Session[],
): Act => ({
  command,
  send: async (deps) =>
    receipt(
      await execute(deps, registers, { stream: registerStream(at, register), id: command, by }, (r) =>
        recordReason(r, { pupil, sessions, code: "I" }),
      ),
    ),
});

/** The office ticks that the codes of a day are in the school's own register. */
export const entering = ({ at, command, by }: Acting, register: string): Act => ({
  command,
  send: async (deps) =>
    receipt(
      await execute(
        deps,
        registers,
        { stream: registerStream(at, register), id: command, by },
        (r: Register) => recordEntered(r, toEnter(r)),
      ),
    ),
});
