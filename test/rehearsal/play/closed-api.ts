import type { Emulator } from "../emulator/emulator.ts";
import { must } from "./house.ts";

type Asked = {
  readonly emulator: Pick<Emulator, "url">;
  readonly api: string;
  readonly say: (line: string) => void;
};

/** Whoever calls the API by its own name, and not through the distribution, is turned away from every audience's pages. */
export const closedApi = async ({ emulator, api, say }: Asked): Promise<void> => {
  for (const path of ["/today", "/sign-in", "/runs", `/l/${"A".repeat(33)}`]) {
    const answer = await fetch(`${emulator.url}/_aws/execute-api/${api}/$default${path}`, {
      redirect: "manual",
    });
    must(`${path} by the API's own name`, answer.status, 403);
  }
  say("the API's own name answers nobody who does not come through the distribution");
};
