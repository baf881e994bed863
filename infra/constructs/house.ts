import type { Settings } from "../settings.ts";
import type { DataStack } from "../stacks/data.ts";
import type { WatchStack } from "../stacks/watch.ts";

/** What every function stands on. */
export type House = {
  readonly settings: Settings;
  /** Where the handlers are: `functions`, or a test's own folder. */
  readonly functionsFolder: string;
  readonly watch: WatchStack;
  readonly data: DataStack;
};
