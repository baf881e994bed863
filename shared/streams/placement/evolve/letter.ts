import type { PlacementEvent } from "../events/events.ts";
import type { Meta } from "../events/meta.ts";
import { evolvePapers } from "../notice/papers.ts";
import type { Letter, Placement } from "../state.ts";
import type { MailState } from "../state-parts.ts";

const change = (p: Placement, id: string, how: (letter: Letter) => Letter): Placement => ({
  ...p,
  letters: p.letters.map((letter) => (letter.id === id ? how(letter) : letter)),
});

const withMail = (p: Placement, mail: MailState): Placement => ({
  ...p,
  mails: { ...p.mails, [mail.key]: mail },
});

/** Letters issued and given, and what became of mails. An undelivered e-mail is a notice not given. */
export const evolveLetter = (p: Placement, e: PlacementEvent, meta: Meta): Placement => {
  switch (e.type) {
    case "letter-issued": {
      const base = {
        id: e.letter,
        start: e.start,
        to: e.to,
        facts: e.facts,
        words: e.words,
        issuedAt: meta.at,
        version: meta.version,
        given: [],
        shortened: false,
      };
      return { ...p, letters: [...p.letters, e.replaces ? { ...base, replaces: e.replaces } : base] };
    }
    case "letter-given":
      return change(p, e.letter, (letter) => ({
        ...letter,
        given: [...letter.given, { to: e.to, how: e.how, on: e.on, version: meta.version }],
      }));
    case "notice-shortened":
      return change(p, e.letter, (letter) => ({ ...letter, shortened: true }));
    case "paper-owed":
    case "paper-given":
      return { ...p, papers: evolvePapers(p.papers, e, meta) };
    case "mail-sent":
      return withMail(p, { key: e.key, notice: e.notice, to: e.to, state: "sent", at: meta.at });
    case "mail-delivered": {
      const mail = p.mails[e.key];
      return mail ? withMail(p, { ...mail, state: "delivered" }) : p;
    }
    case "mail-bounced": {
      const after = withMail(p, {
        key: e.key,
        notice: e.notice,
        to: e.to,
        state: "bounced",
        at: meta.at,
        reason: e.reason,
      });
      const undone = (letter: Letter): Letter => ({
        ...letter,
        given: letter.given.filter((g) => !(g.how === "email" && g.to === e.to && e.key.includes(letter.id))),
      });
      return e.notice === "placement-letter" ? { ...after, letters: after.letters.map(undone) } : after;
    }
    default:
      return p;
  }
};

/** The letter that is in force: the latest issued. */
export const currentLetter = (p: Placement): Letter | undefined => p.letters.at(-1);
