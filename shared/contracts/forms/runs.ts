import type { Field, Form } from "../form.ts";
import { comparedOnly, onRecord } from "../read-by.ts";

const reason: Field = {
  name: "reason",
  kind: "textarea",
  readBy: onRecord,
  label: "Why?",
  hint: "The reason is kept with the placement, in the vault. It does not go into the workflow's history.",
  max: 1000,
  private: true,
  missing: "Enter the reason",
};

const form = (id: string, title: string, submit: string, lead: string): Form => ({
  id,
  title,
  submit,
  steps: [{ id, title, lead, fields: [reason] }],
});

/** An administrator stops a run. */
export const stopRunForm = form(
  "stop-run",
  "Stop this run",
  "Stop the run",
  "Nothing that is recorded is lost: the ledger keeps it. A stopped phase is begun anew by its placement's run within a minute. While a placement's own run is stopped, nobody is asked or reminded, and nothing falls due by itself, until it is started again.",
);

/** An administrator lets a successor run go on from the ledger. */
export const startAgainForm = form(
  "start-again",
  "Start again from the ledger",
  "Start again",
  "A new run takes the placement up where the ledger says it stands. It asks nobody twice, and sends no mail that was sent already. The run that stopped stays as it is, to be looked at.",
);

/** An administrator lets a run that failed go on where it failed. */
export const retryForm = form(
  "retry-run",
  "Go on where it failed",
  "Go on",
  "The run goes on from the step that failed, under the definition that it began with. Use this once the cause is mended. Where the definition itself was the cause, start again from the ledger instead.",
);

/** An administrator lets a waiting run look at once. */
export const wakeForm = form(
  "wake-run",
  "Wake this run now",
  "Wake it",
  "It looks at once at what is owed, and then waits again. It asks nobody twice. No due date changes by it.",
);

/** An administrator has open questions mailed once more. */
export const sendAgainForm = form(
  "send-again",
  "Send open questions again",
  "Send again",
  "Each open question is mailed once more to the person who was asked, in the same words. Nobody is mailed twice within a day, unless the mail came back. Who is asked, what, and by when does not change.",
);

/** An administrator has new links mailed because old ones went astray. */
export const newLinkForm = form(
  "new-link",
  "Send new links, and revoke the old ones",
  "Send new links",
  "Each open question is mailed with a new link to the person who was asked. Every earlier link to it is dead at once. Use this when a mail has gone astray.",
);

/** An administrator asks whoever may do what a run waits for. */
export const askOwnerForm: Form = {
  id: "ask-owner",
  title: "Ask whoever may",
  submit: "Ask them",
  steps: [
    {
      id: "ask-owner",
      title: "Ask whoever may",
      lead: "You cannot answer, waive or put off what somebody else owes. This makes it a task of whoever may, with what you write, and mails them. Nobody is asked the same twice while it is open.",
      fields: [
        {
          ...reason,
          label: "What do you ask of them?",
          hint: "They read it on the page of their task. Write what you see; whether and how is theirs to decide.",
          missing: "Enter what you ask",
        },
      ],
    },
  ],
};

/** The filters of a list, kept under a name. */
export const viewFields: readonly Field[] = [
  {
    name: "name",
    kind: "text",
    label: "Name of the view",
    hint: "What it is for, and nobody’s name: “Consent that hangs”.",
    max: 40,
    readBy: onRecord,
    missing: "Enter a name",
  },
  {
    name: "filters",
    kind: "text",
    label: "Filters, as the address of the list of runs has them",
    max: 400,
    readBy: comparedOnly,
    missing: "Choose filters first",
  },
];

/** So many runs are taken at once. */
export const mostAtOnce = 50;

/** The same act on several runs: which, why, and their number typed to confirm. */
export const bulkFields: readonly Field[] = [
  {
    name: "act",
    kind: "select",
    label: "What to do",
    options: [
      { value: "wake", label: "Wake now" },
      { value: "retry", label: "Go on where it failed" },
      { value: "start-again", label: "Start again from the ledger" },
      { value: "stop", label: "Stop" },
      { value: "send-again", label: "Send open questions again" },
      { value: "new-link", label: "Send new links" },
      { value: "ask-owner", label: "Ask whoever may" },
    ],
    missing: "Choose what to do",
  },
  {
    name: "runs",
    kind: "text",
    label: "Runs, each as machine/name, with spaces between",
    max: 7000,
    readBy: onRecord,
    missing: "Choose at least one run",
  },
  reason,
  {
    name: "confirm",
    kind: "number",
    label: "How many runs are these?",
    min: 1,
    max: mostAtOnce,
    missing: "Type the number of runs",
  },
];
