import { wordsOf } from "#casework/commit/kept-words.ts";
import { recordAdjustmentFrom } from "#casework/pupil/adjustments.ts";
import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { partTimeReasons } from "#contracts/forms/own-timetable.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { adjustmentDates } from "#streams/pupil/adjustments.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { shortDate } from "#ui/dates.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedPupil, loadPupil } from "./load.ts";

export type AdjustmentShown = {
  readonly id: string;
  readonly dates: string;
  readonly what: string;
  readonly agreedOn: string;
  readonly authority: string;
};

const told = {
  return: "In the authority’s next return",
  "not-asked": "Not to be told to the authority",
} as const;

/** Minor adjustments of a pupil’s timetable, the newest first, with what they are. */
export const adjustmentsShown = (c: StaffContext, pupil: Pupil): Promise<readonly AdjustmentShown[]> =>
  Promise.all(
    pupil.adjustments.toReversed().map(async (a) => ({
      id: a.id,
      dates: adjustmentDates(a),
      what: String((await wordsOf(c.deps, c.scope, [a.words])).what ?? "Erased"),
      agreedOn: a.agreedOn,
      authority:
        a.authority === "told" ? `Authority told on ${shortDate(a.toldOn ?? a.agreedOn)}` : told[a.authority],
    })),
  );

type Shown = {
  readonly adjustments?: readonly AdjustmentShown[] | undefined;
  readonly links: { readonly adjustment?: string | undefined };
};

/** Minor adjustments on the pupil's page, and the way to another. */
export const Adjustments = ({ model }: { readonly model: Shown }) =>
  model.adjustments === undefined ? null : (
    <Section id="adjustments" title="Minor adjustments of the timetable">
      {model.adjustments.length === 0 ? (
        <p class="govuk-body">None is recorded.</p>
      ) : (
        <SummaryList
          rows={model.adjustments.map((a) => ({
            key: a.dates,
            value: (
              <>
                {a.what}
                <br />
                {`Agreed on ${shortDate(a.agreedOn)}. ${a.authority}.`}
              </>
            ),
          }))}
        />
      )}
      {model.links.adjustment ? (
        <LinkButton href={model.links.adjustment} variant="secondary">
          Record an adjustment
        </LinkButton>
      ) : null}
    </Section>
  );

/** A minor adjustment of a timetable, on the pupil’s page (catalogue O134; WBS 9.2, 9.7). */
export const adjustmentForm = oneStep({
  id: "adjustment",
  title: "Record a minor adjustment of the timetable",
  submit: "Record the adjustment",
  lead: "For small changes such as a later start. If the pupil misses whole sessions, refer by the route “Part-time timetable” instead.",
  fields: [
    wordsField("what", "What is different, and when?", "Enter what is different", {
      hint: "For example: starts at 9.20am on Mondays, with the learning mentor",
    }),
    choiceField("reason", "Why is it needed?", "Select why it is needed", partTimeReasons),
    dateField("from", "From which day?", "Enter the first day"),
    dateField("until", "Until which day?", "Enter the last day", {
      hint: "It has an end. A longer one is recorded anew.",
    }),
    dateField(
      "agreed-on",
      "When did the parent with whom the pupil lives agree?",
      "Enter when the parent agreed",
    ),
    choiceField(
      "authority",
      "What does the local authority’s procedure ask?",
      "Select what the authority’s procedure asks",
      options(
        ["told", "To be told, and it has been told"],
        ["return", "To be told in its next return"],
        ["not-asked", "Not to be told of a change as small as this"],
      ),
    ),
    dateField("told-on", "When was it told?", "Enter when the authority was told", {
      when: { field: "authority", is: ["told"] },
    }),
  ],
});

const [step] = adjustmentForm.steps;

const fields = step?.fields ?? [];

const pageOf = (l: LoadedPupil): OneForm => ({
  title: adjustmentForm.title,
  caption: l.who,
  lead: step?.lead,
  submit: adjustmentForm.submit,
  fields,
  action: `${l.href}/adjustments/new`,
  back: { href: l.href, text: "Back to the pupil" },
  model: { pupil: l.pupil.id },
});

/** Records a minor adjustment of a pupil's timetable (catalogue O134). */
export const adjustmentNewPage: StaffPage = {
  path: "/pupils/{pupil}/adjustments/new",
  action: "pupil.adjustment",
  doc: { summary: adjustmentForm.title, form: fields },
  get: async (c) => {
    if (!c.may("pupils.read")) return forbidden;
    const loaded = await loadPupil(c);
    return loaded ? oneFormPage(c, pageOf(loaded)) : notFound;
  },
  post: async (c, sent) => {
    if (!c.may("pupils.read")) return forbidden;
    const loaded = await loadPupil(c);
    if (!loaded) return notFound;
    const again = { typed: sent.typed ?? {}, command: sent.command };
    const checked = taken(fields, sent);
    if (checked.kind === "refused")
      return oneFormPage(c, pageOf(loaded), { ...again, errors: checked.errors });
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const refused = await recordAdjustmentFrom(c.deps, sender, loaded.pupil.id, checked.answers);
    if (!refused) return { kind: "see", to: `${loaded.href}#adjustments` };
    const errors = [{ field: refused.field ?? "", message: refused.message }];
    return oneFormPage(c, pageOf(loaded), { ...again, errors });
  },
};
