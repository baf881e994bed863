import { Temporal } from "temporal-polyfill";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { consentForm } from "#contracts/forms/consent.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { FormPage } from "#ui/form.tsx";
import { replyPath } from "../link-cookie.ts";
import { schoolModel } from "../link-form-page.tsx";
import { RingSchool } from "../ring-school.tsx";
import { isToTermsOfNow } from "./earlier.ts";
import type { Question } from "./load.ts";
import { Plan, planRows } from "./plan.tsx";
import { answerModel, ChangedSince, earlierModel, Standing } from "./standing.tsx";
import { questionWords as say } from "./words.ts";

const fields = consentForm.steps.flatMap((s) => s.fields);

const day = (instant: string): string => londonDate(instant);

export const isLate = (deps: Deps, q: Question): boolean =>
  Temporal.Instant.compare(deps.clock.now(), Temporal.Instant.from(q.ask.due)) > 0;

/** What every state of the page says of question and school, for JSON. */
export const questionModel = (q: Question) => {
  const answer = standing(q.ask);
  return {
    school: schoolModel(q.school),
    child: q.child,
    plan: planRows(q),
    answerBy: day(q.ask.due),
    changeUntil: day(q.ask.expires),
    consulted: q.consulted,
    ...(q.consulted ? { whoDecides: whoDecides(q) } : {}),
    ...(answer && isToTermsOfNow(q.c, answer.of) ? { standing: answerModel(q, answer) } : {}),
    ...(q.earlier ? { earlier: earlierModel(q.earlier) } : {}),
    ...(q.signsAgain ? { signsAgain: say.signsAgain } : {}),
  };
};

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

const Times = ({ q, late }: { readonly q: Question; readonly late: boolean }) =>
  late ? (
    <WarningText>{say.wasDue(longDate(day(q.ask.due)))}</WarningText>
  ) : (
    <p class="govuk-body">{say.answerBy(longDate(day(q.ask.due)))}</p>
  );

/** Where parents are consulted, they know who decides before they answer. */
const whoDecides = ({ headDecides }: Question): string =>
  headDecides ? say.whoDecides.head : say.whoDecides.parents;

/** The question with its plan, the answer so far and the form: four answers of equal weight, none chosen. */
export const questionPage = (deps: Deps, q: Question, { csrf, command, typed, errors }: Shown): Reply => {
  const action = replyPath(q.key);
  const late = isLate(deps, q);
  return {
    kind: "page",
    title: consentForm.title,
    status: errors && errors.length > 0 ? 422 : 200,
    ...(errors ? { errors } : {}),
    model: {
      ...questionModel(q),
      late,
      form: { action, command, fields: formJsonSchema(fields) },
    },
    content: (
      <>
        <FormPage
          title={consentForm.title}
          caption={q.school.name}
          lead={say.idea[q.c.placement.route](q.child)}
          fields={fields}
          action={action}
          csrf={csrf}
          command={command}
          typed={typed}
          errors={errors}
          submit={consentForm.submit}
        >
          {q.earlier ? <ChangedSince earlier={q.earlier} /> : null}
          <Plan rows={planRows(q)} />
          <Times q={q} late={late} />
          {q.consulted ? <p class="govuk-body">{whoDecides(q)}</p> : null}
          <p class="govuk-body">{say.allAreFine(longDate(day(q.ask.expires)))}</p>
          {q.signsAgain ? <p class="govuk-body">{say.signsAgain}</p> : null}
          {q.earlier?.answer === standing(q.ask) ? null : <Standing q={q} />}
        </FormPage>
        <RingSchool school={q.school} on="question" />
      </>
    ),
  };
};
