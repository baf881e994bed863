import type { Field, Form } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import type { KnownFrom } from "#contracts/known-from.ts";
import { onRecord } from "#contracts/read-by.ts";

const subject = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1).replace(/\?$/, "");

/** What the referral and the risk assessment say already; health is asked each time. */
const knownParts = {
  needs: { known: "placement.needs-known", details: "placement.needs" },
  risks: { known: "placement.risks-known", details: "placement.risks" },
} as const satisfies Readonly<Record<string, { readonly known: KnownFrom; readonly details: KnownFrom }>>;

const isKnownPart = (name: string): name is keyof typeof knownParts => Object.hasOwn(knownParts, name);

/** A part of the sheet: what is known, or the explicit choice that nothing is. Both are kept in the vault. */
const part = (
  name: string,
  label: string,
  known: string,
  nothing: string,
  details: string,
  hint?: string,
): readonly Field[] => [
  {
    name: `${name}-known`,
    kind: "radios",
    label,
    private: true,
    ...(isKnownPart(name) ? { known: knownParts[name].known } : {}),
    options: options(["yes", known], ["nothing", nothing]),
    missing: `Select an answer on ${subject(label)}`,
  },
  {
    name,
    kind: "textarea",
    readBy: onRecord,
    label: details,
    max: 2000,
    private: true,
    ...(isKnownPart(name) ? { known: knownParts[name].details } : {}),
    when: { field: `${name}-known`, is: ["yes"] },
    ...(hint ? { hint } : {}),
    missing: `Enter what is known on ${subject(label)}`,
  },
];

const contact = (name: "first" | "second", who: string): readonly Field[] => [
  {
    name: `${name}-name`,
    kind: "text",
    readBy: onRecord,
    known: `family.${name}-name`,
    label: `${who}: name and relationship`,
    max: 200,
    private: true,
    missing: `Enter name and relationship of the ${who.toLowerCase()}`,
    ...(name === "second" ? { when: { field: "second-known", is: ["yes"] } } : {}),
  },
  {
    name: `${name}-phone`,
    kind: "tel",
    known: `family.${name}-phone`,
    label: `${who}: phone`,
    private: true,
    missing: `Enter the phone number of the ${who.toLowerCase()}`,
    ...(name === "second" ? { when: { field: "second-known", is: ["yes"] } } : {}),
  },
];

/**
 * What whoever looks after the child on day one must know (catalogue O57; TWE 14.1, WBS 7.10): law or safety. Everything
 * is private: even that something is known about a child's health stays in the vault.
 */
export const emergencySheetForm: Form = {
  id: "emergency-sheet",
  title: "Emergency sheet for the day-one pack",
  submit: "Save the emergency sheet",
  steps: [
    {
      id: "emergency-sheet",
      title: "Emergency sheet for the day-one pack",
      lead: "The provider reads it behind a code before the first day, and prints it. Write what a person who has never met the pupil must know. It never goes by ordinary e-mail.",
      fields: [
        ...part(
          "medical",
          "Medical conditions?",
          "Yes",
          "No medical condition is known",
          "Which, and what to do",
        ),
        ...part(
          "allergies",
          "Allergies?",
          "Yes",
          "No allergy is known",
          "Which, how a reaction shows, and what to do",
        ),
        ...part(
          "medication",
          "Medication?",
          "Yes",
          "No medication is known",
          "Which, when and how much",
          "Where it is kept, and who may give it",
        ),
        ...contact("first", "First emergency contact"),
        {
          name: "second-known",
          known: "family.second-known",
          kind: "radios",
          label: "Is there a second emergency contact?",
          private: true,
          options: options(["yes", "Yes"], ["nothing", "No second contact is known"]),
          missing: "Select whether there is a second emergency contact",
        },
        ...contact("second", "Second emergency contact"),
        ...part(
          "collecting",
          "Who may collect the pupil?",
          "These people",
          "Nothing is agreed: nobody collects before the school has been rung",
          "Who, and what to check",
          "Say too who must not, if the safeguarding lead agrees",
        ),
        ...part(
          "needs",
          "Special educational needs?",
          "Yes",
          "No special educational need is known",
          "Which, and how to help",
        ),
        ...part(
          "triggers",
          "Triggers and what calms?",
          "Yes",
          "No triggers are known",
          "What sets it off, how it shows, and what calms",
        ),
        ...part(
          "risks",
          "Key points of the risk assessment?",
          "Yes",
          "No risk beyond those of every day is known",
          "Which risks, and what is agreed",
        ),
      ],
    },
  ],
};
