import { own } from "#domain/own-property.ts";
import type { StaffContext } from "#door/context.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { isAction } from "#promises/permissions.ts";
import type { Attached } from "#streams/placement/state-parts.ts";
import { mayRead } from "../may-read.ts";

/** Evidence that a row of the catalogue asks for, e.g. `evidence-o31`. */
const ofObligation = /^evidence-o\d{1,3}[a-z-]{0,40}$/;

/** What files can be evidence for: a form, an obligation, or the placement in general (""). */
export const isAbout = (about: string): boolean =>
  about === "" || Object.hasOwn(placementForms, about) || ofObligation.test(about);

/** How it stands in an address, where nothing would be lost. */
export const aboutWord = (about: string): string => about || "general";

/** What an address says; undefined for what no file is about. */
export const aboutOfWord = (word: string): string | undefined => {
  const about = word === "general" ? "" : word;
  return isAbout(about) ? about : undefined;
};

/** Forms whose own title speaks to whoever fills them in. */
const titles: Readonly<Record<string, string>> = {
  "": "The placement in general",
  "provider-checks": "Checks of the provider",
  "checks-judged": "Checks of the provider, as judged",
  "provider-agreement": "Agreement with the provider",
  concern: "A worry about safety",
  waiver: "What may wait",
};

export const aboutTitle = (about: string): string =>
  own(titles, about) ??
  own(placementForms, about)?.(noChoices).title ??
  `Obligation ${about.replace("evidence-", "").toUpperCase()}`;

/**
 * Whether somebody may add and remove files about this: whoever may record the form and read what was recorded with it,
 * else those for the placement.
 */
export const mayAttach = (c: StaffContext, about: string): boolean => {
  const action = `form.${about}`;
  return mayRead(c, about) && (isAction(action) ? c.may(action) : c.may("files.add"));
};

/** Whether somebody may know that there is a file about this at all. */
export const mayKnow = (c: StaffContext, { about }: Pick<Attached, "about">): boolean => mayRead(c, about);

/** Whether somebody may open it and see what it is called: a file is words about people, and whoever may add it may read it. */
export const mayOpen = (c: StaffContext, { about }: Pick<Attached, "about">): boolean =>
  mayRead(c, about) && (c.sees("placement.words") || mayAttach(c, about));
