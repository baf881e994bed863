import { openAnchors } from "#infra/local/proof/anchors.ts";
import { takeAll } from "#infra/local/proof/compare.ts";
import type { Migration } from "./migration.ts";

/** Folders of 0.1.0 have nothing noted of their ledger apart: it is taken as it is, once. */
export const ledgerNoted: Migration = {
  to: 2,
  what: "the ledger is noted apart, so that a later change to it shows",
  async run({ root, storage }) {
    const anchors = openAnchors(root);
    try {
      await takeAll({ ledger: storage.ledger, anchors });
    } finally {
      anchors.close();
    }
  },
};
