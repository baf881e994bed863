import type { Deps, Host } from "#ports/host.ts";

let provided: Deps | undefined;

/** Called by the one-machine host before it serves: the handlers of this process use these adapters. */
export const provide = (deps: Deps): void => {
  provided = deps;
};

export const host: Host = async () => {
  if (!provided) throw new Error("The one-machine host has not provided its adapters yet");
  return provided;
};
