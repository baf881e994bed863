/** One thing to look at: how it is, and how it is when all is well. */
export type Signal = {
  readonly id: string;
  readonly title: string;
  readonly ok: boolean;
  readonly says: string;
  readonly normal: string;
  readonly href?: string;
};
