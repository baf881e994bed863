import { sampleId } from "../../infra/local/seed/sample-id.ts";
import { recordReply } from "../../shared/casework/attendance/reply.ts";
import { choicesOf } from "../../shared/casework/choices.ts";
import { execute } from "../../shared/casework/execute.ts";
import { issue, recordDraft, recordForm, submitDraft } from "../../shared/casework/record-form.ts";
import { openReferral } from "../../shared/casework/referrals.ts";
import { factsNow } from "../../shared/casework/rules.ts";
import { placements, pupils, read, registers } from "../../shared/casework/streams.ts";
import { placementForms } from "../../shared/contracts/forms/catalogue.ts";
import { referralForm } from "../../shared/contracts/forms/referral.ts";
import type { Contact } from "../../shared/domain/contact.ts";
import { londonDate } from "../../shared/domain/london.ts";
import { obligationsOf } from "../../shared/domain/obligations/obligations-of.ts";
import { type Answering, answerConsent } from "../../shared/domain/placement/decide/answering.ts";
import { toProvider } from "../../shared/domain/placement/events.ts";
import { formOfPurpose, replyTo, startOf } from "../../shared/domain/placement/facts.ts";
import { isReady } from "../../shared/domain/placement/ready.ts";
import { takesReply } from "../../shared/domain/placement/replying.ts";
import type { Placement } from "../../shared/domain/placement/state.ts";
import { recordContact } from "../../shared/domain/pupil/pupil.ts";
import type { MarkKind } from "../../shared/domain/register/events.ts";
import { expectedSlots, registerId } from "../../shared/domain/register/state.ts";
import { placementStream, pupilStream, registerStream, type SchoolRef } from "../../shared/domain/streams.ts";
import type { Deps } from "../../shared/ports/host.ts";
import { chanceOf } from "../../infra/simulate/chance.ts";
import { filled, type Known } from "../../infra/simulate/people/filling.ts";

/** What somebody learns when they have sent something: the product's receipt, or its refusal. */
export type Receipt = "recorded" | "unchanged" | "refused";
/** Something that somebody sends, and sends again, word for word, when no receipt came. */
export type Act = {
  /** The command that must be in the ledger for good once it is said to be recorded. */
  readonly command: string;
  readonly send: (deps: Deps) => Promise<Receipt>;
};

export type Scene = { readonly deps: Deps; readonly at: SchoolRef };
/** Looks at what there is, and decides what to send; undefined when there is nothing to do. Changes nothing. */
export type Person = (scene: Scene, command: string) => Promise<Act | undefined>;

const [teacher, lead, head] = ["a-sorrel", "r-flint", "i-vale"].map((name) => sampleId("staff", name)) as [
  string,
  string,
  string,
];

const receipt = (done: { readonly kind?: string }): Receipt =>
  done.kind === "refused" || done.kind === "unchanged" ? done.kind : "recorded";
const today = (deps: Deps): string => londonDate(deps.clock.now()).toString();

const openPlacementOf = async ({ deps, at }: Scene, pupil: string): Promise<Placement | undefined> => {
  const { state } = await read(deps, pupils, pupilStream(at, pupil));
  if (!state.openPlacement) return undefined;
  return (await read(deps, placements, placementStream(at, state.openPlacement))).state;
};

export const refers =
  (pupil: string): Person =>
  async ({ at }, command) => ({
    command,
    send: async (deps) =>
      receipt({
        kind: "recorded",
        ...(await openReferral(deps, at, { pupil, route: "agreement", command, by: teacher })),
      }),
  });

/** One step of the referral, or (for the step after the last) its submission. */
export const writesReferral =
  (pupil: string, number: number): Person =>
  async (scene, command) => {
    const p = await openPlacementOf(scene, pupil);
    if (!p) return undefined;
    const { at } = scene;
    const draft = { stream: placementStream(at, p.id), id: command, by: teacher, at, form: referralForm };
    const step = referralForm.steps[number];
    const known = { "parents-engaged-how": "in-person", weeks: 12 };
    const day = today(scene.deps);
    const answers = step ? filled({ ...referralForm, steps: [step] }, known, day, chanceOf(number)) : {};
    return {
      command,
      send: async (deps) =>
        receipt(
          await (step ? recordDraft(deps, { ...draft, step: step.id, answers }) : submitDraft(deps, draft)),
        ),
    };
  };

/** Somebody of the office takes on one of the things that are owed now; `pick` says which. */
export const worksOff =
  (pupil: string, pick: number, known: Known): Person =>
  async (scene, command) => {
    const { deps, at } = scene;
    const p = await openPlacementOf(scene, pupil);
    if (!p) return undefined;
    const early = startOf(p) > today(deps);
    const ready = obligationsOf(factsNow(deps, p)).filter(
      (o) => isReady(p, o) && placementForms[o.form] && !(early && o.form === "arrival"),
    );
    const owed = ready[pick % Math.max(ready.length, 1)];
    if (!owed || owed.form === "end" || owed.form === "referral") return undefined;
    const choices = await choicesOf(deps, at, p);
    const form = placementForms[owed.form]?.(choices);
    if (!form) return undefined;
    const about = p.asks.findLast((ask) => ask.to === owed.about && !ask.withdrawn);
    const more = { ...known, ...(about ? { ask: about.id } : {}), ...(owed.about ? { to: owed.about } : {}) };
    const answers = filled(form, more, today(deps), chanceOf(pick));
    const by = owed.form === "decision" ? head : lead;
    const stream = placementStream(at, p.id);
    return {
      command,
      send: async (on) => receipt(await recordForm(on, { stream, id: command, by, at, form, answers })),
    };
  };

/** Records a form that nobody asks for by itself: changed dates, the end. */
export const records =
  (pupil: string, formId: string, known: Known): Person =>
  async (scene, command) => {
    const { deps, at } = scene;
    const p = await openPlacementOf(scene, pupil);
    const form = p && placementForms[formId]?.(await choicesOf(deps, at, p));
    if (!p || !form) return undefined;
    const answers = filled(form, known, today(deps), chanceOf(1));
    const stream = placementStream(at, p.id);
    return {
      command,
      send: async (on) => receipt(await recordForm(on, { stream, id: command, by: lead, at, form, answers })),
    };
  };

export const issuesLetter =
  (pupil: string): Person =>
  async (scene, command) => {
    const p = await openPlacementOf(scene, pupil);
    if (p?.phase !== "commissioning" || !p.forms.letter) return undefined;
    const stream = placementStream(scene.at, p.id);
    const send = async (deps: Deps) => receipt(await issue(deps, { stream, id: command, by: head }));
    return { command, send };
  };

/** A parent who was asked answers by their link, or once more, or not as before. */
export const answers =
  (pupil: string, number: number, answer: Answering["answer"]): Person =>
  async (scene, command) => {
    const p = await openPlacementOf(scene, pupil);
    const asked = p?.asks.filter((ask) => ask.purpose === "consent" && !ask.withdrawn) ?? [];
    const ask = asked[number % Math.max(asked.length, 1)];
    if (!p || !ask) return undefined;
    const stream = placementStream(scene.at, p.id);
    const answering = { ask: ask.id, answer, channel: "link" } as const;
    return {
      command,
      send: async (deps) =>
        receipt(
          await execute(deps, placements, { stream, id: command, by: ask.to }, (now) =>
            answerConsent(now, answering),
          ),
        ),
    };
  };

/** A contact's record is corrected: letters by post, another channel. */
export const changesContact =
  (pupil: string, facts: Partial<Omit<Contact, "id">>): Person =>
  async ({ deps, at }, command) => {
    const stream = pupilStream(at, pupil);
    const contact = (await read(deps, pupils, stream)).state.contacts[0];
    if (!contact) return undefined;
    const changed = { ...contact, ...facts };
    return {
      command,
      send: async (on) =>
        receipt(
          await execute(on, pupils, { stream, id: command, by: lead }, (known) =>
            recordContact(known, changed),
          ),
        ),
    };
  };

/** The provider answers what it was asked by mail: its checks, the terms, a report. */
export const providerAnswers =
  (pupil: string, known: Known): Person =>
  async (scene, command) => {
    const { deps, at } = scene;
    const p = await openPlacementOf(scene, pupil);
    const ask = p?.asks.find((each) => takesReply(p, each) && !replyTo(p, each));
    if (!p || !ask || ask.purpose === "consent") return undefined;
    const form = placementForms[formOfPurpose[ask.purpose]]?.(await choicesOf(deps, at, p));
    if (!form) return undefined;
    const given = filled(form, known, today(deps), chanceOf(1));
    const sending = {
      stream: placementStream(at, p.id),
      id: command,
      by: toProvider,
      at,
      form,
      answers: given,
    };
    return { command, send: async (on) => receipt(await recordForm(on, sending)) };
  };

/** A provider says who is there today, of those whom it is asked about. */
export const reports =
  (provider: string, mark: MarkKind): Person =>
  async ({ deps, at }, command) => {
    const stream = registerStream(at, registerId(provider, today(deps)));
    const { state } = await read(deps, registers, stream);
    const marks = expectedSlots(state)
      .filter((slot) => slot.session === "morning")
      .map(({ pupil, session }) => ({ pupil, session, mark, reason: "As told on the phone" }));
    if (!state.opened || marks.length === 0) return undefined;
    const said = { channel: "link", name: "Lena Okoro", marks } as const;
    const send = async (on: Deps) =>
      receipt(await recordReply(on, { stream, id: command, by: provider }, said));
    return { command, send };
  };
