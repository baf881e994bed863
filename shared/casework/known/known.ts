import type { Answers, AnswerValue, Field, Form } from "#contracts/form.ts";
import { fieldSchema } from "#contracts/form-field-schema.ts";
import type { KnownFrom } from "#contracts/known-from.ts";
import type { Deps } from "#ports/host.ts";
import type { Placement } from "#streams/placement/state.ts";
import { ofFamily } from "./of-family.ts";
import { ofPlacement, today } from "./of-placement.ts";
import { ofProvider } from "./of-provider.ts";
import { ofLaw, ofPolicy, ofSchool, ofStaff } from "./of-school.ts";
import type { Resolver } from "./resolver.ts";
import { type Reader, sourcesOf } from "./sources.ts";

const resolvers: { readonly [K in KnownFrom]: Resolver } = {
  today,
  ...ofPolicy,
  ...ofLaw,
  ...ofSchool,
  ...ofStaff,
  ...ofProvider,
  ...ofPlacement,
  ...ofFamily,
};

/** What the form would refuse is not filled in: nobody is told of a fault in what they did not type. */
const fitting = (field: Field, value: AnswerValue | undefined): AnswerValue | undefined => {
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return undefined;
  return fieldSchema(field).safeParse(value).success ? value : undefined;
};

/**
 * Answers of a form that the record holds already, by field: what each field says that it is known from (findings K11). It
 * reads, and records nothing; what a reader may not see is left out.
 */
export const knownAnswers = async (
  deps: Deps,
  reader: Reader,
  placement: Placement,
  form: Pick<Form, "steps">,
): Promise<Answers> => {
  const sources = sourcesOf(deps, reader, placement);
  const found = await Promise.all(
    form.steps
      .flatMap((step) => step.fields)
      .map(async (field) => {
        if (!field.known) return [];
        const value = fitting(field, await resolvers[field.known](sources));
        return value === undefined ? [] : [[field.name, value] as const];
      }),
  );
  return Object.fromEntries(found.flat());
};
