import { settle } from "../../journeys/cast/first-placement.ts";
import { type House, must, type Played } from "./house.ts";

type Listed = { readonly items: readonly { readonly href: string; readonly status: string }[] };

/** An administrator stops a placement's run; a new one takes the placement up from the ledger. */
export const stoppedAndStarted = async (
  { door, say }: House,
  { placement, lead, admin }: Played,
): Promise<void> => {
  const id = placement.split("/").at(-1) ?? "";
  const running = async () =>
    ((await admin.sees("/runs?machine=placement")) as unknown as Listed).items.filter(
      ({ href, status }) => href.includes(id) && status === "RUNNING",
    );
  const { phase } = await lead.sees(placement);
  const [run] = await running();
  must("the placement's run", run === undefined, false);
  await admin.records(`${run?.href}/stop`, { reason: "A rehearsal." });
  await settle(door);
  if ((await running()).length === 0)
    await admin.records(`${run?.href}/start-again`, { reason: "A rehearsal." });
  await settle(door);
  const now = await running();
  must("runs of the placement", now.length, 1);
  must("a new run", now[0]?.href !== run?.href, true);
  must("the placement all the while", (await lead.sees(placement)).phase, phase);
  say("the placement's run was stopped: a new one goes on from the ledger");
};
