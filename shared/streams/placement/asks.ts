import type { Words } from "#domain/commit.ts";
import type { Flag } from "#domain/safety.ts";
import type { Channel } from "./events/channel.ts";
import type { Purpose, Withdrawal } from "./events/events.ts";

export type Answer = {
  readonly answer: "agree" | "refuse" | "question" | "call-me";
  readonly channel: Channel;
  readonly at: string;
  readonly by: string;
  readonly version: number;
  readonly late: boolean;
  readonly safety?: Flag;
  /** The version whose terms were before the person. */
  readonly of: number;
  readonly words?: Words;
};

/** One question to one person. */
export type Ask = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly round?: string;
  readonly to: string;
  readonly askedAt: string;
  /** Version in which it was asked. */
  readonly version: number;
  readonly due: string;
  readonly expires: string;
  readonly nudges: number;
  readonly escalated: boolean;
  /** Links that were mailed before this version are revoked. */
  readonly linksFrom?: number;
  readonly withdrawn: Withdrawal | undefined;
  /** Version in which it was withdrawn; 0 while it stands. */
  readonly withdrawnIn: number;
  /** A question or a wish to be called that the school has dealt with. */
  readonly settled: boolean;
  /** Version in which the school replied last. */
  readonly settledIn?: number;
  /** Latest last. */
  readonly answers: readonly Answer[];
};
