import { consentForm } from "#contracts/forms/consent.ts";
import { askCodeFields, packFields } from "#contracts/forms/pack.ts";
import { rollLinkForm } from "#contracts/forms/roll-link.ts";
import type { Described } from "./described.ts";
import { linkFiles } from "./files.ts";

const fieldsOf = (form: typeof consentForm) => form.steps.flatMap((s) => s.fields);

const link = { kind: "link" } as const;

/** The addresses behind mailed links, which the links' function serves. */
export const behindLinks: readonly Described[] = [
  {
    path: "/l/{token}",
    get: true,
    post: false,
    access: { kind: "open" },
    doc: { summary: "Open a mailed link: leads to its question and changes nothing" },
  },
  {
    path: "/reply/{key}",
    get: true,
    post: true,
    access: link,
    doc: {
      summary:
        "A parent's question about a placement: shows the answer that stands, takes an answer or a correction",
      form: fieldsOf(consentForm),
      shows: ["school", "child", "plan", "answerBy", "changeUntil", "standing", "form"],
    },
  },
  {
    path: "/reply/{key}/audit",
    get: true,
    post: true,
    access: link,
    doc: {
      summary:
        "The year’s audit of a provider, to be signed or not agreed to; the fields stand in its `form`",
      shows: ["school", "provider", "audit", "answered", "form"],
    },
  },
  {
    path: "/reply/{key}/due-diligence",
    get: true,
    post: true,
    access: link,
    doc: {
      summary: "What the schools hold of a provider, line by line, to be confirmed or changed once a year",
      shows: ["school", "provider", "answerBy", "told", "files", "form"],
    },
  },
  {
    path: "/reply/{key}/evidence",
    get: true,
    post: true,
    access: link,
    doc: {
      summary: "What a parent or a provider is asked to sign, read or answer; the fields stand in its `form`",
      shows: ["school", "pupil", "asks", "plan", "answerBy", "changeUntil", "form"],
    },
  },
  {
    path: "/reply/{key}/form",
    get: true,
    post: true,
    access: link,
    doc: {
      summary:
        "What a provider is asked: its checks, its agreement, its reports (the form of its GET names the questions)",
      shows: ["school", "pupil", "purpose", "facts", "answerBy", "changeUntil", "answered"],
    },
  },
  {
    path: "/reply/{key}/attendance",
    get: true,
    post: true,
    access: link,
    doc: {
      summary:
        "A provider's register of a day: how each pupil stands, and the questions that can be answered now (the form of its GET names them)",
      shows: ["school", "date", "pupils", "links", "form"],
    },
  },
  {
    path: "/reply/{key}/attendance/closed",
    get: true,
    post: true,
    access: link,
    doc: {
      summary: "A provider says that its site is closed today",
      shows: ["school", "date", "pupils", "links", "form"],
    },
  },
  {
    path: "/reply/{key}/attendance/every-day",
    get: true,
    post: true,
    access: link,
    doc: {
      summary: "A provider chooses one link for every day in place of a mail each morning",
      shows: ["form"],
    },
  },
  {
    path: "/reply/{key}/attendance/every-day/end",
    get: true,
    post: true,
    access: link,
    doc: { summary: "A provider ends its link for every day", shows: ["form"] },
  },
  {
    path: "/reply/{key}/attendance/ended",
    get: true,
    post: true,
    access: link,
    doc: { summary: "A link for every day has ended; its POST has the day’s link mailed to the provider" },
  },
  {
    path: "/reply/{key}/pack",
    get: true,
    post: true,
    access: link,
    doc: {
      summary: "A provider's pack for day one: locked until a mailed code is sent; each opening is a receipt",
      form: packFields,
      shows: ["state", "pupil", "rows", "school", "openedBy", "openedAt", "form", "links"],
    },
  },
  {
    path: "/reply/{key}/pack/code",
    get: false,
    post: true,
    access: link,
    doc: {
      summary: "A provider asks for the code that opens a pack: it is mailed to the address on file",
      form: askCodeFields,
    },
  },
  {
    path: "/reply/{key}/review",
    get: true,
    post: true,
    access: link,
    doc: {
      summary:
        "The reply to an invitation to a review: coming or not, views in one’s own words, a question; the fields stand in its `form`",
      shows: ["school", "meeting", "closed", "before", "answered", "form"],
    },
  },
  {
    path: "/reply/{key}/roll",
    get: true,
    post: true,
    access: link,
    doc: {
      summary: "A provider tells how many full-time pupils it has, once a term",
      form: fieldsOf(rollLinkForm),
      shows: ["school", "provider", "answerBy", "told", "form"],
    },
  },
  {
    path: "/reply/{key}/news",
    get: true,
    post: true,
    access: link,
    doc: {
      summary:
        "A provider tells of a change of staff, another site or a serious incident, behind any link that it has open",
      shows: ["school", "provider", "form"],
    },
  },
  ...linkFiles,
];
