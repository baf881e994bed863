import type { Field } from "#contracts/form.ts";
import type { ClassedField, TermsForm } from "#streams/placement/terms/classed.ts";

/** A field of a form of the terms: its name is classed there, or it does not compile. */
export type TermsField<F extends TermsForm> = Field & { readonly name: ClassedField<F> };

/** The fields of a form that holds terms of the placement: each is classed as a term or as not material (findings K2.1). */
export const termsFields = <F extends TermsForm>(
  _form: F,
  fields: readonly TermsField<F>[],
): readonly TermsField<F>[] => fields;
