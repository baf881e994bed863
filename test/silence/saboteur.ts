import type { Temporal } from "temporal-polyfill";
import type { Unsent } from "#casework/mail/outbox.ts";
import { outboxTag } from "#contracts/outbox-tag.ts";
import { recordNews } from "#functions/mail-events/record/record-news.ts";
import type { Deps } from "#ports/host.ts";
import type { Fault, FaultKind, Strike, Struck } from "./faults.ts";

class Injected extends Error {}

const news = (key: string): string =>
  JSON.stringify({
    eventType: "Bounce",
    mail: { messageId: key, tags: { outboxId: [outboxTag(key)] } },
    bounce: { bounceType: "Permanent", bounceSubType: "General" },
  });

/** Lets the parts of a house fail while a fault is there, and writes down what was hit. */
export const createSaboteur = (now: () => Temporal.Instant) => {
  const strikes: Strike[] = [];
  const known = new Map<string, Unsent>();
  let comingBack: { readonly fault: string; readonly key: string }[] = [];
  let fault: Fault | undefined;

  const is = (kind: FaultKind): boolean => fault?.kind === kind;
  const strike = (struck: Struck): void => {
    if (fault) strikes.push({ fault: fault.id, at: now(), struck });
  };
  const mail = (key: string, how: "stuck" | "back", id = fault?.id): void => {
    const row = known.get(key);
    if (row && id)
      strikes.push({
        fault: id,
        at: now(),
        struck: { kind: "mail", stream: row.stream, mail: row.mail, how },
      });
  };
  const sweeping = (call: string): void => {
    if (!is("sweep") || fault?.call !== call) return;
    strike({ kind: "sweep", call });
    throw new Injected();
  };

  const effectsOf = (effects: Deps["effects"]): Deps["effects"] => ({
    ...effects,
    putIfAbsent: (row) => {
      if (row.kind === "unsent" && !known.has(row.key)) known.set(row.key, row.body as Unsent);
      if (row.kind === "sent" && row.body.state === "bounced") mail(row.key, "back");
      return effects.putIfAbsent(row);
    },
    replace: (row, expected) => {
      // Whoever had it in hand gives it back: it could not be written, or not be sent.
      const body = row.body as Unsent;
      if (row.kind === "unsent" && body.takenAt === undefined && (is("send") || is("compose")))
        mail(row.key, "stuck");
      return effects.replace(row, expected);
    },
    list: async (kind, scope, prefix, only) => {
      sweeping(`effects.list ${kind}`);
      return effects.list(kind, scope, prefix, only);
    },
  });

  const viewsOf = (views: Deps["views"]): Deps["views"] => ({
    ...views,
    put: async (row) => {
      if (is("project")) {
        strike({ kind: "row", view: row.view, scope: row.scope, key: row.key, version: row.version });
        throw new Injected();
      }
      return views.put(row);
    },
    list: async (view, scope, only) => {
      sweeping(`views.list ${view}`);
      return views.list(view, scope, only);
    },
  });

  const mailerOf = (mailer: Deps["mailer"]): Deps["mailer"] => ({
    send: async (message) => {
      if (is("send")) throw new Injected();
      if (is("refuse")) return { kind: "refused", reason: "550 no such mailbox" };
      if (is("bounce") && fault) comingBack.push({ fault: fault.id, key: message.outboxId });
      return mailer.send(message);
    },
  });

  return {
    strikes,
    begin: (next: Fault): void => {
      fault = next;
    },
    end: (): void => {
      fault = undefined;
    },
    /** The mail service tells, some minutes later, that what it took did not arrive. */
    tell: async (deps: Deps): Promise<void> => {
      const told = comingBack;
      comingBack = [];
      for (const { fault: id, key } of told) {
        const Sns = { TopicArn: "news", Message: news(key) };
        await recordNews(undefined)({ Records: [{ EventSource: "aws:sns", Sns }] }, deps);
        mail(key, "back", id);
      }
    },
    /** What everything works with. */
    everywhere: (deps: Deps): Deps => ({
      ...deps,
      effects: effectsOf(deps.effects),
      views: viewsOf(deps.views),
      mailer: mailerOf(deps.mailer),
      runs: {
        ...deps.runs,
        list: async (machine, options) => {
          if (options?.status === "RUNNING") sweeping("runs.list");
          return deps.runs.list(machine, options);
        },
      },
      vault: {
        ...deps.vault,
        get: async (scope, ids) => {
          const found = await deps.vault.get(scope, ids);
          return is("compose") ? found.filter((r) => r.kind !== "pupil") : found;
        },
      },
    }),
    /** What the machines' functions work with. */
    inSteps: (deps: Deps): Deps => ({
      ...deps,
      ledger: {
        ...deps.ledger,
        read: async (...args) => {
          if (is("step")) throw new Injected();
          return deps.ledger.read(...args);
        },
      },
    }),
  };
};

export type Saboteur = ReturnType<typeof createSaboteur>;
