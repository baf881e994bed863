import type { Option } from "#contracts/form.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { ReadingNeed } from "#streams/placement/events/reading-needs.ts";
import { arrangedOnce, readersInNeed } from "#streams/placement/notice/reading-needs.ts";
import type { Placement } from "#streams/placement/state.ts";
import { contactsOf } from "./people.ts";

const formats: Readonly<Partial<Record<ReadingNeed, string>>> = {
  "large-print": "large print",
  "easy-read": "easy read",
};

/** Who is written to and needs a translation or another format, each with what the contact’s record says. */
export const readersInNeedOf = async (
  deps: Deps,
  at: SchoolRef,
  placement: Placement,
): Promise<readonly Option[]> => {
  const ids = readersInNeed(placement);
  const contacts = await contactsOf(deps, scopeOf(at), ids);
  return ids.map((id) => {
    const contact = contacts.get(id);
    const language = contact?.language ? `reads ${contact.language}` : "reads another language";
    const needs = arrangedOnce(placement, id).map((need) => formats[need] ?? language);
    return {
      value: id,
      label: contact?.name ?? "A contact whose record is gone",
      hint: needs.join(", "),
    };
  });
};
