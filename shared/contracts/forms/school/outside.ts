import type { Field } from "../../form.ts";
import { lineField } from "../fields.ts";

/** Whom a school writes to or rings outside: each has a page of its own. */
export const outsideIds = ["local-authority", "virtual-school", "lado", "advice"] as const;

export type OutsideId = (typeof outsideIds)[number];

export const outsideTitles: Readonly<Record<OutsideId, string>> = {
  "local-authority": "Local authority",
  "virtual-school": "Virtual school",
  lado: "Designated officer for allegations (LADO)",
  advice: "Advice service for parents (SENDIASS)",
};

/** What each is needed for. */
export const outsideUses: Readonly<Record<OutsideId, string>> = {
  "local-authority":
    "It is told of a placement of a child with a plan, and of education that is not full-time. Its duty desk is rung when a child is missing or at risk.",
  "virtual-school": "It must be heard before a child in care, or one who has a social worker, is placed.",
  lado: "An allegation against an adult goes there within one working day. Staff ring the number from the pages about concerns.",
  advice:
    "Free and impartial advice for parents and young people. Its name and number stand at the end of letters, beside how to complain.",
};

const reached: readonly Field[] = [
  lineField("name", "Name", "Enter the name", { hint: "Of the office or the person" }),
  {
    name: "email",
    kind: "email",
    label: "E-mail address",
    private: true,
    missing: "Enter the e-mail address",
  },
  { name: "phone", kind: "tel", label: "Phone", private: true, missing: "Enter the phone number" },
];

export const outsideFields: Readonly<Record<OutsideId, readonly Field[]>> = {
  "local-authority": [
    ...reached,
    {
      name: "duty-phone",
      kind: "tel",
      label: "Phone of the duty desk of social care",
      optional: true,
      private: true,
      missing: "Enter the number of the duty desk",
    },
    lineField("direction-form", "Its own form for directions", "Enter where its form for directions is", {
      hint: "Name or web address. Leave it empty where it has none",
      optional: true,
    }),
  ],
  "virtual-school": reached,
  lado: reached,
  advice: reached,
};
