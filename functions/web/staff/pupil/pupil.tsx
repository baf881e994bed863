import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { type LoadedPupil, loadPupil } from "./load.ts";
import { pupilModel } from "./model.ts";
import { PupilFile } from "./parts.tsx";

const shown = async (c: StaffContext, loaded: LoadedPupil): Promise<Reply> => {
  const model = await pupilModel(c, loaded);
  return {
    kind: "page",
    title: model.name,
    back: { href: "/pupils", text: "Back to pupils" },
    model,
    content: (
      <>
        <PupilFile model={model} />
        {c.may("reads.read") ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`/reads/${loaded.pupil.id}`}>
              Who has opened this file
            </a>
          </p>
        ) : null}
      </>
    ),
  };
};

/** A pupil's file: statuses, contacts with their rights, placements, and the way to a referral. */
export const pupilPage: StaffPage = {
  path: "/pupils/{pupil}",
  action: "pupils.read",
  doc: { summary: "A pupil's file: statuses, contacts, placements" },
  get: async (c) => {
    const loaded = await loadPupil(c);
    return loaded ? shown(c, loaded) : notFound;
  },
};
