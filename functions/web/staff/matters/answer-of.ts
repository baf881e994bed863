import { answerTo } from "#casework/access/answer.ts";
import type { Decided } from "#casework/access/parts.ts";
import { noteRead, type StaffContext } from "#door/context.ts";
import type { Matter } from "#streams/matters/matters.ts";
import { matterIn } from "./load.ts";

export type Answering = { readonly matter: Matter; readonly parts: readonly Decided[] };

/** The request that the address names with all that is kept of the person; looking at a pupil’s is a reading of the file. */
export const answering = async (c: StaffContext): Promise<Answering | undefined> => {
  const matter = await matterIn(c);
  if (matter?.kind !== "access") return undefined;
  const [person] = matter.about;
  if (person?.what === "pupil") await noteRead(c, person.id);
  if (person?.what === "contact") await noteRead(c, person.pupil);
  return { matter, parts: await answerTo(c.deps, c.at, matter) };
};

/** Whether this person may look at a part at all: what is about safety is for a safeguarding lead alone. */
export const maySeePart = (c: StaffContext, p: Pick<Decided, "sealed">): boolean =>
  p.sealed === undefined || c.may("records.safeguarding");

/** Parts that are decided together: of one heading and for one reason. */
export const groupOf = ({ section, why, sealed }: Decided): string =>
  why ? `${section}-${why}${sealed ? "-sealed" : ""}` : "";

export type Group = { readonly id: string; readonly parts: readonly Decided[] };

/** The groups of parts on which somebody has to decide, or has decided. */
export const groupsOf = (parts: readonly Decided[]): readonly Group[] => {
  const ids = [...new Set(parts.map(groupOf))].filter(Boolean);
  return ids.map((id) => ({ id, parts: parts.filter((p) => groupOf(p) === id) }));
};
