import type { StaffContext } from "#door/context.ts";
import { filesFor } from "#streams/placement/files.ts";
import type { Placement } from "#streams/placement/state.ts";
import { isAbout, mayAttach } from "../files/about.ts";
import { filesPath } from "../files/shown.ts";

/** The way from a form to the files that are evidence for it; undefined for those who may not add one. */
export const evidenceHref = (c: StaffContext, p: Placement, form: string): string | undefined =>
  c.may("placement.read") && p.phase !== "closed" && isAbout(form) && form !== "" && mayAttach(c, form)
    ? `${filesPath(p.id)}?about=${form}`
    : undefined;

type Props = { readonly href: string | undefined; readonly count: number };

/** How many files are evidence for a form already. */
export const evidenceCount = (p: Placement, form: string): number => filesFor(p, form).length;

export const EvidenceLink = ({ href, count }: Props) =>
  href === undefined ? null : (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        Add a file as evidence
      </a>
      {count > 0 ? ` (${count} on record)` : ""}
    </p>
  );
