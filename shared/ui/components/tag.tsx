import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

export type TagColour = "grey" | "green" | "teal" | "purple" | "magenta" | "red" | "orange" | "yellow";
export type TagProps = {
  readonly children: Child;
  readonly colour?: TagColour | undefined;
  readonly classes?: string | undefined;
};

/** A state in one or two words; the colour only repeats what the words say. */
export const Tag = ({ children, colour, classes }: TagProps) => (
  <strong class={classNames("govuk-tag", colour && `govuk-tag--${colour}`, classes)}>{children}</strong>
);
