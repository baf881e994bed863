import type { Child } from "hono/jsx";
import { jsx } from "hono/jsx/jsx-runtime";

export type HeadingLevel = 1 | 2 | 3 | 4;
export type HeadingProps = {
  readonly level: HeadingLevel;
  readonly class: string;
  readonly children: Child;
  readonly id?: string | undefined;
};

/** A heading whose level follows from where it stands. */
export const Heading = ({ level, ...attributes }: HeadingProps) => jsx(`h${level}`, attributes);
