import type { Answers, Form } from "#contracts/form.ts";
import { askedFields } from "#contracts/form-asked.ts";
import type { Words } from "#domain/commit.ts";
import type { Decision, Refusal } from "#domain/decision.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { About, Claim } from "#promises/about.ts";
import { abouts } from "#promises/abouts.ts";
import { act } from "#promises/acts.ts";
import { issueLetter } from "#promises/deciding/issuing-letters.ts";
import { refusalOfPart, saveDraft, submitForm } from "#promises/deciding/submitting.ts";
import { promiseOf } from "#promises/forms.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { chooseProvider } from "./choose-provider.ts";
import { withFlexi } from "./claim-flexi.ts";
import { withWeek } from "./claim-week.ts";
import { type Command, type Executed, execute } from "./commit/execute.ts";
import { withWords } from "./commit/kept-words.ts";
import { placements, read } from "./commit/streams.ts";
import { decideByTwo } from "./decide-by-two.ts";
import { judgeChecks } from "./judge-checks.ts";
import { readinessOfLetter } from "./placement/notification-letter.ts";
import { contradictsRegister } from "./placement/reported-sessions.ts";
import { factsNow, factsOnRoute } from "./rules/rules-in-force.ts";
import { evened, type Split, splitPrivate } from "./split-private.ts";
import { sayingWhoMay } from "./who-may-approve.ts";

export type Recording = Command & { readonly at: SchoolRef; readonly form: Form; readonly answers: Answers };
export type Recorded = Executed<Placement, PlacementEvent>;

/** Takes what was recorded, with a refusal that says who else may. */
type Way = (deps: Deps, r: Recording, split: Split, record: () => Promise<Recorded>) => Promise<Recorded>;

/** What else a record needs beside its own commit, by what its promise says. */
const ways: { readonly [C in Claim]: Way } = {
  provider: chooseProvider,
  checks: judgeChecks,
  "named-deciders": decideByTwo,
  flexi: withFlexi,
  week: (deps, r, { open }, record) => withWeek(deps, r, open, record),
  register: async (deps, r, { open, said }, record) => {
    const { state } = await read(deps, placements, r.stream);
    const answered = { form: promiseOf(r.form), answers: open, said: Object.keys(said) };
    const taken = state.commands.get(r.id) !== undefined;
    return (taken ? undefined : await contradictsRegister(deps, r.at, state, answered)) ?? record();
  },
  "governing-body": async (deps, r, _split, record) => {
    const done = await record();
    return done.kind === "refused" ? sayingWhoMay(deps, r, done) : done;
  },
};

/** Takes a form of a placement that has one step: words to the vault, then one commit. */
export const recordForm = async (deps: Deps, r: Recording): Promise<Recorded> => {
  const form = promiseOf(r.form);
  const { claims, hidesBlanks } = abouts[form] as About;
  const fields = r.form.steps.flatMap((s) => s.fields);
  const split = splitPrivate(fields, hidesBlanks ? evened(fields, r.answers) : r.answers);
  const record = () =>
    withWords(deps, scopeOf(r.at), split.said, (words) =>
      execute(deps, placements, r, (p) =>
        act(factsNow(deps, p), { form, open: split.open, words, by: r.by }, (route) =>
          factsOnRoute(deps, p, route),
        ),
      ),
    );
  return claims ? ways[claims](deps, r, split, record) : record();
};

export type Draft = Command & {
  readonly at: SchoolRef;
  readonly form: Form;
  readonly step: string;
  readonly answers: Answers;
};

/** Keeps one step of a form with several; what is wrong with its own answers is said at once. */
export const recordDraft = async (deps: Deps, d: Draft): Promise<Recorded> => {
  const step = d.form.steps.find((s) => s.id === d.step);
  const { open, said } = splitPrivate(step?.fields ?? [], d.answers);
  const saving = { form: d.form.id, step: d.step, answers: open };
  return withWords(deps, scopeOf(d.at), said, (words) =>
    execute(deps, placements, d, (p) => {
      const part = { form: promiseOf(d.form), answers: open, said: words?.fields ?? [], by: d.by };
      const names = (step?.fields ?? []).map((field) => field.name);
      const refused = refusalOfPart(factsNow(deps, p), part, names);
      return refused ?? saveDraft(p, words ? { ...saving, words } : saving);
    }),
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
    // A part may have been kept before a question was asked there.
    const unanswered = d.form.steps
      .flatMap((s) => askedFields(s.fields, draft.answers))
      .find((f) => !f.optional && !Object.hasOwn(draft.answers, f.name) && !said.includes(f.name));
    if (unanswered) return { kind: "refused", message: unanswered.missing, field: unanswered.name };
    return submitForm(
      factsNow(deps, p),
      { form: promiseOf(d.form), answers: draft.answers, said, by: d.by },
      draft.words,
    );
  });

/** Issues the notification letter on what is recorded, if nothing is missing and it is in time. */
export const issue = async (deps: Deps, command: Command, shortenedBy?: Words): Promise<Recorded> => {
  const { missing, age } = await readinessOfLetter(deps, command.stream);
  const issuing = { ...(shortenedBy ? { shortenedBy } : {}), ...(age ? { age } : {}) };
  return execute(deps, placements, command, (p) => issueLetter(factsNow(deps, p), missing, issuing));
};
