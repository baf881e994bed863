/** What a submitted form that belongs to one route says on a timeline, without names. */
export const routeTitles: Readonly<Record<string, string>> = {
  "direction-panel": "Governors named to decide on the direction",
  "direction-approval": "Decision of the governing body recorded",
  "work-set": "Work during the suspension recorded",
  "authority-referral": "Referral to the local authority recorded",
  "medical-evidence": "Reference of medical evidence recorded",
};
