import { execute } from "#casework/commit/execute.ts";
import { placements, pupils, read, registers } from "#casework/commit/streams.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Contact } from "#domain/contact.ts";
import { placementStream, pupilStream, registerStream, type SchoolRef } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { chanceOf } from "#infra/simulate/chance.ts";
import {
  type Act,
  answeringConsent,
  formNow,
  issuingLetter,
  marking,
  receipt,
  recording,
  referring,
  todayOf,
  writingReferral,
} from "#infra/simulate/people/acts.ts";
import type { Known } from "#infra/simulate/people/filling.ts";
import type { Deps } from "#ports/host.ts";
import type { Answering } from "#promises/deciding/answering.ts";
import { placementForms } from "#promises/forms.ts";
import { isReady } from "#promises/gate/ready.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { formOfPurpose, replyTo, startOf } from "#streams/placement/facts.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import type { Placement } from "#streams/placement/state.ts";
import { recordContact } from "#streams/pupil/pupil.ts";
import type { MarkKind } from "#streams/register/events.ts";
import { expectedSlots, registerId } from "#streams/register/state.ts";

export type Scene = { readonly deps: Deps; readonly at: SchoolRef };
/** Looks at what there is, and decides what to send; undefined when there is nothing to do. Changes nothing. */
export type Person = (scene: Scene, command: string) => Promise<Act | undefined>;

const [teacher, lead, head] = ["a-sorrel", "r-flint", "i-vale"].map((name) => sampleId("staff", name)) as [
  string,
  string,
  string,
];

const openPlacementOf = async ({ deps, at }: Scene, pupil: string): Promise<Placement | undefined> => {
  const { state } = await read(deps, pupils, pupilStream(at, pupil));
  if (!state.openPlacement) return undefined;
  return (await read(deps, placements, placementStream(at, state.openPlacement))).state;
};

export const refers =
  (pupil: string): Person =>
  async ({ at }, command) =>
    referring({ at, command, by: teacher }, pupil);

/** One step of the referral, or (for the step after the last) its submission. */
export const writesReferral =
  (pupil: string, number: number): Person =>
  async (scene, command) => {
    const p = await openPlacementOf(scene, pupil);
    const acting = { at: scene.at, command, by: teacher };
    return p && writingReferral(acting, p.id, number, todayOf(scene.deps), chanceOf(number));
  };

/** Somebody of the office takes on one of the things that are owed now; `pick` says which. */
export const worksOff =
  (pupil: string, pick: number, known: Known): Person =>
  async (scene, command) => {
    const { deps, at } = scene;
    const p = await openPlacementOf(scene, pupil);
    if (!p) return undefined;
    const early = startOf(p) > todayOf(deps);
    const ready = obligationsOf(factsNow(deps, p)).filter(
      (o) => isReady(p, o) && placementForms[o.form] && !(early && o.form === "arrival"),
    );
    const owed = ready[pick % Math.max(ready.length, 1)];
    if (!owed || owed.form === "end" || owed.form === "referral") return undefined;
    const form = await formNow(deps, at, p, owed.form);
    if (!form) return undefined;
    const about = p.asks.findLast((ask) => ask.to === owed.about && !ask.withdrawn);
    const more = { ...known, ...(about ? { ask: about.id } : {}), ...(owed.about ? { to: owed.about } : {}) };
    const by = owed.form === "decision" ? head : lead;
    // Whoever agrees to a joint decision holds the role that it waits for.
    const said = owed.form === "decision-confirmed" ? { answer: "agree" } : more;
    return recording({ at, command, by }, p.id, form, said, todayOf(deps), chanceOf(pick));
  };

/** Records a form that nobody asks for by itself: changed dates, the end. */
export const records =
  (pupil: string, formId: string, known: Known): Person =>
  async (scene, command) => {
    const { deps, at } = scene;
    const p = await openPlacementOf(scene, pupil);
    const form = p && (await formNow(deps, at, p, formId));
    return form && p && recording({ at, command, by: lead }, p.id, form, known, todayOf(deps), chanceOf(1));
  };

export const issuesLetter =
  (pupil: string): Person =>
  async (scene, command) => {
    const p = await openPlacementOf(scene, pupil);
    if (p?.phase !== "commissioning" || !p.forms.letter) return undefined;
    return issuingLetter({ at: scene.at, command, by: head }, p.id);
  };

/** A parent who was asked answers by their link, or once more, or not as before. */
export const answers =
  (pupil: string, number: number, answer: Answering["answer"]): Person =>
  async (scene, command) => {
    const p = await openPlacementOf(scene, pupil);
    const asked = p?.asks.filter((ask) => ask.purpose === "consent" && !ask.withdrawn) ?? [];
    const ask = asked[number % Math.max(asked.length, 1)];
    if (!p || !ask) return undefined;
    return answeringConsent({ at: scene.at, command, by: ask.to }, p.id, ask.id, answer);
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
    if (!p || !ask || ask.purpose === "consent" || ask.purpose === "evidence") return undefined;
    const form = await formNow(deps, at, p, formOfPurpose[ask.purpose]);
    const acting = { at, command, by: toProvider };
    return form && recording(acting, p.id, form, known, todayOf(deps), chanceOf(1));
  };

/** A provider says who is there today, of those whom it is asked about. */
export const reports =
  (provider: string, mark: MarkKind): Person =>
  async ({ deps, at }, command) => {
    const register = registerId(provider, todayOf(deps));
    const { state } = await read(deps, registers, registerStream(at, register));
    const marks = expectedSlots(state)
      .filter((slot) => slot.session === "morning")
      .map(({ pupil, session }) => ({ pupil, session, mark }));
    if (!state.opened || marks.length === 0) return undefined;
    return marking({ at, command, by: provider }, register, "link", "Lena Okoro", marks);
  };
