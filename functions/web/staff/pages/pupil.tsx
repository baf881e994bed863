import { openReferral } from "../../../../shared/casework/referrals.ts";
import type { FieldError } from "../../../../shared/contracts/form.ts";
import type { StaffContext, StaffPage } from "../../../../shared/door/context.ts";
import { forbidden, notFound, type Reply } from "../../../../shared/door/reply.ts";
import { type LoadedPupil, loadPupil } from "./pupil-load.ts";
import { pupilModel } from "./pupil-model.ts";
import { PupilFile } from "./pupil-parts.tsx";

type Refused = { readonly errors: readonly FieldError[]; readonly command: string };

const shown = async (c: StaffContext, loaded: LoadedPupil, refused?: Refused): Promise<Reply> => {
  const model = await pupilModel(c, loaded, refused?.command);
  const errors = refused?.errors ?? [];
  return {
    kind: "page",
    title: model.name,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: "/pupils", text: "Back to pupils" },
    model,
    content: <PupilFile model={model} csrf={c.csrf} errors={errors} />,
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

/** Opens a referral for the pupil and leads to its first question; refused while another is open. */
export const pupilReferralPage: StaffPage = {
  path: "/pupils/{pupil}/referrals",
  action: "referral.open",
  doc: { summary: "Refer a pupil to alternative provision", form: [] },
  post: async (c, sent) => {
    if (!c.may("pupils.read")) return forbidden;
    const loaded = await loadPupil(c);
    if (!loaded) return notFound;
    const opened = await openReferral(c.deps, c.at, loaded.pupil.id, sent.command, c.staff);
    if ("placement" in opened)
      return { kind: "see", to: `/placements/${opened.placement}/referral`, model: opened };
    return shown(c, loaded, { errors: [{ field: "", message: opened.message }], command: sent.command });
  },
};
