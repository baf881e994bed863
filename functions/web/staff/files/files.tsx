import { wordsOf } from "#casework/commit/kept-words.ts";
import { reasons } from "#contracts/forms/files.ts";
import { longTime } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { forbidden, notFound } from "#door/reply.ts";
import { filesFor, standingFiles } from "#streams/placement/files.ts";
import type { Placement } from "#streams/placement/state.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { Details } from "#ui/components/details.tsx";
import { NotificationBanner } from "#ui/components/notification-banner.tsx";
import { mayRead } from "../may-read.ts";
import { loadPlacement } from "../placement/load.ts";
import { aboutTitle, isAbout, mayAttach, mayKnow, mayOpen } from "./about.ts";
import { FileList } from "./list.tsx";
import { filesPath, sendersOf, shownFiles } from "./shown.ts";

/** A reason as people read it: the provider's by its choice, the staff's as they wrote it. */
export const reasonText = (why: string): string => reasons.find((r) => r.value === why)?.label ?? why;

/** What is not here any more: that there was a file, when it went, by whom, and why. */
const removedFiles = async (c: StaffContext, p: Placement, about: string | undefined) => {
  const gone = p.files.filter((f) => mayKnow(c, f) && (about === undefined || f.about === about));
  const removals = gone.flatMap((f) => (f.removed ? [{ ...f.removed, about: f.about }] : []));
  const nameOf = await sendersOf(
    c,
    p,
    removals.map((r) => r.by),
  );
  return Promise.all(
    removals.map(async ({ words, ...r }) => ({
      aboutTitle: aboutTitle(r.about),
      at: r.at,
      by: nameOf(r.by),
      why: mayOpen(c, r) ? reasonText(String((await wordsOf(c.deps, c.scope, [words])).why ?? "")) : "",
    })),
  );
};

const News = ({ kept, removed }: { readonly kept: boolean; readonly removed: boolean }) =>
  kept || removed ? (
    <NotificationBanner success text={kept ? "The file is kept." : "The file is removed."} />
  ) : null;

/** The files of a placement, or those that are evidence for one thing: certificates, signed papers, scans (WBS 7.8). */
export const filesPage: StaffPage = {
  path: "/placements/{placement}/files",
  doc: {
    summary: "The files of a placement: what each is evidence for, who sent it, when",
    query: { about: "Only files about this form or obligation, e.g. plan or evidence-o31" },
    shows: ["placement", "about", "files", "removed", "links"],
  },
  action: "placement.read",
  get: async (c) => {
    const l = await loadPlacement(c);
    const about = c.request.query.get("about") ?? undefined;
    if (!l || (about !== undefined && !isAbout(about))) return notFound;
    if (about !== undefined && !mayRead(c, about)) return forbidden;
    await noteRead(c, l.placement.pupil);
    const p = l.placement;
    const files = await shownFiles(c, p, about === undefined ? standingFiles(p) : filesFor(p, about));
    const removed = await removedFiles(c, p, about);
    const here = filesPath(p.id);
    const adds = p.phase !== "closed" && mayAttach(c, about ?? "");
    const add = `${here}/new${about ? `?about=${about}` : ""}`;
    const shown = (name: string, list: readonly { readonly id: string }[]) =>
      list.some((f) => f.id === c.request.query.get(name));
    return {
      kind: "page",
      title: "Files",
      back: { href: `/placements/${p.id}`, text: "Back to the placement" },
      model: {
        placement: p.id,
        ...(about === undefined ? {} : { about }),
        files,
        removed,
        links: { ...(adds ? { add } : {}), all: here },
      },
      content: (
        <>
          <News
            kept={shown("kept", files)}
            removed={shown(
              "removed",
              p.files.filter((f) => f.removed),
            )}
          />
          <span class="govuk-caption-l">{l.who}</span>
          <h1 class="govuk-heading-l">{about === undefined ? "Files" : `Files for: ${aboutTitle(about)}`}</h1>
          {files.length > 0 ? (
            <FileList files={files} whole />
          ) : (
            <p class="govuk-body">
              {about === undefined ? "There is no file yet." : "There is no file for this yet."}
            </p>
          )}
          {adds ? (
            <p class="govuk-body">
              <LinkButton href={add}>Add a file</LinkButton>
            </p>
          ) : null}
          {removed.length > 0 ? (
            <Details summary={`Removed files (${removed.length})`}>
              <ul class="govuk-list">
                {removed.map((r) => (
                  <li>
                    {r.aboutTitle}: removed by {r.by}, {longTime(r.at)}
                    {r.why ? `. ${r.why}` : ""}
                  </li>
                ))}
              </ul>
            </Details>
          ) : null}
          {about === undefined ? null : (
            <p class="govuk-body">
              <a class="govuk-link" href={here}>
                All files of this placement
              </a>
            </p>
          )}
        </>
      ),
    };
  },
};
