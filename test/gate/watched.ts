import type { Deps } from "#ports/host.ts";

const ports = ["ledger", "vault", "effects", "views", "runs", "mailer"] as const;
const generators = ["streams", "scopes", "all"];

type Step = (port: string, method: string) => Promise<void>;

const watchedPort = <T extends object>(port: T, name: string, before: Step, after: Step): T =>
  Object.fromEntries(
    Object.entries(port).map(([method, call]) => [
      method,
      typeof call !== "function" || generators.includes(method)
        ? call
        : async (...args: readonly unknown[]): Promise<unknown> => {
            await before(name, method);
            const result = await call(...args);
            await after(name, method);
            return result;
          },
    ]),
  ) as T;

const nothing: Step = async () => {};

/** The same adapters; `before` and `after` are called around each call of one. */
export const watched = (deps: Deps, before: Step, after: Step = nothing): Deps => ({
  ...deps,
  ...Object.fromEntries(ports.map((name) => [name, watchedPort(deps[name], name, before, after)])),
});

/** The adapters of a process that is killed as soon as it has appended a commit: nothing more reaches them. */
export const killedAfterAppend = (deps: Deps): Deps => {
  let dead = false;
  return watched(
    deps,
    async () => {
      if (dead) throw new Error("killed");
    },
    async (port, method) => {
      if (port === "ledger" && method === "append") dead = true;
    },
  );
};

/** Lets `act` happen before the call of that number, counted from 0 since it was armed. */
export const momentOf = () => {
  let count = 0;
  let armed: { readonly at: number; readonly act: () => Promise<void> } | undefined;
  const before: Step = async () => {
    const now = count;
    count += 1;
    if (armed?.at !== now) return;
    const { act } = armed;
    armed = undefined;
    await act();
  };
  return {
    around: (deps: Deps): Deps => watched(deps, before),
    arm: (at: number, act: () => Promise<void>): void => {
      count = 0;
      armed = { at, act };
    },
    /** Whether what was armed has happened. */
    done: (): boolean => armed === undefined,
  };
};
