import {
  type BatchAnswer,
  type StreamRecord,
  streamBatch,
} from "#contracts/service-events/stream-records.ts";
import type { Deps, Host } from "#ports/host.ts";
import { serveJob, wordless } from "./serve-job.ts";

/**
 * One way in for a table's stream: each record on its own and in order, so that one which fails comes again and
 * never holds up the others. Jobs are idempotent: a table's stream gives everything behind a failure once more.
 */
export const serveRecords = (
  host: Host,
  name: string,
  job: (record: StreamRecord, deps: Deps) => Promise<void>,
) =>
  serveJob(host, name, streamBatch, async ({ Records }, deps): Promise<BatchAnswer> => {
    const batchItemFailures: BatchAnswer["batchItemFailures"] = [];
    for (const record of Records) {
      try {
        await job(record, deps);
      } catch (fault) {
        wordless(deps.log, name, fault);
        batchItemFailures.push({ itemIdentifier: record.dynamodb.SequenceNumber });
      }
    }
    return { batchItemFailures };
  });
