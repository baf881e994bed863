import type { Mailbox } from "#adapters/local/mailbox.ts";
import type { HostClock } from "#infra/local/clock/open-clock.ts";
import type { Storage } from "#infra/local/data/storage.ts";
import type { EngineOptions } from "#infra/local/engine/engine.ts";
import type { Fate, Place } from "./fate.ts";

type Call = (...args: readonly unknown[]) => unknown;

/** The same port; its writes are commits that a process can die before or after, its reads need a living process. */
const mortalPort = <T extends object>(port: T, place: Place, writes: readonly string[], fate: Fate): T =>
  Object.fromEntries(
    Object.entries(port).map(([name, call]) => {
      const method = (call as Call).bind(port);
      if (!writes.includes(name))
        return [
          name,
          (...args: readonly unknown[]) => {
            fate.alive();
            return method(...args);
          },
        ];
      return [
        name,
        (...args: readonly unknown[]) => {
          fate.before(place);
          // These adapters have stored before they return, so nothing comes between the commit and its "after".
          const answer = method(...args);
          fate.after(place);
          return answer;
        },
      ];
    }),
  ) as T;

/** A method of a port answers with a promise, whatever happens. */
const promised = <T extends object>(port: T, generators: readonly string[] = []): T =>
  Object.fromEntries(
    Object.entries(port).map(([name, call]) => [
      name,
      generators.includes(name) ? call : async (...args: readonly unknown[]) => (call as Call)(...args),
    ]),
  ) as T;

export const mortalStorage = (storage: Storage, fate: Fate): Storage => ({
  ledger: promised(mortalPort(storage.ledger, "ledger", ["append"], fate), ["streams"]),
  effects: promised(mortalPort(storage.effects, "effects", ["putIfAbsent", "replace", "remove"], fate), [
    "scopes",
  ]),
  vault: promised(mortalPort(storage.vault, "vault", ["put", "erase"], fate), ["all", "scopes"]),
  views: promised(mortalPort(storage.views, "views", ["put", "clear"], fate), ["all"]),
  audit: storage.audit,
  close: storage.close,
});

export const mortalMailbox = (mailbox: Mailbox, fate: Fate): Mailbox =>
  mortalPort(mailbox, "mailbox", ["store"], fate);

/**
 * The engine asks its clock first in every job of a transaction, and tells of each commit before anything follows from
 * it: the one is a moment within a transaction that is lost, the other a moment after its commit.
 */
export const mortalEngine = (
  clock: HostClock["clock"],
  fate: Fate,
): Pick<EngineOptions, "clock" | "onChange"> => {
  let open = false;
  return {
    clock: {
      now: () => {
        if (!open) {
          open = true;
          // The engine commits before it lets go of the turn.
          setImmediate(() => {
            open = false;
          });
          fate.before("engine");
        }
        return clock.now();
      },
    },
    onChange: () => fate.after("engine"),
  };
};
