import { pupils, read } from "#casework/commit/streams.ts";
import { longTime } from "#domain/calendar/london.ts";
import { pupilStream } from "#domain/streams.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import type { StaffContext } from "./context.ts";
import type { Reply } from "./reply.ts";

/** The pupil whom an address is about: named there, or by a placement. */
const pupilIn = async (c: StaffContext): Promise<string> => {
  const { pupil, placement } = c.request.params;
  if (pupil) return pupil;
  if (!placement) return "";
  return String((await c.deps.views.get("placements", c.scope, placement))?.body?.pupil ?? "");
};

const erasedPupil = async (c: StaffContext): Promise<Pupil | undefined> => {
  const id = await pupilIn(c);
  if (id === "" || (await c.deps.views.get("pupils", c.scope, id))?.body?.erased !== "yes") return undefined;
  const { state } = await read(c.deps, pupils, pupilStream(c.at, id));
  return state.erasedAt === undefined ? undefined : state;
};

/**
 * Every page about a pupil whose record was erased says so, whatever it would have shown or taken; undefined for all others.
 * What stays of the pupil are codes and dates under a number, which the reports to the governors count.
 */
export const erasedReply = async (c: StaffContext): Promise<Reply | undefined> => {
  const pupil = await erasedPupil(c);
  if (!pupil) return undefined;
  const { erasedAt = "", erasedBy = "" } = pupil;
  const certificate = c.may("records.read") && erasedBy ? `/records/purges/${erasedBy}` : undefined;
  const back = c.may("placements.read")
    ? { href: "/placements", text: "Placements" }
    : { href: "/today", text: "Today" };
  return {
    kind: "page",
    title: "This record was erased",
    status: 410,
    back,
    model: { erasedAt, links: certificate ? { certificate } : {} },
    content: (
      <>
        <h1 class="govuk-heading-l">This record was erased</h1>
        <p class="govuk-body app-lead">
          The school had kept this pupil’s record for as long as it has to. It was erased on{" "}
          {longTime(erasedAt)}, after two people had agreed or by the school’s own rule.
        </p>
        <InsetText>
          Names, words, files and letters are gone, and nobody can bring them back. Which step was taken when
          still counts in the reports to the governors, without a name.
        </InsetText>
        {certificate ? (
          <p class="govuk-body">
            <a class="govuk-link" href={certificate}>
              Open the purge certificate
            </a>
          </p>
        ) : null}
      </>
    ),
  };
};
