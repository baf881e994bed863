import { referencesIn, type VariableReferences } from "../definitions/references.ts";

/** `variableReferences` of a Describe answer: not there where no state refers to a variable. */
export const referencesOf = (revision: { readonly definition: string; readonly refs: string | null }) => {
  const known = revision.refs === null ? undefined : (JSON.parse(revision.refs) as VariableReferences);
  const variableReferences = known ?? referencesIn(revision.definition);
  return Object.keys(variableReferences).length === 0 ? {} : { variableReferences };
};
