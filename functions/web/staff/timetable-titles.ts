/** What a form of the school’s own timetables says on a timeline once it is submitted. */
export const timetableTitles: Readonly<Record<string, string>> = {
  "part-time-plan": "Part-time timetable proposed",
  "welfare-check": "Check on the pupil recorded",
  "timetable-report": "Local authority told of the timetable",
  "full-time-week": "Reason for fewer hours recorded",
  "hand-over": "Hand-over at midday agreed",
  "flexi-request": "Request for flexi-schooling recorded",
  "flexi-meeting": "Meeting about the request recorded",
  "flexi-decision": "Headteacher’s decision on flexi-schooling recorded",
  "flexi-agreement": "Flexi-schooling agreement recorded",
  "flexi-withdrawn": "Notice to end flexi-schooling recorded",
};
