import type { Words } from "#domain/commit.ts";
import { type Decision, decided, type Refusal, refuse } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { type PlacementEvent, toProvider } from "#streams/placement/events/events.ts";
import { evidenceKey, formsInRound } from "#streams/placement/evidence-key.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import type { Placement } from "#streams/placement/state.ts";
import { placementRows } from "../rows.ts";
import { type Flagged, withConcern } from "./telling/safety.ts";

type Kept = Readonly<Record<string, Words>>;

const closed = "The placement is closed: nothing more is recorded for it.";

const about = (f: Facts, form: string, answers: FormAnswers): string | Refusal => {
  const row = placementRows.find((r) => r.form === form);
  if (!row?.each) return "";
  const id = String(answers.about ?? "");
  return row.each(f).includes(id) ? id : refuse("Select whose answer it is.", "about");
};

/** Staff record what a general page asks: fields, date and who confirmed it; each person's in a record of its own. */
export const recordEvidence = (
  f: Facts,
  form: string,
  answers: FormAnswers,
  words: Kept,
): Decision<PlacementEvent> => {
  if (f.placement.phase === "closed") return refuse(closed);
  if (String(answers["done-on"] ?? "") > f.today)
    return refuse("The date must be today or in the past.", "done-on");
  const whose = about(f, form, answers);
  if (typeof whose !== "string") return whose;
  return decided([{ type: "form-submitted", form: evidenceKey(form, whose), answers, words }]);
};

/** A parent or the provider answers a mailed question: every form that it asks for is recorded, each by its own answer. */
export const answerEvidence = (
  p: Placement,
  ask: string,
  answers: Readonly<Record<string, FormAnswers>>,
  words: Kept,
  flagged?: Flagged,
): Decision<PlacementEvent> => {
  const open = p.asks.find((a) => a.id === ask);
  if (open?.purpose !== "evidence" || !takesReply(p, open))
    return refuse("This is not asked any more. Please ring the school.");
  const to = open.to === toProvider ? "" : open.to;
  const forms = formsInRound(open.round);
  const said = Object.keys(words);
  const fields = Object.values(words).flatMap((w) => w.fields);
  const asks = fields.includes("question") || fields.includes("call-when");
  const talk = asks || forms.some((form) => answers[form]?.answer === "talk");
  const decision = decided<PlacementEvent>(
    forms.map((form) => ({
      type: "form-submitted",
      form: evidenceKey(form, to),
      answers: answers[form] ?? {},
      words: said.length > 0 ? words : {},
    })),
    talk
      ? [
          {
            key: `${open.id}-talk-${p.version + 1}`,
            notice: "staff-notice",
            to: "role:ap-lead",
            facts: { placement: p.id, ask: open.id, what: "talk" },
          },
        ]
      : [],
  );
  return withConcern(p, decision, flagged);
};
