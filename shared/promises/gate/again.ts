import { formOf } from "#streams/placement/facts.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { latestOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { aboutForm } from "../abouts.ts";

/** What a form begins from when it is opened: the record that it corrects or completes, or nothing. */
export const beginsFrom = (p: Placement, form: string): Recorded | undefined => {
  const about = aboutForm(form);
  if (about?.beginsFrom) return about.beginsFrom(p);
  return about?.comesAgain ? undefined : (latestOf(p, form) ?? formOf(p, form));
};
