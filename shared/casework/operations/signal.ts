/** One thing to look at: how it is, and how it is when all is well. */
export type Signal<Id extends string = string> = {
  readonly id: Id;
  readonly title: string;
  readonly ok: boolean;
  /** How it stands now; ids and references only. */
  readonly says: string;
  readonly normal: string;
  /** What can be done about it, where no page of Waymark's does it. */
  readonly todo?: string;
  readonly href?: string;
};
