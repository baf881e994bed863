import { downloadOf, takeFileAway } from "#casework/placement/evidence-files.ts";
import type { Field } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { forbidden, notFound } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { Attached } from "#streams/placement/state-parts.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { type Loaded, loadPlacement } from "../placement/load.ts";
import { aboutTitle, mayAttach, mayKnow, mayOpen } from "./about.ts";
import { filesPath, shownFiles } from "./shown.ts";

type Found = { readonly l: Loaded; readonly file: Attached };

/** The file of a page's address, if this placement has it, and this person may know of it. */
const find = async (c: StaffContext): Promise<Found | undefined> => {
  const l = await loadPlacement(c);
  const file = l?.placement.files.find((f) => f.id === c.request.params.file);
  return l && file && mayKnow(c, file) ? { l, file } : undefined;
};

/** Leads to the file itself, which the browser saves and never shows on our own origin; each reading is in the audit. */
export const filePage: StaffPage = {
  path: "/placements/{placement}/files/{file}",
  doc: { summary: "Leads to a file, to be downloaded within five minutes", file: "application/octet-stream" },
  action: "placement.read",
  get: async (c) => {
    const found = await find(c);
    if (!found || found.file.removed) return notFound;
    if (!mayOpen(c, found.file)) return forbidden;
    await noteRead(c, found.l.placement.pupil);
    const place = { at: c.at, placement: found.l.placement.id };
    const to = await downloadOf(c.deps, place, found.file);
    return to === undefined ? notFound : { kind: "see", to };
  },
};

/** Removes a file: a member of staff gives the reason in their own words. */
export const removeFileFields: readonly Field[] = [
  {
    name: "why",
    kind: "textarea",
    readBy: onRecord,
    label: "Why is it removed?",
    hint: "Do not repeat here what should not be on record.",
    max: 500,
    private: true,
    missing: "Enter why the file is removed",
  },
];

const removal = async (c: StaffContext, { l, file }: Found, again?: Again) => {
  const [shown] = await shownFiles(c, l.placement, [file]);
  const { name = "", what = "" } = shown ?? {};
  return oneFormPage(
    c,
    {
      title: "Remove a file",
      caption: l.who,
      lead: [name, what, `For: ${aboutTitle(file.about)}`].filter(Boolean).join(". "),
      fields: removeFileFields,
      action: `${filesPath(l.placement.id)}/${file.id}/remove`,
      back: { href: filesPath(l.placement.id), text: "Back to the files" },
      submit: "Remove the file",
      warning: true,
      model: { placement: l.placement.id, file: shown },
    },
    again,
  );
};

/** Removes a file with a reason: the file and its name are erased, and that it was there, who removed it and why stays. */
export const fileRemovePage: StaffPage = {
  path: "/placements/{placement}/files/{file}/remove",
  doc: { summary: "Removes a file with a reason", form: removeFileFields, shows: ["placement", "file"] },
  action: "placement.read",
  get: async (c) => {
    const found = await find(c);
    if (!found || found.file.removed) return notFound;
    return mayAttach(c, found.file.about) ? removal(c, found) : forbidden;
  },
  post: async (c, sent) => {
    const found = await find(c);
    if (!found) return notFound;
    if (!mayAttach(c, found.file.about)) return forbidden;
    const checked = taken(removeFileFields, sent);
    if (checked.kind === "refused") {
      const { typed, errors } = checked;
      return removal(c, found, { typed, errors, command: sent.command });
    }
    const { id } = found.l.placement;
    const command = { at: c.at, placement: id, file: found.file.id, id: sent.command, by: c.staff };
    const done = await takeFileAway(c.deps, command, String(checked.answers.why));
    return done.kind === "refused"
      ? removal(c, found, { errors: [{ field: "why", message: done.message }], command: sent.command })
      : { kind: "see", to: `${filesPath(id)}?removed=${found.file.id}` };
  },
};
