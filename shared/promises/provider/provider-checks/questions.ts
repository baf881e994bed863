import type { Field } from "#contracts/form.ts";
import { providerPolicies } from "#contracts/forms/checks/policies.ts";
import { options, yesNo } from "#contracts/forms/options.ts";
import { toJudge } from "#contracts/read-by.ts";
import type { CheckName } from "#domain/provider-checks.ts";
import { cutOffs } from "#domain/week/session.ts";
import { workingAlone } from "./working-alone.ts";

const notYet = options(["yes", "Yes"], ["no", "Not yet"]);

/** What the provider itself is asked for each check; a check that is not here is the school's own to look at. */
export const providerQuestions: Readonly<Partial<Record<CheckName, readonly Field[]>>> = {
  registration: [
    {
      name: "registered",
      kind: "radios",
      label: "Is your setting registered with the Department for Education as a school?",
      options: yesNo,
      missing: "Select whether your setting is registered",
    },
    {
      name: "urn",
      kind: "text",
      readBy: toJudge,
      label: "Its unique reference number (URN)",
      hint: "Six digits, on your inspection report",
      max: 12,
      when: { field: "registered", is: ["yes"] },
      missing: "Enter the unique reference number",
    },
    {
      name: "full-time-pupils",
      kind: "number",
      label: "How many pupils of school age do you teach full time?",
      hint: "From all schools and authorities together. About 18 hours a week is full time. Count this pupil too if it applies.",
      min: 0,
      max: 2000,
      missing: "Enter how many pupils you teach full time",
    },
    {
      name: "full-time-vulnerable",
      kind: "number",
      label: "How many of them have an education, health and care plan or are looked after?",
      min: 0,
      max: 2000,
      missing: "Enter how many of them have a plan or are looked after",
    },
  ],
  "staff-checks-confirmed": [
    {
      name: "staff-checks",
      kind: "radios",
      label:
        "Do you confirm that every adult who works with our pupils has passed the safer recruitment checks that the law asks, an enhanced DBS check included?",
      options: options(["yes", "Yes, I confirm it in writing"], ["no", "Not yet"]),
      missing: "Select whether you confirm the staff checks",
    },
    {
      name: "staff-checks-by",
      kind: "text",
      readBy: toJudge,
      label: "Who confirms it?",
      hint: "Name and job of the person who is responsible for these checks",
      max: 160,
      private: true,
      missing: "Enter who confirms the staff checks",
    },
    ...workingAlone,
  ],
  "child-protection-policy-exchange": [
    {
      name: "our-policy",
      kind: "radios",
      label: "Have you received our child protection policy, and do your staff follow it?",
      hint: "Ask the school for it if you do not have it yet.",
      options: notYet,
      missing: "Select whether your staff follow our child protection policy",
    },
    {
      name: "your-policy",
      kind: "text",
      readBy: toJudge,
      label: "Where can our safeguarding lead read yours?",
      hint: "A web address, or how you will send it",
      max: 300,
      private: true,
      missing: "Enter where we can read your child protection policy",
    },
  ],
  policies: [
    {
      name: "policies",
      kind: "checkboxes",
      label: "Which of these policies do you have in writing?",
      options: providerPolicies,
      missing: "Select the policies that you have",
    },
    {
      name: "policies-reviewed",
      kind: "date",
      label: "When was the oldest of them last reviewed?",
      missing: "Enter when the oldest policy was last reviewed",
    },
    {
      name: "policies-where",
      kind: "text",
      readBy: toJudge,
      label: "Where can we read them?",
      hint: "A web address, or how you will send them",
      max: 300,
      private: true,
      missing: "Enter where we can read the policies",
    },
  ],
  "attendance-arrangement": [
    {
      name: "attendance-told",
      kind: "radios",
      label: "Will you tell us every morning and every afternoon who is present, late or absent?",
      hint: "We send one mail each school day. It takes two taps on a phone.",
      options: notYet,
      missing: "Select whether you will tell us of attendance",
    },
    {
      name: "attendance-in-time",
      kind: "radios",
      label: `Will we hear by ${cutOffs.morning} of the morning, and by ${cutOffs.afternoon} of the afternoon?`,
      hint: "After these times we remind you, and then we ring.",
      options: notYet,
      missing: "Select whether we hear in time",
    },
    {
      name: "attendance-by",
      kind: "text",
      readBy: toJudge,
      label: "Who tells us, and on which number do we reach them?",
      max: 200,
      private: true,
      missing: "Enter who tells us of attendance",
    },
  ],
  communication: [
    {
      name: "changes-told",
      kind: "radios",
      label:
        "Will you tell us before an adult who works with our pupils changes, and at once when anything worries you?",
      options: notYet,
      missing: "Select whether you will tell us of changes",
    },
  ],
  insurance: [
    {
      name: "insurance-until",
      kind: "date",
      label: "Until when is your public liability insurance paid?",
      missing: "Enter until when your insurance is paid",
    },
  ],
  "health-and-safety": [
    {
      name: "certificates",
      kind: "radios",
      label: "Are all certificates that your activities need valid, and will you keep them so?",
      hint: "For example machinery, animals, kitchens, vehicles",
      options: notYet,
      missing: "Select whether all certificates are valid",
    },
    {
      name: "certificates-until",
      kind: "date",
      label: "When does the first of them run out?",
      hint: "Leave it empty if your activities need none.",
      when: { field: "certificates", is: ["yes"] },
      optional: true,
      missing: "Enter when the first certificate runs out",
    },
  ],
  transport: [
    {
      name: "transport-checked",
      kind: "radios",
      label: "Do you transport pupils?",
      options: options(
        ["no", "No"],
        ["yes", "Yes, with checked drivers and insured vehicles"],
        ["not-checked", "Yes, and the checks are not complete"],
      ),
      missing: "Select whether you transport pupils",
    },
  ],
  curriculum: [
    {
      name: "curriculum",
      kind: "textarea",
      readBy: toJudge,
      label: "What do you teach, and what have pupils achieved with you?",
      max: 1500,
      private: true,
      missing: "Enter what you teach",
    },
  ],
  "staff-qualified": [
    {
      name: "staff-qualified",
      kind: "textarea",
      readBy: toJudge,
      label: "How are your staff trained and qualified?",
      max: 1000,
      private: true,
      missing: "Enter how your staff are trained and qualified",
    },
    {
      name: "works-with",
      kind: "checkboxes",
      label: "With which services do you work regularly?",
      options: options(
        ["camhs", "Mental health services for children (CAMHS)"],
        ["youth-offending", "The youth offending service"],
        ["social-care", "Children’s social care"],
        ["none", "None of these"],
      ),
      missing: "Select with which services you work",
    },
  ],
  examinations: [
    {
      name: "examinations",
      kind: "radios",
      label: "Who enters the pupil for tests or examinations?",
      options: options(
        ["none", "There are none at this age"],
        ["school", "The school"],
        ["provider", "We do, and tell the school"],
      ),
      missing: "Select who enters the pupil for examinations",
    },
  ],
  tracking: [
    {
      name: "tracking",
      kind: "radios",
      label:
        "Will you follow the school’s way of referral, with a first assessment and progress written down?",
      options: notYet,
      missing: "Select whether you will follow the school’s way of referral",
    },
  ],
};
