import { PlacementFiles } from "../files.tsx";
import { DayOnePack } from "../pack.tsx";
import { Contacts, Letters, Papers } from "../people.tsx";
import { Delivery } from "./delivery.tsx";
import { partOfPlacement } from "./page-of.tsx";

/** Who may be asked and told what, and the letters, mails and files of a placement with what became of them. */
export const placementDocumentsPage = partOfPlacement({
  name: "documents",
  title: "People, letters and files",
  summary: "Who may be asked and told what; letters, mails and files, and what became of each",
  shows: (_, m) => ({
    model: {
      contacts: m.contacts,
      letters: m.letters,
      mails: m.mails,
      papers: m.papers,
      pack: m.pack ?? null,
      files: m.files,
    },
    content: (
      <>
        <Contacts m={m} />
        <Letters m={m} />
        <Papers m={m} />
        <Delivery m={m} />
        <DayOnePack m={m} />
        <PlacementFiles m={m} />
      </>
    ),
  }),
});
