import type { StaffContext } from "#door/context.ts";
import { standingFiles } from "#streams/placement/files.ts";
import type { Placement } from "#streams/placement/state.ts";
import { FileList } from "../files/list.tsx";
import { filesPath, shownFiles } from "../files/shown.ts";

/** As many as fit beside the rest of the page; the others are behind a link. */
const latest = 5;

/** The latest files of a placement, how many there are, and the ways to all of them and to one more. */
export const filesModel = async (c: StaffContext, p: Placement) => {
  const files = await shownFiles(c, p, standingFiles(p));
  const here = filesPath(p.id);
  return {
    count: files.length,
    latest: files.slice(0, latest),
    all: here,
    ...(p.phase !== "closed" && c.may("files.add") ? { add: `${here}/new` } : {}),
  };
};

type Shown = { readonly files: Awaited<ReturnType<typeof filesModel>> };

/** Certificates, signed papers, scans that are on record. */
export const PlacementFiles = ({ m: { files } }: { readonly m: Shown }) =>
  files.count === 0 && files.add === undefined ? null : (
    <section aria-labelledby="files">
      <h2 class="govuk-heading-m" id="files">
        Files
      </h2>
      {files.count > 0 ? <FileList files={files.latest} /> : <p class="govuk-body">There is no file yet.</p>}
      <ul class="govuk-list">
        {files.count > 0 ? (
          <li>
            <a class="govuk-link" href={files.all}>
              {files.count === 1 ? "See this file" : `All ${files.count} files`}
            </a>
          </li>
        ) : null}
        {files.add ? (
          <li>
            <a class="govuk-link" href={files.add}>
              Add a file
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
