import { Logger } from "@aws-lambda-powertools/logger";
import type { Log } from "#ports/host.ts";

export type LogOfFunction = {
  readonly log: Log;
  /** From here on lines carry this id: a function on AWS has one request at a time. */
  readonly begin: (request: string) => void;
};

/** Lines of JSON, one a fact, in the function's own log. Ids and plain facts only: the caller sees to that. */
export const powertoolsLog = (tenant: string): LogOfFunction => {
  const logger = new Logger({ serviceName: "waymark", persistentKeys: { tenant } });
  return {
    log: (level, message, facts = {}) => logger[level](message, { ...facts }),
    begin: (request) => logger.appendKeys({ request }),
  };
};
