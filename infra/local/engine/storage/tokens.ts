import type { Kernel } from "../kernel.ts";
import type { Frame, Run } from "../run.ts";

export type Token = {
  readonly token: string;
  readonly run: number;
  readonly frame: number;
  readonly open: 0 | 1;
};

export const openToken = (kernel: Kernel, run: Run, frame: Frame, token: string): void => {
  kernel.store
    .sql("INSERT INTO tokens (token, run, frame, open) VALUES (?, ?, ?, 1)")
    .run(token, run.id, frame.id);
};

/** The wait is over; the token is kept, so that a later answer is told from a forged one. */
export const closeTokens = (kernel: Kernel, run: Run, frame: Frame): void => {
  kernel.store
    .sql("UPDATE tokens SET open = 0 WHERE run = ? AND frame = ? AND open = 1")
    .run(run.id, frame.id);
};

export const closeRunTokens = (kernel: Kernel, run: Run): void => {
  kernel.store.sql("UPDATE tokens SET open = 0 WHERE run = ? AND open = 1").run(run.id);
};

export const findToken = (kernel: Kernel, token: string): Token | undefined =>
  kernel.store.sql("SELECT * FROM tokens WHERE token = ?").get<Token>(token);
