import { describeAsynchronous } from "./asynchronous.ts";
import { describeEdges } from "./edges.ts";
import { describeFindings } from "./findings.ts";
import { describeFunctions } from "./functions.ts";
import { describeStorage } from "./storage.ts";
import { synthesised } from "./synthesised.ts";
import { describeWatched } from "./watched.ts";

// One synthesis for all: it takes seconds.
const all = synthesised();

describeStorage(all);
describeFunctions(all);
describeEdges(all);
describeAsynchronous(all);
describeFindings(all);
describeWatched(all);
