/** What a mail says of its reader's own page, in English: beside what it is about. */
export const ownPageWords = {
  heading: "All of it in one place",
  page: "You have a page of your own at the school. It shows what is agreed, the dates and our letters. You can ask us something there, too.",
  codeByMail: "To open it you ask for a code. We send the code to this address.",
  codeOnPaper: "To open it you need a code. We give it to you on paper: this mailbox is not yours alone.",
  open: "Open my page",
};
