import type { Stack } from "aws-cdk-lib";
import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Access } from "#contracts/access.ts";
import type { House } from "../house.ts";
import { mayUseKey, mayUseTable, neverRewrites, tableActions } from "./access.ts";
import { mayUseRuns } from "./runs.ts";
import { mayReadSecrets, maySend, mayUseFiles } from "./services.ts";

/** The policy statements that an access comes to. */
export const statementsOf = (house: House, may: Access, stack: Stack): readonly PolicyStatement[] => {
  const { settings, data } = house;
  const tables = [
    ...(may.ledger ? [mayUseTable(data.tables.ledger, tableActions.ledger[may.ledger], settings)] : []),
    ...(may.views ? [mayUseTable(data.tables.views, tableActions.views[may.views], settings)] : []),
    ...(may.effects ? [mayUseTable(data.tables.effects, tableActions.effects[may.effects], settings)] : []),
    ...(may.vault ? [mayUseTable(data.tables.vault, tableActions.vault[may.vault], settings)] : []),
    ...(may.audit && may.audit !== "drop"
      ? [mayUseTable(data.tables.audit, tableActions.audit[may.audit], settings)]
      : []),
    ...(may.erasures ? [mayUseTable(data.tables.erased, tableActions.erasures[may.erasures], settings)] : []),
    neverRewrites(data.tables.ledger, data.tables.audit, data.tables.erased),
  ];
  return [
    ...tables,
    ...(may.ledger ? [mayUseKey(data.key, "dynamodb", stack)] : []),
    ...(may.vault ? [mayUseKey(data.vaultKey, "dynamodb", stack)] : []),
    ...(may.files ? mayUseFiles(house, may.files, stack) : []),
    ...(may.runs ? mayUseRuns(may.runs, settings, data.key, stack) : []),
    ...(may.mail ? maySend(settings, stack) : []),
    ...mayReadSecrets(house, may, stack),
  ];
};
