import type { Follow } from "#promises/act.ts";
import { mails } from "#promises/deciding/telling/mails.ts";
import { tellParents } from "#promises/deciding/telling/parents.ts";
import { neverArrived } from "#streams/placement/begun.ts";
import { endNotice } from "#streams/placement/notice/papers.ts";

/** The end is told to those who may be told now, not to all who were once told (catalogue 1N); once. */
const endLetters: Follow<"destination"> = ({ placement: p }) =>
  neverArrived(p) || p.forms.destination !== undefined
    ? mails([])
    : tellParents(p, {
        notice: endNotice,
        key: `${p.id}-ended`,
        facts: { placement: p.id },
        everybody: true,
      });

export const destinationFollows: Follow<"destination"> = endLetters;
