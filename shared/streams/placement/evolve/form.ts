import { londonDate } from "#domain/calendar/london.ts";
import { corrected } from "../correcting.ts";
import type { CorrectionEvent } from "../events/corrected.ts";
import type { PlacementEvent } from "../events/events.ts";
import type { Meta } from "../events/meta.ts";
import { withHeld } from "../provider/held.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";
import { withoutRecord } from "../taking-back.ts";

const withCorrection = (p: Placement, e: CorrectionEvent, meta: Meta): Placement => {
  const records = recordsOf(p, e.form).map((r) => (r.version === e.of ? corrected(r, e, meta) : r));
  const latest = records.at(-1);
  return {
    ...p,
    history: { ...p.history, [e.form]: records },
    forms: latest ? { ...p.forms, [e.form]: latest } : p.forms,
  };
};

/** Drafts kept step by step, and forms once they are submitted. */
export const evolveForm = (p: Placement, e: PlacementEvent, meta: Meta): Placement => {
  if (e.type === "draft-saved") {
    const draft = p.drafts[e.form] ?? { answers: {}, words: {}, steps: [] };
    const words = e.words ? { ...draft.words, [e.step]: e.words } : draft.words;
    const steps = draft.steps.includes(e.step) ? draft.steps : [...draft.steps, e.step];
    return {
      ...p,
      drafts: { ...p.drafts, [e.form]: { answers: { ...draft.answers, ...e.answers }, words, steps } },
    };
  }
  if (e.type === "form-corrected") return withCorrection(p, e, meta);
  if (e.type === "form-taken-back") return withoutRecord(p, e, meta);
  if (e.type !== "form-submitted") return p;
  const { [e.form]: _done, ...drafts } = p.drafts;
  const sent = e.form === "provider-checks" ? withHeld(p, e, londonDate(meta.at)) : e;
  const recorded = {
    answers: sent.answers,
    words: sent.words,
    at: meta.at,
    by: meta.by,
    version: meta.version,
  };
  const history = { ...p.history, [e.form]: [...recordsOf(p, e.form), recorded] };
  return { ...p, drafts, forms: { ...p.forms, [e.form]: recorded }, history };
};
