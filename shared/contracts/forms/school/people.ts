import { roleNames } from "#domain/roles.ts";
import { type Role, roles } from "#ids/role.ts";
import type { Field, Option } from "../../form.ts";
import { choiceField, dateField, lineField, severalField, wordsField } from "../fields.ts";
import { options } from "../options.ts";

/** What somebody with a role does here, in one line: who chooses roles has to know. */
export const roleUses: Readonly<Record<Role, string>> = {
  "ap-lead": "Runs the placements from day to day",
  headteacher: "Decides on placements and issues letters",
  dsl: "Sees to concerns, and is told at once when a child is missing",
  "deputy-dsl": "Stands in for the safeguarding lead",
  senco: "Sees to needs and plans of pupils with SEND",
  "attendance-officer": "Looks each day at who is where, and rings",
  "designated-teacher": "Speaks for children in care",
  "assessment-lead": "Sees to reports and progress",
  "key-contact": "Whom a pupil and its provider turn to",
  "data-manager": "Enters pupils, contacts, people and the calendar",
  "data-protection-officer": "Sees to requests about data and how long it is kept",
  clerk: "Prepares what governors decide",
  governor: "Decides on directions and reads reports",
  "governor-chair": "Hears of an allegation against the headteacher",
  referrer: "Refers pupils, and sees what became of it",
  "trust-lead": "Sees the numbers of all schools of the trust",
  trustee: "Sees the numbers of all schools of the trust",
  admin: "Sees that Waymark runs, and who may use it; reads about no pupil",
};

const option = (role: Role): Option => ({ value: role, label: roleNames[role], hint: roleUses[role] });

/** Roles of a member of staff; the first is what they are called on pages. */
export const rolesField = (of: readonly Role[] = roles, label = "Roles"): Field =>
  severalField("roles", label, "Select at least one role", of.map(option), {
    hint: "Select all that apply. In a small school one person may have many",
  });

const named: readonly Field[] = [
  lineField("name", "Name", "Enter the name", {
    hint: "As mails should say it, for example: Ms Mina Farrow",
  }),
  lineField("job", "Job", "Enter the job", {
    hint: "For example: Inclusion leader. Letters say it under the name",
  }),
  {
    name: "email",
    kind: "email",
    label: "E-mail address",
    hint: "Tasks and reminders go there. It is what this person signs in with",
    private: true,
    missing: "Enter the e-mail address",
  },
];

export const personFields: readonly Field[] = [...named, rolesField()];

/** Where staff sign in at an identity provider, which has its own name for everybody. */
export const signInIdField: Field = lineField(
  "sign-in-id",
  "What your sign-in calls this person",
  "Enter what your sign-in calls this person",
  { hint: "The value of its staff claim. Ask whoever runs the sign-in", optional: true },
);

export const inviteFields: readonly Field[] = [...personFields, signInIdField];

/** Who stands in for somebody, when, and with which roles. */
export const coverFields = (others: readonly Option[], of: readonly Role[]): readonly Field[] => [
  { name: "by", kind: "select", label: "Who stands in?", options: others, missing: "Select who stands in" },
  rolesField(of, "With which roles?"),
  dateField("from", "First day", "Enter the first day"),
  dateField("to", "Last day", "Enter the last day"),
];

export const leaveFields = (others: readonly Option[]): readonly Field[] => [
  {
    name: "to",
    kind: "select",
    label: "Who takes over?",
    hint: "This person gets the roles that would be nobody’s, and all that is owed under them",
    options: others,
    missing: "Select who takes over",
  },
];

/** Why a lost app is taken away: the person is told, and it stays on record. */
export const takeAppFields: readonly Field[] = [
  wordsField("reason", "Why?", "Say why", {
    hint: "They read it in the mail. For example: You told me by phone that your phone was stolen",
  }),
];

export const answerRolesFields: readonly Field[] = [
  choiceField(
    "outcome",
    "Is it right that this person gets these roles?",
    "Select whether the roles are given",
    options(["confirmed", "Yes, give the roles"], ["declined", "No, do not give them"]),
  ),
];
