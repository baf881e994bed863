import { askPageCodeFields, pageCodeFields, pageNumberFields } from "#contracts/forms/own-page/codes.ts";
import type { Described } from "./described.ts";

const link = { kind: "link" } as const;

/** Pages of somebody’s own: a parent’s, the pupil’s, an officer’s. */
export const ownPages: readonly Described[] = [
  {
    path: "/reply/start",
    get: true,
    post: true,
    access: { kind: "open" },
    doc: {
      summary: "The way to one’s own page by the number on a sheet of codes",
      form: pageNumberFields,
      shows: ["form"],
    },
  },
  {
    path: "/reply/{key}/own",
    get: true,
    post: true,
    access: link,
    doc: {
      summary:
        "One’s own page: locked until a code is sent; then what this reader may know of the placement, decided anew with every look",
      form: pageCodeFields,
      shows: [
        "state",
        "reader",
        "reading",
        "stands",
        "plan",
        "attendance",
        "letters",
        "asked",
        "kept",
        "links",
      ],
    },
  },
  {
    path: "/reply/{key}/own/code",
    get: false,
    post: true,
    access: link,
    doc: {
      summary: "Ask for a code to one’s own page: by mail to the address on file, or on paper",
      form: askPageCodeFields,
    },
  },
  {
    path: "/reply/{key}/own/ask",
    get: true,
    post: true,
    access: link,
    doc: {
      summary:
        "Ask for a review, ask a question, complain, or ask about data; the fields stand in its `form`",
      shows: ["form"],
    },
  },
  {
    path: "/reply/{key}/own/withdraw",
    get: true,
    post: true,
    access: link,
    doc: { summary: "Take one’s agreement back; the fields stand in its `form`", shows: ["form"] },
  },
  {
    path: "/reply/{key}/own/letters/{letter}",
    get: true,
    post: false,
    access: link,
    doc: { summary: "A letter as it was sent to the reader, its links masked", shows: ["at", "text"] },
  },
  {
    path: "/reply/{key}/own/leave",
    get: false,
    post: true,
    access: link,
    doc: { summary: "Close one’s own page in this browser", form: [] },
  },
];
