import { bulkFields, stopRunForm } from "#contracts/forms/runs.ts";
import { behindLinks } from "./behind-links.ts";
import type { Described } from "./described.ts";
import { ownPages } from "./own-pages.ts";

const fieldsOf = (form: typeof stopRunForm) => form.steps.flatMap((s) => s.fields);

const runs = { kind: "staff", action: "runs.read" } as const;

const act = { kind: "staff", action: "runs.act" } as const;

/**
 * The addresses that other functions than the staff's serve: mailed links, and the administrator's view of the runs.
 * A function never imports another's pages, so they are told here; a test holds the two together.
 */
export const elsewhere: readonly Described[] = [
  ...behindLinks,
  ...ownPages,
  {
    path: "/reads/who",
    get: true,
    post: false,
    access: { kind: "staff", action: "reads.read" },
    doc: { summary: "Whose reading can be looked at, by person and by pupil", shows: ["staff", "pupils"] },
  },
  {
    path: "/reads/by/{staff}",
    get: true,
    post: false,
    access: { kind: "staff", action: "reads.read" },
    doc: {
      summary: "Which pupils' files a member of staff has opened, when, and which page of each",
      shows: ["staff", "reads", "earlier"],
    },
  },
  {
    path: "/reads/{pupil}",
    get: true,
    post: false,
    access: { kind: "staff", action: "reads.read" },
    doc: {
      summary: "Who has opened a pupil's file, when, and which page of it",
      shows: ["pupil", "reads", "earlier"],
    },
  },
  {
    path: "/operations",
    get: true,
    post: true,
    access: runs,
    doc: {
      summary:
        "Operations: what runs, waits and failed, and when the ledger was verified; its POST looks at all of it",
      shows: ["program", "looked", "signals", "ledger"],
    },
  },
  { path: "/runs", get: true, post: false, access: runs, doc: { summary: "List workflow runs" } },
  {
    path: "/runs/views",
    get: true,
    post: true,
    access: runs,
    doc: {
      summary: "One's own views of the list of runs: filters kept under a name",
      shows: ["views", "filters"],
    },
  },
  {
    path: "/runs/bulk",
    get: true,
    post: true,
    access: act,
    doc: {
      summary: "The same act on several workflow runs: what would happen to each, and what did",
      form: bulkFields,
      shows: ["act", "runs", "done", "not"],
    },
  },
  {
    path: "/runs/{machine}/{name}",
    get: true,
    post: false,
    access: runs,
    doc: { summary: "A workflow run: states, history, picture" },
  },
  {
    path: "/runs/{machine}/{name}/{act}",
    get: true,
    post: true,
    access: act,
    doc: {
      summary: "Wake or stop a run, start its placement again, or mail its open questions again",
      form: fieldsOf(stopRunForm),
    },
  },
];
