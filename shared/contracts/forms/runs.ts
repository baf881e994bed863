import type { Field, Form } from "../form.ts";
import { onRecord } from "../read-by.ts";

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

export const form = (id: string, title: string, submit: string, lead: string): Form => ({
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
