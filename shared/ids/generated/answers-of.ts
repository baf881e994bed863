// Made from the forms' definitions by `npm run answers`: change those.

/** The plain facts that each form of a placement can hold; one that was not asked, or was left empty, is absent. */
export type AnswersOf = {
  readonly "referral": {
    readonly "primary-reason"?: "bespoke-curriculum" | "ehcp-named" | "improve-behaviour" | "medical" | "non-attendance" | "past-experience" | "risk-of-exclusion" | "semh" | "sixth-day";
    readonly "other-reasons"?: readonly ("bespoke-curriculum" | "ehcp-named" | "improve-behaviour" | "medical" | "non-attendance" | "past-experience" | "risk-of-exclusion" | "semh" | "sixth-day")[];
    readonly "first-intervention"?: string;
    readonly "needs-assessed-on"?: string;
    readonly "parents-engaged-on"?: string;
    readonly "parents-engaged-how"?: "home-visit" | "in-person" | "phone" | "writing";
    readonly "weeks"?: number;
  };
  readonly "meeting": {
    readonly "held-on"?: string;
    readonly "present"?: readonly ("ap-lead" | "dsl" | "headteacher" | "other" | "parent" | "pupil" | "senco")[];
    readonly "review-every"?: "half-term" | "month" | "six-weeks";
  };
  readonly "decision": {
    readonly "decision"?: "do-not-place" | "place";
    readonly "decided-on"?: string;
    readonly "decided-by"?: readonly (string)[];
    readonly "decided-with"?: readonly (string)[];
    readonly [each: `${string}-on`]: string;
  };
  readonly "decision-confirmed": {
    readonly "answer"?: "agree" | "disagree";
  };
  readonly "route": {
    readonly "to"?: "agreement" | "direction" | "direction-to-school" | "flexi" | "medical" | "on-site" | "part-time" | "sixth-day";
  };
  readonly "evidence-o131": {
    readonly "considered"?: readonly ("disability" | "ethnicity" | "pattern" | "positive-action" | "sex")[];
    readonly "done-on"?: string;
  };
  readonly "provider": {
    readonly "provider"?: string;
    readonly "weekly-cost"?: number;
  };
  readonly "provider-checks": {
    readonly "registered"?: "no" | "yes";
    readonly "urn"?: string;
    readonly "full-time-pupils"?: number;
    readonly "full-time-vulnerable"?: number;
    readonly "staff-checks"?: "no" | "yes";
    readonly "alone"?: "home" | "no" | "setting";
    readonly "alone-rules"?: readonly ("conduct" | "known" | "phone" | "seen" | "written")[];
    readonly "home-rules"?: readonly ("adult" | "leaves" | "looked" | "room")[];
    readonly "our-policy"?: "no" | "yes";
    readonly "policies"?: readonly ("anti-bullying" | "attendance" | "behaviour" | "complaints" | "data-protection" | "health-and-safety" | "safeguarding" | "safer-recruitment")[];
    readonly "policies-reviewed"?: string;
    readonly "insurance-until"?: string;
    readonly "certificates"?: "no" | "yes";
    readonly "certificates-until"?: string;
    readonly "transport-checked"?: "no" | "not-checked" | "yes";
    readonly "attendance-told"?: "no" | "yes";
    readonly "attendance-in-time"?: "no" | "yes";
    readonly "changes-told"?: "no" | "yes";
    readonly "tracking"?: "no" | "yes";
    readonly "examinations"?: "none" | "provider" | "school";
    readonly "works-with"?: readonly ("camhs" | "none" | "social-care" | "youth-offending")[];
    readonly "still-so"?: "no" | "yes";
  };
  readonly "checks-judged": {
    readonly "registration"?: "not-satisfactory" | "satisfactory";
    readonly "registration-on"?: string;
    readonly "registration-urn"?: "no" | "yes";
    readonly "staff-checks-confirmed"?: "not-satisfactory" | "satisfactory";
    readonly "child-protection-policy-exchange"?: "not-satisfactory" | "satisfactory";
    readonly "policies"?: "not-satisfactory" | "satisfactory";
    readonly "policies-read"?: readonly ("anti-bullying" | "attendance" | "behaviour" | "complaints" | "data-protection" | "health-and-safety" | "safeguarding" | "safer-recruitment")[];
    readonly "policy-safeguarding-version"?: string;
    readonly "policy-safer-recruitment-version"?: string;
    readonly "policy-health-and-safety-version"?: string;
    readonly "policy-behaviour-version"?: string;
    readonly "policy-anti-bullying-version"?: string;
    readonly "policy-attendance-version"?: string;
    readonly "policy-data-protection-version"?: string;
    readonly "policy-complaints-version"?: string;
    readonly "policies-read-on"?: string;
    readonly "attendance-arrangement"?: "not-satisfactory" | "satisfactory";
    readonly "communication"?: "not-satisfactory" | "satisfactory";
    readonly "insurance"?: "not-satisfactory" | "satisfactory";
    readonly "health-and-safety"?: "not-satisfactory" | "satisfactory";
    readonly "transport"?: "not-satisfactory" | "satisfactory";
    readonly "curriculum"?: "not-satisfactory" | "satisfactory";
    readonly "staff-qualified"?: "not-satisfactory" | "satisfactory";
    readonly "examinations"?: "not-satisfactory" | "satisfactory";
    readonly "tracking"?: "not-satisfactory" | "satisfactory";
    readonly "published-reports"?: "not-satisfactory" | "satisfactory";
    readonly "website-and-social-media"?: "not-satisfactory" | "satisfactory";
    readonly "site-visit"?: "not-satisfactory" | "satisfactory";
    readonly "site-visit-on"?: string;
    readonly "site-visit-how"?: "online" | "phone" | "visit";
    readonly "site-visit-good"?: readonly ("catering" | "condition" | "fire" | "protective-equipment" | "security" | "toilets")[];
    readonly "quality-visits-agreed"?: "not-satisfactory" | "satisfactory";
    readonly "provider-risk"?: "not-satisfactory" | "satisfactory";
    readonly "provider-audit"?: "not-satisfactory" | "satisfactory";
    readonly "own-checks"?: "list-only" | "own";
    readonly "outcome"?: "another-provider" | "ask-again" | "satisfactory";
    readonly "for-this-pupil"?: "not-satisfactory" | "satisfactory";
    readonly "held-confirmed"?: readonly ("still-so")[];
  };
  readonly "provider-alternative": {
    readonly "on"?: string;
    readonly "decision"?: "another" | "school" | "stays";
    readonly "until"?: string;
  };
  readonly "staff-change": {
    readonly "told-on"?: string;
    readonly "confirmed"?: "no" | "yes";
    readonly "confirmed-on"?: string;
  };
  readonly "evidence-o15": {
    readonly "done-on"?: string;
  };
  readonly "evidence-o32-provider": {
    readonly "answer"?: "no" | "talk" | "yes";
    readonly "done-on"?: string;
  };
  readonly "consent-received": {
    readonly "ask"?: string;
    readonly "channel"?: "in-person" | "paper" | "phone";
    readonly "received-on"?: string;
    readonly "answer"?: "agree" | "call-me" | "question" | "refuse";
  };
  readonly "consent-settled": {
    readonly "ask"?: string;
    readonly "replied-on"?: string;
  };
  readonly "consent-withdrawn": {
    readonly "ask"?: string;
  };
  readonly "consent-decision": {
    readonly "decision"?: "end" | "go-on";
    readonly "decided-on"?: string;
  };
  readonly "refusal": {
    readonly "ask"?: string;
    readonly "spoken-on"?: string;
    readonly "next"?: "ask-again" | "direction" | "end" | "head-decides";
  };
  readonly "evidence-o20": {
    readonly "about"?: string;
    readonly "answer"?: "no" | "talk" | "yes";
    readonly "how"?: "in-person" | "paper" | "phone";
    readonly "done-on"?: string;
  };
  readonly "evidence-o21": {
    readonly "answer"?: "none" | "returned" | "sent";
    readonly "returned-on"?: string;
    readonly "done-on"?: string;
  };
  readonly "evidence-o31": {
    readonly "about"?: string;
    readonly "answer"?: "no" | "talk" | "yes";
    readonly "how"?: "in-person" | "paper" | "phone";
    readonly "done-on"?: string;
  };
  readonly "evidence-o32": {
    readonly "about"?: string;
    readonly "answer"?: "no" | "talk" | "yes";
    readonly "how"?: "in-person" | "paper" | "phone";
    readonly "done-on"?: string;
  };
  readonly "authority-involved": {
    readonly "on"?: string;
    readonly "plan-review"?: "no" | "yes";
  };
  readonly "virtual-school-involved": {
    readonly "on"?: string;
    readonly "involved"?: readonly ("social-worker" | "virtual-school")[];
  };
  readonly "social-worker-involved": {
    readonly "on"?: string;
  };
  readonly "rights-looked-at": {
    readonly "on"?: string;
    readonly "looked-at"?: readonly ("people" | "plan" | "provider" | "risk" | "timetable")[];
    readonly "outcome"?: "changes" | "end" | "goes-on" | "review";
  };
  readonly "support-plan": {
    readonly "made-on"?: string;
    readonly "made-with"?: readonly ("parents" | "professionals" | "provider" | "pupil")[];
    readonly "next-on"?: string;
  };
  readonly "pep": {
    readonly "on"?: string;
    readonly "says"?: "in" | "to-come";
    readonly "present"?: readonly ("carer" | "designated-teacher" | "provider" | "pupil" | "social-worker" | "virtual-school")[];
    readonly "next-on"?: string;
  };
  readonly "section-f": {
    readonly "on"?: string;
    readonly "named"?: "no" | "yes";
    readonly "hours-named"?: number;
    readonly "hours-given"?: number;
    readonly "by"?: readonly ("health" | "nobody" | "provider" | "school")[];
    readonly "delivered"?: "no" | "partly" | "yes";
    readonly "next-step"?: "authority" | "made-up" | "review";
    readonly "again-on"?: string;
  };
  readonly "annual-review": {
    readonly "next-on"?: string;
    readonly "when"?: "after" | "before" | "during";
  };
  readonly "annual-review-held": {
    readonly "on"?: string;
    readonly "present"?: readonly ("authority" | "health" | "parents" | "provider" | "pupil")[];
    readonly "outcome"?: "cease" | "change" | "keep" | "setting";
    readonly "sent-on"?: string;
    readonly "next-on"?: string;
  };
  readonly "meals": {
    readonly "who"?: "not-there" | "provider" | "school" | "voucher";
    readonly "from"?: string;
  };
  readonly "evidence-o12-kinship": {
    readonly "done-on"?: string;
  };
  readonly "timetable": {
    readonly "start"?: string;
    readonly "end"?: string;
    readonly "pattern"?: "by-day" | "plain" | "two-weeks";
    readonly "on-monday"?: string;
    readonly "on-tuesday"?: string;
    readonly "on-wednesday"?: string;
    readonly "on-thursday"?: string;
    readonly "on-friday"?: string;
    readonly "on-saturday"?: string;
    readonly "a-monday"?: string;
    readonly "a-tuesday"?: string;
    readonly "a-wednesday"?: string;
    readonly "a-thursday"?: string;
    readonly "a-friday"?: string;
    readonly "a-saturday"?: string;
    readonly "b-monday"?: string;
    readonly "b-tuesday"?: string;
    readonly "b-wednesday"?: string;
    readonly "b-thursday"?: string;
    readonly "b-friday"?: string;
    readonly "b-saturday"?: string;
    readonly "monday"?: "afternoon" | "day" | "morning" | "none";
    readonly "tuesday"?: "afternoon" | "day" | "morning" | "none";
    readonly "wednesday"?: "afternoon" | "day" | "morning" | "none";
    readonly "thursday"?: "afternoon" | "day" | "morning" | "none";
    readonly "friday"?: "afternoon" | "day" | "morning" | "none";
    readonly "starts-at"?: string;
    readonly "break-from"?: string;
    readonly "break-to"?: string;
    readonly "ends-at"?: string;
    readonly "outside"?: readonly ("yes")[];
    readonly "otherwise"?: "not-all" | "school";
    readonly "without"?: readonly ("friday-afternoon" | "friday-morning" | "monday-afternoon" | "monday-morning" | "thursday-afternoon" | "thursday-morning" | "tuesday-afternoon" | "tuesday-morning" | "wednesday-afternoon" | "wednesday-morning")[];
    readonly "activity"?: "general" | "sport" | "work";
    readonly "arranged-by"?: "authority" | "school";
  };
  readonly "plan": {
    readonly "agreed-with"?: readonly ("parents" | "provider" | "pupil")[];
    readonly "provider-reads"?: readonly ("baseline" | "targets")[];
    readonly "review-every"?: "half-term" | "month" | "six-weeks";
  };
  readonly "risk-assessment": {
    readonly "assessed-on"?: string;
    readonly "level"?: "high" | "low" | "medium";
    readonly "may-start"?: "no" | "yes";
    readonly "next-on"?: string;
  };
  readonly "school-link": {};
  readonly "full-time-week": {
    readonly "until"?: string;
  };
  readonly "hand-over": {
    readonly "who"?: "alone" | "parent" | "provider" | "school" | "transport";
    readonly "checked-on"?: string;
    readonly "confirmed-on"?: string;
  };
  readonly "evidence-o17": {
    readonly "kept"?: "with-steps" | "yes";
    readonly "done-on"?: string;
  };
  readonly "evidence-o18-journey": {
    readonly "carried-by"?: "alone" | "parent" | "provider" | "public" | "school" | "taxi";
    readonly "checked-on"?: string;
    readonly "done-on"?: string;
  };
  readonly "direction-panel": {
    readonly "governors"?: readonly (string)[];
  };
  readonly "direction-approval": {
    readonly "decision"?: "approved" | "not-approved";
    readonly "how"?: "chair" | "meeting" | "panel";
    readonly "approvers"?: readonly (string)[];
    readonly "on"?: string;
    readonly "power"?: "academy" | "maintained";
    readonly "until"?: string;
    readonly "clause"?: string;
  };
  readonly "evidence-o59-direction": {
    readonly "form"?: "none" | "sent";
    readonly "done-on"?: string;
  };
  readonly "work-set": {
    readonly "from"?: string;
    readonly "to"?: string;
    readonly "marked"?: "no" | "yes";
  };
  readonly "authority-referral": {
    readonly "how"?: "email" | "phone" | "post" | "their-form";
    readonly "on"?: string;
  };
  readonly "medical-evidence": {
    readonly "seen-on"?: string;
    readonly "again-on"?: string;
  };
  readonly "part-time-plan": {
    readonly "reason"?: "behaviour" | "crisis" | "medical" | "needs" | "return";
  };
  readonly "welfare-check": {
    readonly "on"?: string;
    readonly "how"?: "call" | "home-visit" | "online";
    readonly "reached"?: readonly ("nobody" | "parent" | "pupil")[];
    readonly "well"?: "unknown" | "worry" | "yes";
    readonly "dsl"?: "away" | "decides-today" | "goes-on";
  };
  readonly "timetable-report": {
    readonly "what"?: "change" | "end" | "return" | "start";
    readonly "how"?: "email" | "post" | "their-form";
    readonly "on"?: string;
  };
  readonly "flexi-request": {
    readonly "received-on"?: string;
    readonly "meeting-offered-on"?: string;
  };
  readonly "flexi-meeting": {
    readonly "held"?: "declined" | "missed" | "yes";
    readonly "on"?: string;
  };
  readonly "flexi-decision": {
    readonly "decision"?: "do-not-place" | "place";
    readonly "decided-on"?: string;
  };
  readonly "flexi-agreement": {
    readonly "days"?: "yes";
    readonly "coding"?: "leave";
    readonly "review-on"?: string;
    readonly "ending"?: "notice";
    readonly "signed-on"?: string;
  };
  readonly "flexi-withdrawn": {
    readonly "by"?: "parents" | "school";
    readonly "given-on"?: string;
    readonly "last-day"?: string;
  };
  readonly "provider-agreement": {
    readonly "agreed"?: "no" | "yes";
  };
  readonly "information-shared": {
    readonly "what"?: readonly ("attainment" | "ehcp" | "interventions" | "nothing-more" | "police" | "safeguarding" | "send")[];
    readonly "how"?: "encrypted" | "in-person" | "secure-system";
    readonly "on"?: string;
    readonly "basis"?: "legal-obligation" | "public-task" | "vital-interests";
    readonly "early-help"?: "involved" | "none" | "not-yet";
  };
  readonly "la-notice": {
    readonly "how"?: "email" | "post" | "their-form";
    readonly "on"?: string;
  };
  readonly "dual-registration": {
    readonly "main"?: "no" | "yes";
    readonly "from"?: string;
  };
  readonly "evidence-o55-necessary": {
    readonly "answer"?: "needed" | "not-needed";
    readonly "done-on"?: string;
  };
  readonly "evidence-o59-register": {
    readonly "what"?: "change" | "end" | "new";
    readonly "done-on"?: string;
  };
  readonly "emergency-sheet": {};
  readonly "pack-again": {};
  readonly "address-risk": {
    readonly "to"?: string;
    readonly "decision"?: "give" | "withhold";
  };
  readonly "letter": {
    readonly "report-to-role"?: string;
    readonly "responsible-role"?: string;
  };
  readonly "readable-letters": {
    readonly "to"?: string;
    readonly "given"?: readonly ("easy-read" | "large-print" | "translation")[];
    readonly "how"?: "interpreter" | "not-wanted" | "staff" | "with-letter";
    readonly "on"?: string;
  };
  readonly "letter-given": {
    readonly "to"?: string;
    readonly "how"?: "by-hand" | "left-at-address" | "post";
    readonly "on"?: string;
  };
  readonly "notice-shortened": {
    readonly "agreed-on"?: string;
  };
  readonly "days-moved": {
    readonly "parents"?: "in-person" | "phone" | "written";
    readonly "provider-told"?: "in-person" | "knew" | "phone" | "written";
    readonly "told-on"?: string;
  };
  readonly "taken-back-told": {
    readonly "how"?: readonly ("in-person" | "phone" | "written")[];
    readonly "told-on"?: string;
  };
  readonly "paper-given": {
    readonly "paper"?: string;
    readonly "how"?: "by-hand" | "left-at-address" | "phone" | "post";
    readonly "on"?: string;
  };
  readonly "arrival": {
    readonly "arrived"?: "no" | "yes";
    readonly "on"?: string;
  };
  readonly "attendance-intervention": {
    readonly "on"?: string;
    readonly "what"?: readonly ("changed" | "early-help" | "notice" | "parents" | "provider" | "pupil")[];
    readonly "again"?: "no" | "yes";
    readonly "next-on"?: string;
  };
  readonly "sessions-changed": {
    readonly "from"?: string;
    readonly "end"?: string;
    readonly "pattern"?: "by-day" | "plain" | "two-weeks";
    readonly "on-monday"?: string;
    readonly "on-tuesday"?: string;
    readonly "on-wednesday"?: string;
    readonly "on-thursday"?: string;
    readonly "on-friday"?: string;
    readonly "on-saturday"?: string;
    readonly "a-monday"?: string;
    readonly "a-tuesday"?: string;
    readonly "a-wednesday"?: string;
    readonly "a-thursday"?: string;
    readonly "a-friday"?: string;
    readonly "a-saturday"?: string;
    readonly "b-monday"?: string;
    readonly "b-tuesday"?: string;
    readonly "b-wednesday"?: string;
    readonly "b-thursday"?: string;
    readonly "b-friday"?: string;
    readonly "b-saturday"?: string;
    readonly "monday"?: "afternoon" | "day" | "morning" | "none";
    readonly "tuesday"?: "afternoon" | "day" | "morning" | "none";
    readonly "wednesday"?: "afternoon" | "day" | "morning" | "none";
    readonly "thursday"?: "afternoon" | "day" | "morning" | "none";
    readonly "friday"?: "afternoon" | "day" | "morning" | "none";
    readonly "starts-at"?: string;
    readonly "break-from"?: string;
    readonly "break-to"?: string;
    readonly "ends-at"?: string;
    readonly "outside"?: readonly ("yes")[];
    readonly "otherwise"?: "not-all" | "school";
    readonly "without"?: readonly ("friday-afternoon" | "friday-morning" | "monday-afternoon" | "monday-morning" | "thursday-afternoon" | "thursday-morning" | "tuesday-afternoon" | "tuesday-morning" | "wednesday-afternoon" | "wednesday-morning")[];
    readonly "activity"?: "general" | "sport" | "work";
    readonly "arranged-by"?: "authority" | "school";
    readonly "agreed"?: readonly ("in-writing")[];
  };
  readonly "evidence-o31-search": {
    readonly "reason"?: "agreed" | "suspicion";
    readonly "result"?: "found" | "nothing";
    readonly "done-on"?: string;
  };
  readonly "evidence-o32-pupil": {
    readonly "answer"?: "declined" | "talk" | "yes";
    readonly "done-on"?: string;
  };
  readonly "parent-contact": {
    readonly "on"?: string;
    readonly "about"?: "absence" | "other" | "progress" | "rules" | "unsafe";
    readonly "how"?: "in-person" | "letter" | "not-reached" | "phone";
  };
  readonly "pastoral-contact": {
    readonly "on"?: string;
    readonly "with"?: readonly ("provider" | "pupil")[];
    readonly "how"?: "at-school" | "online" | "phone" | "visit";
  };
  readonly "belonging": {
    readonly "on"?: string;
    readonly "what"?: readonly ("event" | "friends" | "news" | "praise" | "support")[];
    readonly "risk-assessed"?: "no" | "yes";
  };
  readonly "page-allowed": {
    readonly "to"?: string;
    readonly "page"?: "full" | "less" | "none";
  };
  readonly "page-sheet-given": {
    readonly "to"?: string;
    readonly "how"?: "by-hand" | "post";
    readonly "on"?: string;
  };
  readonly "family-asked": {
    readonly "from"?: "officer" | "parent" | "pupil";
    readonly "what"?: "complaint" | "question" | "review";
  };
  readonly "family-answered": {
    readonly "requests"?: readonly (string)[];
    readonly "how"?: "answered" | "not-upheld" | "passed-on" | "put-right";
    readonly "on"?: string;
  };
  readonly "letters-read": {
    readonly "to"?: string;
    readonly "how"?: "in-person" | "interpreter" | "phone";
    readonly "result"?: "not-reached" | "question" | "understood";
  };
  readonly "review-planned": {
    readonly "kind"?: "formal" | "review";
    readonly "held-on"?: string;
    readonly "time"?: string;
    readonly "until"?: string;
    readonly "invited"?: readonly ("ap-lead" | "designated-teacher" | "dsl" | "headteacher" | "local-authority" | "parents" | "provider" | "pupil" | "senco" | "social-worker" | "virtual-school-head")[];
    readonly "told"?: readonly ("paper" | "soon")[];
  };
  readonly "review-reply": {
    readonly "from"?: string;
    readonly "coming"?: "no" | "yes";
  };
  readonly "review-reply-settled": {
    readonly "replies"?: readonly (string)[];
    readonly "how"?: "another-way" | "answered" | "moves" | "without";
  };
  readonly "review-cancelled": {
    readonly "kind"?: "formal" | "review";
    readonly "told"?: readonly ("paper")[];
  };
  readonly "review": {
    readonly "held-on"?: string;
    readonly "present"?: readonly ("ap-lead" | "designated-teacher" | "dsl" | "headteacher" | "local-authority" | "parents" | "provider" | "pupil" | "senco" | "social-worker" | "virtual-school-head")[];
    readonly "objectives"?: "no" | "partly" | "yes";
    readonly "attending"?: "no" | "yes";
    readonly "safe"?: "no" | "yes";
    readonly "feels-safe"?: "no" | "not-said" | "yes";
    readonly "dsl"?: "away" | "decides-today" | "goes-on";
    readonly "needs-met"?: "no" | "partly" | "yes";
    readonly "progress"?: "no" | "yes";
    readonly "agreement"?: "no" | "yes";
    readonly "outcome"?: "adjust" | "continue" | "end";
    readonly "alters"?: readonly ("neither" | "plan" | "sessions")[];
  };
  readonly "review-outcome": {
    readonly "read-through"?: "no" | "yes";
    readonly "told"?: readonly ("paper")[];
  };
  readonly "review-requested": {
    readonly "received-on"?: string;
    readonly "from"?: "local-authority" | "parent" | "provider" | "pupil";
    readonly "safety"?: "no" | "yes";
    readonly "answer"?: "decline" | "hold";
    readonly "hold-by"?: string;
  };
  readonly "formal-review": {
    readonly "held-on"?: string;
    readonly "present"?: readonly ("ap-lead" | "designated-teacher" | "dsl" | "headteacher" | "local-authority" | "parents" | "provider" | "pupil" | "senco" | "social-worker" | "virtual-school-head")[];
    readonly "improved"?: "no" | "yes";
    readonly "attending"?: "no" | "yes";
    readonly "safe"?: "no" | "yes";
    readonly "feels-safe"?: "no" | "not-said" | "yes";
    readonly "dsl"?: "away" | "decides-today" | "goes-on";
  };
  readonly "formal-decision": {
    readonly "decision"?: "continue" | "end";
  };
  readonly "progress-report": {
    readonly "covers-to"?: string;
    readonly "sessions-attended"?: number;
    readonly "sessions-missed"?: number;
  };
  readonly "report-checked": {
    readonly "result"?: "ask-again" | "send" | "send-changed";
    readonly "pupil-words-shared"?: "no" | "yes";
    readonly "told"?: readonly ("paper")[];
  };
  readonly "final-report": {
    readonly "sessions-attended"?: number;
    readonly "sessions-missed"?: number;
  };
  readonly "final-report-checked": {
    readonly "result"?: "ask-again" | "send" | "send-changed";
    readonly "pupil-words-shared"?: "no" | "yes";
    readonly "told"?: readonly ("paper")[];
  };
  readonly "ehcp-report": {
    readonly "on"?: string;
    readonly "how"?: "filed" | "held" | "sent";
  };
  readonly "visit": {
    readonly "held-on"?: string;
    readonly "how"?: "home" | "on-site" | "online" | "phone";
    readonly "saw"?: readonly ("breaks" | "lessons" | "parents" | "pupil" | "site" | "staff" | "work")[];
    readonly "safe"?: "no" | "not-seen" | "yes";
    readonly "feels-safe"?: "no" | "not-said" | "yes";
    readonly "dsl"?: "away" | "decides-today" | "goes-on";
    readonly "action-1-owner"?: "ap-lead" | "attendance-officer" | "dsl" | "headteacher" | "key-contact" | "senco";
    readonly "action-1-by"?: string;
    readonly "action-2-owner"?: "ap-lead" | "attendance-officer" | "dsl" | "headteacher" | "key-contact" | "senco";
    readonly "action-2-by"?: string;
    readonly "action-3-owner"?: "ap-lead" | "attendance-officer" | "dsl" | "headteacher" | "key-contact" | "senco";
    readonly "action-3-by"?: string;
    readonly "next-on"?: string;
  };
  readonly "visit-action": {
    readonly "action"?: string;
    readonly "on"?: string;
  };
  readonly "concern": {
    readonly "on"?: string;
    readonly "at"?: string;
    readonly "by-word"?: "no" | "yes";
  };
  readonly "concern-acknowledged": {
    readonly "how"?: "by-word" | "mail";
  };
  readonly "concern-taken": {};
  readonly "concern-sorted": {
    readonly "about"?: "child" | "provider";
    readonly "allegation"?: "adult" | "headteacher" | "no";
    readonly "next-day"?: "home" | "other" | "school";
  };
  readonly "concern-shared": {
    readonly "shared"?: "not-to" | "yes";
    readonly "word-on"?: string;
    readonly "word-at"?: string;
    readonly "written-on"?: string;
    readonly "written-at"?: string;
  };
  readonly "emergency-review": {
    readonly "held-on"?: string;
    readonly "present"?: readonly ("ap-lead" | "dsl" | "governors" | "headteacher")[];
    readonly "lado"?: "not-needed" | "yes";
    readonly "decision"?: "continue" | "end" | "stay";
    readonly "addressed"?: "no" | "yes";
    readonly "last-day"?: string;
    readonly "next-day"?: "home" | "other" | "provider" | "school";
    readonly "parents"?: "nothing-yet" | "released";
  };
  readonly "confidentiality": {
    readonly "on"?: string;
    readonly "decision"?: "competent" | "ended" | "not-competent";
    readonly "about"?: readonly ("health" | "support" | "views")[];
    readonly "again-on"?: string;
  };
  readonly "lado-told": {
    readonly "on"?: string;
    readonly "at"?: string;
  };
  readonly "safeguarding-reference": {
    readonly "on"?: string;
  };
  readonly "incident": {
    readonly "on"?: string;
    readonly "at"?: string;
    readonly "decision"?: "continue" | "end" | "not-serious" | "not-yet" | "review" | "support";
    readonly "decided-by"?: readonly ("ap-lead" | "dsl" | "headteacher")[];
  };
  readonly "end": {
    readonly "last-day"?: string;
    readonly "why"?: "moved-away" | "no-improvement" | "not-going-ahead" | "not-meeting-needs" | "objectives-met" | "parents-withdrew" | "planned-end" | "refused" | "safeguarding" | "school-withdrew";
  };
  readonly "end-released": {
    readonly "how"?: "letter" | "not-yet" | "word";
    readonly "again-on"?: string;
  };
  readonly "destination": {
    readonly "destination"?: "home-education" | "mainstream-full" | "mainstream-phased" | "other" | "other-mainstream" | "other-provision" | "special-school";
    readonly "from"?: string;
  };
  readonly "return-plan": {
    readonly "step-1-from"?: string;
    readonly "step-2-from"?: string;
    readonly "step-3-from"?: string;
    readonly "step-4-from"?: string;
  };
  readonly "return-step": {
    readonly "step"?: string;
    readonly "went"?: "as-planned" | "dropped" | "later" | "partly";
    readonly "on"?: string;
    readonly "new-from"?: string;
  };
  readonly "destination-check": {
    readonly "on"?: string;
    readonly "held"?: "moved" | "not-known" | "partly" | "yes";
    readonly "attendance"?: number;
  };
  readonly "pupil-views": {
    readonly "asked-on"?: string;
    readonly "how"?: "declined" | "helper" | "pictures" | "talk" | "unable" | "writing";
  };
  readonly "return-meeting": {
    readonly "held-on"?: string;
    readonly "with"?: readonly ("class-teacher" | "parents" | "provider" | "pupil")[];
  };
  readonly "onward": {
    readonly "route"?: "college" | "home-education" | "other-mainstream" | "other-provision" | "special-school" | "work-with-training";
    readonly "from"?: string;
  };
  readonly "evaluation": {
    readonly "objectives"?: "all" | "none" | "some";
    readonly "attendance"?: number;
    readonly "again"?: "no" | "yes";
  };
  readonly "protection-file": {
    readonly "outcome"?: "none" | "sent" | "stays";
    readonly "sent-on"?: string;
    readonly "how"?: "by-hand" | "encrypted" | "system" | "tracked";
    readonly "apart"?: readonly ("yes")[];
  };
  readonly "protection-receipt": {
    readonly "outcome"?: "chased" | "confirmed";
    readonly "confirmed-on"?: string;
    readonly "how"?: "by-telephone" | "in-writing" | "signed";
    readonly "again-on"?: string;
  };
  readonly "record-sent": {
    readonly "outcome"?: "sent" | "stays" | "unknown";
    readonly "what"?: readonly ("record" | "transfer-file")[];
    readonly "sent-on"?: string;
    readonly "how"?: "by-hand" | "encrypted" | "system" | "tracked";
  };
  readonly "data-returned": {
    readonly "heard"?: "by-telephone" | "in-person" | "in-writing";
    readonly "became"?: "both" | "destroyed" | "kept" | "returned";
    readonly "done-on"?: string;
  };
  readonly "earlier-returned": {
    readonly "of"?: string;
    readonly "heard"?: "by-telephone" | "in-person" | "in-writing";
    readonly "became"?: "both" | "destroyed" | "kept" | "returned";
    readonly "done-on"?: string;
  };
  readonly "shown-before": {
    readonly "keys"?: readonly (string)[];
    readonly "on"?: string;
    readonly "where"?: "elsewhere" | "paper" | "provider" | "system";
  };
  readonly "goes-on-unchecked": {
    readonly "decision"?: "goes-on" | "stays";
  };
  readonly "waiver": {
    readonly "obligation"?: string;
    readonly "until"?: string;
  };
};
