import { isDirection } from "#domain/routes.ts";
import { contactOf } from "#streams/placement/facts.ts";
import { authorityContact } from "#streams/placement/notice/authority.ts";
import { linesOf } from "./lines.ts";
import type { PlacementCase } from "./placement-case.ts";

/** Parent, pupil or authority: how the letter speaks to a contact. */
export const readerKind = (
  { placement }: Pick<PlacementCase, "placement">,
  to: string,
): "parent" | "pupil" | "authority" => {
  if (contactOf(placement, to)?.relationship === "pupil") return "pupil";
  return isDirection(placement.route) && to === authorityContact(placement)?.id ? "authority" : "parent";
};

/** Whom a letter goes to by name, and where they live. */
export const recipientOf = async (c: PlacementCase, to: string) => {
  const record = await c.contact(to);
  const address = linesOf(record?.address);
  return { name: record?.name, address: address.length > 0 ? address : ["By e-mail"] };
};
