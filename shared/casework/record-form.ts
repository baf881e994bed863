import type { Answers, Form } from "#contracts/form.ts";
import type { Words } from "#domain/commit.ts";
import type { Decision, Refusal } from "#domain/decision.ts";
import { answerConsent, settleAsk } from "#domain/placement/decide/answering.ts";
import { recordEvidence } from "#domain/placement/decide/evidencing.ts";
import { givePaper } from "#domain/placement/decide/giving-paper.ts";
import { giveLetter, issueLetter, shortenNotice } from "#domain/placement/decide/lettering.ts";
import { changeRoute } from "#domain/placement/decide/routing.ts";
import { documentRefusal, saveDraft, stopAsking, submitForm } from "#domain/placement/decide/submitting.ts";
import { waive } from "#domain/placement/decide/waiving.ts";
import type { Giving, PlacementEvent } from "#domain/placement/events.ts";
import { isEvidence } from "#domain/placement/evidence-key.ts";
import { sheetForm } from "#domain/placement/pack.ts";
import type { PaperGiving } from "#domain/placement/papers.ts";
import type { Placement } from "#domain/placement/state.ts";
import type { Route } from "#domain/rules.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { chooseProvider } from "./choose-provider.ts";
import { withFlexi } from "./claim-flexi.ts";
import { takesWeek, withWeek } from "./claim-week.ts";
import { type Command, type Executed, execute } from "./commit/execute.ts";
import { withWords } from "./commit/kept-words.ts";
import { placements } from "./commit/streams.ts";
import { decideByTwo, decisions } from "./decide-by-two.ts";
import { judgeChecks } from "./judge-checks.ts";
import { readinessOfLetter } from "./placement/notification-letter.ts";
import { factsNow, factsOnRoute } from "./rules/rules-in-force.ts";
import { evened, splitPrivate } from "./split-private.ts";
import { governingForms, sayingWhoMay } from "./who-may-approve.ts";

export type Recording = Command & { readonly at: SchoolRef; readonly form: Form; readonly answers: Answers };
export type Recorded = Executed<Placement, PlacementEvent>;

const decideOn = (
  deps: Deps,
  p: Placement,
  r: Recording,
  open: Answers,
  words: Words | undefined,
): Decision<PlacementEvent> => {
  const f = factsNow(deps, p);
  const ask = String(open.ask ?? "");
  const kept = words ? { [r.form.id]: words } : {};
  const must = (): Words => words ?? { vault: "", hash: "", fields: [] };
  switch (r.form.id) {
    case "consent-received":
      return answerConsent(p, {
        ask,
        answer: String(open.answer) as "agree" | "refuse" | "question" | "call-me",
        channel: String(open.channel) as "paper" | "phone" | "in-person",
        ...(words ? { words } : {}),
      });
    case "consent-settled":
      return settleAsk(p, ask, must());
    case "consent-withdrawn":
      return stopAsking(f, ask, must());
    case "refusal":
      return documentRefusal(f, open, kept);
    case "paper-given":
      return givePaper(f, {
        key: String(open.paper),
        how: open.how as PaperGiving,
        on: String(open.on),
      });
    case "letter-given":
      return giveLetter(f, String(open.to), String(open.how) as Giving, String(open.on));
    case "notice-shortened":
      return shortenNotice(f, must());
    case "route":
      return changeRoute(f, factsOnRoute(deps, p, open.to as Route), open.to as Route, must());
    case "waiver":
      return waive(f, String(open.obligation), String(open.until), must());
    default:
      if (isEvidence(r.form.id)) return recordEvidence(f, r.form.id, open, kept);
      return submitForm(f, { form: r.form.id, answers: open, said: words?.fields ?? [], by: r.by }, kept);
  }
};

/** Takes a form of a placement that has one step: words to the vault, then one commit. */
export const recordForm = async (deps: Deps, r: Recording): Promise<Recorded> => {
  const fields = r.form.steps.flatMap((s) => s.fields);
  const { open, said } = splitPrivate(
    fields,
    r.form.id === sheetForm ? evened(fields, r.answers) : r.answers,
  );
  if (r.form.id === "provider") return chooseProvider(deps, r, { open, said });
  if (r.form.id === "checks-judged") return judgeChecks(deps, r, { open, said });
  if (r.form.id in decisions) return decideByTwo(deps, r, { open, said });
  const record = () =>
    withWords(deps, scopeOf(r.at), said, (words) =>
      execute(deps, placements, r, (p) => decideOn(deps, p, r, open, words)),
    );
  if (governingForms.includes(r.form.id)) {
    const done = await record();
    return done.kind === "refused" ? sayingWhoMay(deps, r, done) : done;
  }
  if (r.form.id === "flexi-request") return withFlexi(deps, r, { open, said }, record);
  return takesWeek(r.form.id) ? withWeek(deps, r, open, record) : record();
};

export type Draft = Command & {
  readonly at: SchoolRef;
  readonly form: Form;
  readonly step: string;
  readonly answers: Answers;
};

/** Keeps one step of a form with several; nothing is judged yet. */
export const recordDraft = async (deps: Deps, d: Draft): Promise<Recorded> => {
  const step = d.form.steps.find((s) => s.id === d.step);
  const { open, said } = splitPrivate(step?.fields ?? [], d.answers);
  const saving = { form: d.form.id, step: d.step, answers: open };
  return withWords(deps, scopeOf(d.at), said, (words) =>
    execute(deps, placements, d, (p) => saveDraft(p, words ? { ...saving, words } : saving)),
  );
};

/** Submits a form whose steps were kept as drafts; refused while a step is missing. */
export const submitDraft = (deps: Deps, d: Omit<Draft, "step" | "answers">): Promise<Recorded> =>
  execute(deps, placements, d, (p): Decision<PlacementEvent> | Refusal => {
    const draft = p.drafts[d.form.id];
    const missing = d.form.steps.find((s) => !draft?.steps.includes(s.id));
    if (!draft || missing)
      return { kind: "refused", message: `First answer: ${missing?.title ?? d.form.title}` };
    const said = Object.values(draft.words).flatMap((w) => w.fields);
    return submitForm(
      factsNow(deps, p),
      { form: d.form.id, answers: draft.answers, said, by: d.by },
      draft.words,
    );
  });

/** Issues the notification letter on what is recorded, if nothing is missing and it is in time. */
export const issue = async (deps: Deps, command: Command, shortenedBy?: Words): Promise<Recorded> => {
  const { missing, age } = await readinessOfLetter(deps, command.stream);
  const issuing = { ...(shortenedBy ? { shortenedBy } : {}), ...(age ? { age } : {}) };
  return execute(deps, placements, command, (p) => issueLetter(factsNow(deps, p), missing, issuing));
};
