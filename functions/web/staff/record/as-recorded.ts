import type { Form } from "#contracts/form.ts";
import { allChecks } from "#domain/provider-checks.ts";
import { checksJudgedFormWith } from "#promises/provider/checks-judged/form.ts";
import { seenFields } from "#promises/provider/checks-judged/seen.ts";
import { providerChecksRead } from "#promises/provider/provider-checks/form.ts";
import { answerIn, type Recorded } from "#streams/placement/recorded.ts";

/** The form with the questions that a record answers, where by now others are asked than were then. */
export const asRecorded = (form: Form, recorded: Recorded): Form => {
  const said = Object.values(recorded.words).flatMap(({ fields }) => fields);
  const answered = [...Object.keys(recorded.answers), ...said];
  if (form.id === "provider-checks") return providerChecksRead(answered);
  if (form.id !== "checks-judged") return form;
  const isAsked = (name: string) => answered.includes(name);
  const judged = allChecks.filter(
    (check) =>
      [check, `${check}-seen`].some(isAsked) || (seenFields[check] ?? []).some(({ name }) => isAsked(name)),
  );
  const thisPupil = answerIn(recorded, "for-this-pupil") !== undefined;
  return checksJudgedFormWith(judged, { held: [], thisPupil });
};
