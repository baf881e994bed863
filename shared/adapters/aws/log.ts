import { Logger } from "@aws-lambda-powertools/logger";
import type { Log } from "#ports/host.ts";

/** Lines of JSON, one a fact, in the function's own log. Ids and plain facts only: the caller sees to that. */
export const powertoolsLog = (tenant: string): Log => {
  const logger = new Logger({ serviceName: "waymark", persistentKeys: { tenant } });
  return (level, message, facts = {}) => logger[level](message, { ...facts });
};
