import { uploadFormFor } from "#casework/placement/evidence-files.ts";
import { mostBytes, takenTypes } from "#domain/files-taken.ts";
import type { StaffPage } from "#door/context.ts";
import { forbidden, notFound, problem } from "#door/reply.ts";
import { UploadForm } from "#ui/upload-form.tsx";
import { loadPlacement } from "../placement/load.ts";
import { aboutTitle, aboutWord, isAbout, mayAttach } from "./about.ts";
import { filesPath } from "./shown.ts";

const closed = problem(
  409,
  "This placement is closed",
  "Nothing can be added to it. Its files can still be read.",
);

/**
 * Adds a file: the browser sends it straight to the storage, which leads back to a page that asks whether to keep it.
 * Until then it is nobody's file, and goes after a day.
 */
export const fileNewPage: StaffPage = {
  path: "/placements/{placement}/files/new",
  doc: {
    summary:
      "A form that sends a file to the storage: post `upload.fields` and then the file, as `file`, to `upload.action`; then post to `keep`",
    query: { about: "The form or obligation that it is evidence for; none for the placement in general" },
    shows: ["placement", "about", "upload", "keep", "limits"],
  },
  action: "placement.read",
  get: async (c) => {
    const l = await loadPlacement(c);
    const about = c.request.query.get("about") ?? "";
    if (!l || !isAbout(about)) return notFound;
    if (!mayAttach(c, about)) return forbidden;
    if (l.placement.phase === "closed") return closed;
    const { id } = l.placement;
    const file = c.deps.ids.id();
    const keep = `${filesPath(id)}/uploaded/${aboutWord(about)}/${file}`;
    const back = `${filesPath(id)}${about ? `?about=${about}` : ""}`;
    const upload = await uploadFormFor(c.deps, { at: c.at, placement: id }, file, keep);
    return {
      kind: "page",
      title: "Add a file",
      sendsTo: upload.action,
      back: { href: back, text: "Back to the files" },
      model: {
        placement: id,
        about,
        upload: { ...upload, file: "file" },
        keep,
        limits: { bytes: mostBytes, types: Object.keys(takenTypes) },
      },
      content: (
        <>
          <span class="govuk-caption-l">{l.who}</span>
          <h1 class="govuk-heading-l">Add a file</h1>
          <p class="govuk-body">For: {aboutTitle(about)}</p>
          <UploadForm {...upload} label="Choose the file" cancelHref={back} />
        </>
      ),
    };
  },
};
