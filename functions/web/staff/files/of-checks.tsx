import type { Child } from "hono/jsx";
import type { StaffContext } from "#door/context.ts";
import { checksFiles } from "#streams/placement/files.ts";
import type { Placement } from "#streams/placement/state.ts";
import { FileList } from "./list.tsx";
import { type ShownFile, shownFiles } from "./shown.ts";

/** The certificates of the provider of now, to judge its checks upon (WBS 7.8): what it sent, and what staff added for it. */
export const filesOfChecks = async (
  c: StaffContext,
  p: Placement,
): Promise<{ readonly files: readonly ShownFile[]; readonly content: Child }> => {
  const files = await shownFiles(c, p, checksFiles(p));
  return {
    files,
    content: (
      <>
        <h2 class="govuk-heading-m">Files about its checks</h2>
        {files.length > 0 ? (
          <FileList files={files} />
        ) : (
          <p class="govuk-body">No certificate has been sent or added.</p>
        )}
      </>
    ),
  };
};
