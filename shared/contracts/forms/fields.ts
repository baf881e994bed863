import type { Field, Form, Option } from "../form.ts";
import { asSignature, onRecord, type ReadBy } from "../read-by.ts";
import { yesNo } from "./options.ts";

/** What a field may have besides its name, label and sentence. */
type More = Pick<Field, "hint" | "optional" | "when" | "known" | "seldom">;

/** Words are read on the record, unless the field says who else must act on them. */
type Words = More & { readonly readBy?: ReadBy };
/** A field whose name is known to the compiler. */
export type Named<N extends string> = Field & { readonly name: N };

/** Fields that forms of a running placement share, in the order name, label, sentence when it is missing. */
export const dateField = <N extends string>(
  name: N,
  label: string,
  missing: string,
  more: More = {},
): Named<N> => ({
  name,
  kind: "date",
  label,
  missing,
  ...more,
});

export const timeField = <N extends string>(
  name: N,
  label: string,
  missing: string,
  more: More = {},
): Named<N> => ({
  name,
  kind: "time",
  label,
  missing,
  ...more,
});

/** Words about a person: they go to the vault. */
export const wordsField = <N extends string>(
  name: N,
  label: string,
  missing: string,
  more: Words = {},
): Named<N> => ({
  name,
  kind: "textarea",
  readBy: onRecord,
  label,
  missing,
  max: 2000,
  private: true,
  ...more,
});

/** A name or reference on one line: it goes to the vault too. */
export const lineField = <N extends string>(
  name: N,
  label: string,
  missing: string,
  more: Words = {},
): Named<N> => ({
  name,
  kind: "text",
  readBy: onRecord,
  label,
  missing,
  max: 160,
  private: true,
  ...more,
});

/** The name of whoever answers: it stands beneath the answer. */
export const signatureField = <N extends string>(
  name: N,
  label: string,
  missing: string,
  more: More = {},
): Named<N> => lineField(name, label, missing, { ...more, readBy: asSignature });

export const choiceField = <N extends string>(
  name: N,
  label: string,
  missing: string,
  options: readonly Option[],
  more: More = {},
): Named<N> => ({ name, kind: "radios", label, missing, options, ...more });

export const severalField = <N extends string>(
  name: N,
  label: string,
  missing: string,
  options: readonly Option[],
  more: More = {},
): Named<N> => ({ name, kind: "checkboxes", label, missing, options, ...more });

export const yesNoField = <N extends string>(
  name: N,
  label: string,
  missing: string,
  more: More = {},
): Named<N> => ({
  name,
  kind: "radios",
  inline: true,
  label,
  missing,
  options: yesNo,
  ...more,
});

/** A form of one step, whose title is the form's. */
export const oneStep = (
  form: Pick<Form, "id" | "title" | "submit"> & { readonly lead?: string; readonly fields: readonly Field[] },
): Form => ({
  id: form.id,
  title: form.title,
  submit: form.submit,
  steps: [
    {
      id: form.id,
      title: form.title,
      fields: form.fields,
      ...(form.lead === undefined ? {} : { lead: form.lead }),
    },
  ],
});
