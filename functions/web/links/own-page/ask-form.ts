import type { Field } from "#contracts/form.ts";
import { choiceField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { ownNameField } from "#contracts/forms/own-page/codes.ts";
import { safetyFields } from "#contracts/forms/safety/tick.ts";
import { toLead } from "#contracts/read-by.ts";
import type { ReaderKind } from "#streams/placement/own-page/reading.ts";
import { ownPageWords } from "./words.ts";

const say = ownPageWords.askForm;

type Kind = keyof typeof say.kinds;

/** Requests about data: they have a clock of the law and a page of their own for whoever answers. */
export const dataKinds = [
  "rectification",
  "access",
  "erasure",
  "objection",
] as const satisfies readonly Kind[];

export type DataKind = (typeof dataKinds)[number];

export const isDataKind = (what: unknown): what is DataKind => dataKinds.some((kind) => kind === what);

const kindsFor: Readonly<Record<ReaderKind, readonly Kind[]>> = {
  family: ["review", "question", "complaint", ...dataKinds],
  pupil: ["review", "question", "complaint", "rectification", "access"],
  officer: ["review", "question"],
};

const hintOf = (kind: Kind): string | undefined =>
  kind in say.hints ? Reflect.get(say.hints, kind) : undefined;

/** What somebody may ask on their own page. A parent says whose record it is about: theirs, or the child's. */
export const askFieldsFor = (kind: ReaderKind): readonly Field[] => [
  choiceField(
    "what",
    say.what,
    say.whatMissing,
    kindsFor[kind].map((value) => {
      const hint = hintOf(value);
      return { value, label: say.kinds[value], ...(hint ? { hint } : {}) };
    }),
  ),
  ...(kind === "family"
    ? [
        choiceField("whose", say.whose, say.whoseMissing, options(["child", say.child], ["mine", say.mine]), {
          when: { field: "what", is: dataKinds },
        }),
      ]
    : []),
  wordsField("about", say.about, say.aboutMissing, { hint: say.aboutHint, readBy: toLead }),
  ...safetyFields(),
  ownNameField,
];
