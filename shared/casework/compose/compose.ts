import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { letters } from "#letters/catalogue.ts";
import { composeNotice, type Letter, type Notice } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
import {
  consentEscalationFacts,
  consentReceiptFacts,
  consentReminderFacts,
  consentRequestFacts,
} from "./consent.ts";
import { type Composer, type Context, Incomplete } from "./context.ts";
import { placementEndedFacts, providerEndFacts } from "./ended.ts";
import { evidenceEscalationFacts, evidenceReminderFacts, evidenceRequestFacts } from "./evidence.ts";
import { laNoticeFacts } from "./la-notice.ts";
import { letterById, letterNotice } from "./letter.ts";
import { flexiDecisionFacts, flexiEndingFacts, timetableNoticeFacts } from "./own-timetable.ts";
import { packUpdatedFacts, providerStartFacts } from "./pack.ts";
import { placementToldFacts } from "./placement-told.ts";
import { providerEscalationFacts, providerReminderFacts, providerRequestFacts } from "./provider.ts";
import { progressReportFacts } from "./report.ts";
import { meetingInvitationFacts, reviewOutcomeFacts } from "./review.ts";
import { staffNoticeFacts } from "./staff.ts";

const composers: Readonly<Partial<Record<LetterId, Composer>>> = {
  "consent-request": consentRequestFacts,
  "consent-reminder": consentReminderFacts,
  "consent-receipt": consentReceiptFacts,
  "consent-escalation": consentEscalationFacts,
  "staff-notice": staffNoticeFacts,
  "placement-ended": placementEndedFacts,
  "provider-end": providerEndFacts,
  "review-invitation": meetingInvitationFacts,
  "formal-review": meetingInvitationFacts,
  "review-outcome": reviewOutcomeFacts,
  "progress-report": progressReportFacts,
  "provider-request": providerRequestFacts,
  "provider-reminder": providerReminderFacts,
  "provider-escalation": providerEscalationFacts,
  "evidence-request": evidenceRequestFacts,
  "evidence-reminder": evidenceReminderFacts,
  "evidence-escalation": evidenceEscalationFacts,
  "la-notice": laNoticeFacts,
  "placement-told": placementToldFacts,
  "provider-start": providerStartFacts,
  "pack-updated": packUpdatedFacts,
  "flexi-decision": flexiDecisionFacts,
  "flexi-ending": flexiEndingFacts,
  "timetable-notice": timetableNoticeFacts,
};

/** The words of a letter from checked facts; throws `Incomplete` with what is missing. */
export const composed = (id: LetterId, facts: unknown): Letter => {
  const made = composeNotice(letters[id] as Notice<unknown>, facts);
  if (made.kind === "composed") return made.letter;
  throw new Incomplete(made.gaps.map((gap) => gap.sentence).join("; "));
};

/** The letter that a mail carries, composed now from the vault and the ledger. */
export const composeMail = async (
  deps: Deps,
  c: Context,
  mail: MailOwed,
  link: () => Promise<string>,
): Promise<Letter> => {
  if (mail.notice === "placement-letter") {
    const { notice, facts } = await letterNotice(deps, c, letterById(c, mail.facts.letter), mail.to);
    return composed(notice, facts);
  }
  const composer = composers[mail.notice];
  if (!composer) throw new Incomplete(`There is no notice named ${mail.notice}`);
  return composed(mail.notice, await composer(deps, c, mail, link));
};
