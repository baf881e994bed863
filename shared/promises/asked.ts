import type { Form } from "#contracts/form.ts";
import type { FormChoices } from "./choices.ts";

/** A form whose questions hang on the placement: which choices it needs, and the form that they make. */
export type AskedForm = {
  readonly needs: readonly (keyof FormChoices)[];
  readonly form: (choices: FormChoices) => Form;
};

/** A form made from a few choices: only those are worked out for it, and it can read no others. */
export const asked = <const N extends keyof FormChoices>(
  needs: readonly N[],
  form: (choices: Pick<FormChoices, N>) => Form,
): AskedForm => ({ needs, form });
