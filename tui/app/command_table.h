/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions of the terminal (DESIGN 5.4): from this list come dispatch, keys, hint row, `?`, the
 * palette, the `:` line, `rakor keys` and the man page. A letter has one verb in all lists
 * (practice 14); where a list cannot do it, it is bound all the same and says what to do instead.
 *
 *	A(CONSTANT, name, contexts, keys, flags, hint, help, what to do when it is disabled)
 */
#pragma once

/*	C(CONSTANT, name in keys.conf, label, parents) */
#define RK_CONTEXTS(C) \
	C(GLOBAL, "global", N_("Everywhere"), 0) \
	C(LIST, "list", N_("Every list"), 0) \
	C(MEETING, "meeting", N_("Inside a meeting"), 0) \
	C(HOME, "home", N_("Home"), RK_IN_LIST) \
	C(OVERVIEW, "overview", N_("Overview"), RK_IN_LIST | RK_IN_MEETING) \
	C(RUNDOWN, "rundown", N_("Rundown"), RK_IN_LIST | RK_IN_MEETING) \
	C(INVITED, "invited", N_("Invited"), RK_IN_LIST | RK_IN_MEETING) \
	C(PRESENT, "present", N_("Present"), RK_IN_LIST | RK_IN_MEETING) \
	C(MINUTES, "minutes", N_("Minutes"), RK_IN_LIST | RK_IN_MEETING) \
	C(ACTIONS, "actions", N_("Actions of a meeting"), RK_IN_LIST | RK_IN_MEETING) \
	C(REFERENCES, "references", N_("References of a meeting"), RK_IN_LIST | RK_IN_MEETING) \
	C(PAPERS, "papers", N_("Papers of a meeting"), RK_IN_LIST | RK_IN_MEETING) \
	C(REGISTER, "register", N_("Registers"), RK_IN_LIST) \
	C(PREVIEW, "preview", N_("Preview"), 0) \
	C(POLISH, "polish", N_("Polishing the minutes"), 0) \
	C(PAGES, "paper", N_("Preview of a paper"), RK_IN_PREVIEW) \
	C(FORM, "form", N_("Forms"), 0) \
	C(PASTEBOX, "paste-box", N_("Paste box"), 0) \
	C(TEXT, "text", N_("While typing"), 0)

#define RK_CONTEXT_BIT(CONST, name, label, parents) RK_AT_##CONST,
enum { RK_CONTEXTS(RK_CONTEXT_BIT) RK_AT_N };
#undef RK_CONTEXT_BIT

/* The bit of one context; a screen is in several: its own and the parents of that. */
#define RK_CONTEXT_MASK(CONST, name, label, parents) RK_IN_##CONST = 1 << RK_AT_##CONST,
typedef enum RkContexts { RK_IN_NONE = 0, RK_CONTEXTS(RK_CONTEXT_MASK) } RkContexts;
#undef RK_CONTEXT_MASK

typedef enum RkCommandFlags {
	RK_ACT_PLAIN = 0,
	RK_ACT_MOVE = 1 << 0,   /* moves or shows; changes nothing */
	RK_ACT_WRITE = 1 << 1,  /* changes the database: disabled when it is read-only */
	RK_ACT_MANY = 1 << 2,   /* acts on the marked rows, else on the one under the cursor */
	RK_ACT_FIRST = 1 << 3,  /* on the first page of `?`, for those who never saw a terminal */
	RK_ACT_ALWAYS = 1 << 4, /* works while text is typed too */
	RK_ACT_SCREEN =
		1 << 5, /* only where the screen says so; without a reason it is not shown */
} RkCommandFlags;

/* Other names of commands that are typed: the Indonesian one, or a short one that is known but not
 * offered.	B(CONSTANT, name, INDONESIAN or SHORT) */
#define RK_COMMAND_OTHER_NAMES(B) \
	B(COPY_FROM, "salin", INDONESIAN) \
	B(PATTERN, "pola", INDONESIAN) \
	B(NEW_FROM, "baru-dari", INDONESIAN) \
	B(GLOSSARY, "istilah", INDONESIAN) \
	B(SHEET, "lembar", INDONESIAN) \
	B(QUIT, "q", SHORT) \
	B(QUIT, "wq", SHORT) \
	B(HELP, "h", SHORT) \
	B(UNDO, "undo!", SHORT)

/* What is completed behind the name of a command: MEETING, PATTERN (of a rundown) or RECORD
 * (whatever has an address).	G(CONSTANT, kind) */
#define RK_COMMAND_ARGUMENTS(G) \
	G(COPY_FROM, MEETING) \
	G(NEW_FROM, MEETING) \
	G(PATTERN, PATTERN) \
	G(GO, RECORD)

/* Two keys of one hint: P(first, second, hint of both) */
#define RK_COMMAND_PAIRS(P) \
	P(LONGER, SHORTER, N_("5 min")) \
	P(MOVE_DOWN, MOVE_UP, N_("move"))

#define RK_COMMANDS(A) \
	A(UP, "up", LIST | RK_IN_PREVIEW | RK_IN_PASTEBOX, "k <Up>", MOVE | RK_ACT_FIRST, \
		N_("up"), N_("Up one row"), NULL) \
	A(DOWN, "down", LIST | RK_IN_PREVIEW | RK_IN_PASTEBOX, "j <Down>", MOVE | RK_ACT_FIRST, \
		N_("down"), N_("Down one row"), NULL) \
	A(OPEN, "open", LIST | RK_IN_PAGES, "<Enter>", MOVE | RK_ACT_FIRST, N_("open"), \
		N_("Open what is under the cursor"), N_("nothing to open here")) \
	A(BACK, "back", LIST | RK_IN_PREVIEW, "<Esc>", MOVE | RK_ACT_FIRST, N_("back"), \
		N_("Close this, clear the filter, forget the marks"), NULL) \
	A(UNDO, "undo", LIST | RK_IN_PREVIEW, "u", WRITE | RK_ACT_FIRST, N_("undo"), \
		N_("Undo your last step here; the row above the hints says which"), \
		N_("nothing of yours to undo here; older steps: :history")) \
	A(FILTER, "filter", LIST | RK_IN_PAGES, "/", MOVE | RK_ACT_FIRST, N_("filter"), \
		N_("Show only what fits: words, late, lead:office, due:<7d"), \
		N_("this list has no filter")) \
	A(PAGE_UP, "page-up", LIST | RK_IN_PREVIEW | RK_IN_PASTEBOX, "<PgUp> <C-b>", MOVE, \
		N_("page up"), N_("Up one page"), NULL) \
	A(PAGE_DOWN, "page-down", LIST | RK_IN_PREVIEW | RK_IN_PASTEBOX, "<PgDn> <C-f>", MOVE, \
		N_("page down"), N_("Down one page"), NULL) \
	A(HALF_UP, "half-page-up", LIST | RK_IN_PREVIEW | RK_IN_PASTEBOX, "<C-u>", MOVE, \
		N_("half page up"), N_("Up half a page"), NULL) \
	A(HALF_DOWN, "half-page-down", LIST | RK_IN_PREVIEW | RK_IN_PASTEBOX, "<C-d>", MOVE, \
		N_("half page down"), N_("Down half a page"), NULL) \
	A(FIRST, "first", LIST | RK_IN_PREVIEW | RK_IN_PASTEBOX, "g <Home>", MOVE, N_("first"), \
		N_("To the first row"), NULL) \
	A(LAST, "last", LIST | RK_IN_PREVIEW | RK_IN_PASTEBOX, "G <End>", MOVE, N_("last"), \
		N_("To the last row"), NULL) \
	A(PANE_LEFT, "pane-left", LIST, "h <Left>", MOVE | RK_ACT_SCREEN, N_("pane left"), \
		N_("To the pane on the left"), NULL) \
	A(PANE_RIGHT, "pane-right", LIST, "l <Right>", MOVE | RK_ACT_SCREEN, N_("pane right"), \
		N_("To the pane on the right"), NULL) \
	A(PANE_NEXT, "pane-next", LIST, "<Tab>", MOVE | RK_ACT_SCREEN, N_("pane"), \
		N_("To the next pane"), NULL) \
	A(PANE_PREVIOUS, "pane-previous", LIST, "<S-Tab>", MOVE | RK_ACT_SCREEN, N_("pane back"), \
		N_("To the previous pane"), NULL) \
	A(SEARCH_NEXT, "search-next", LIST | RK_IN_PAGES, "n", MOVE | RK_ACT_SCREEN, \
		N_("next hit"), N_("To the next hit of the search"), N_("search first: /")) \
	A(SEARCH_PREVIOUS, "search-previous", LIST | RK_IN_PAGES, "N", MOVE | RK_ACT_SCREEN, \
		N_("previous hit"), N_("To the previous hit of the search"), \
		N_("search first: /")) \
	A(MARK, "mark", LIST, "<Space>", MOVE, N_("mark"), \
		N_("Mark this row; verbs then act on all marked rows"), \
		N_("nothing to mark here")) \
	A(MARK_RANGE, "mark-range", LIST, "v", MOVE, N_("range"), \
		N_("Begin a range of marks; again: mark up to here"), N_("nothing to mark here")) \
	A(MARK_ALL, "mark-all", LIST, "*", MOVE, N_("mark all"), N_("Mark all rows, or none"), \
		N_("nothing to mark here")) \
	A(TAB_1, "tab-1", MEETING, "1", MOVE, N_("overview"), N_("Tab 1: overview"), NULL) \
	A(TAB_2, "tab-2", MEETING, "2", MOVE, N_("rundown"), N_("Tab 2: rundown"), NULL) \
	A(TAB_3, "tab-3", MEETING, "3", MOVE, N_("invited"), N_("Tab 3: invited"), NULL) \
	A(TAB_4, "tab-4", MEETING, "4", MOVE, N_("present"), N_("Tab 4: present"), NULL) \
	A(TAB_5, "tab-5", MEETING, "5", MOVE, N_("minutes"), N_("Tab 5: minutes"), NULL) \
	A(TAB_6, "tab-6", MEETING, "6", MOVE, N_("actions"), N_("Tab 6: actions"), NULL) \
	A(TAB_7, "tab-7", MEETING, "7", MOVE, N_("references"), N_("Tab 7: references"), NULL) \
	A(TAB_8, "tab-8", MEETING, "8", MOVE, N_("papers"), N_("Tab 8: papers"), NULL) \
	A(TAB_PREVIOUS, "tab-previous", MEETING, "[ <C-Left>", MOVE, N_("tab left"), \
		N_("To the tab on the left"), NULL) \
	A(TAB_NEXT, "tab-next", MEETING, "] <C-Right>", MOVE, N_("tab right"), \
		N_("To the tab on the right"), NULL) \
	A(ADD, "add", LIST, "a", WRITE, N_("add"), N_("Add one here"), \
		N_("nothing is added in this list")) \
	A(ADD_POINT, "add-point", LIST, "A", WRITE, N_("agenda point"), \
		N_("Add an agenda point to this session"), \
		N_("agenda points belong to a session: tab 2")) \
	A(EDIT, "edit", LIST | RK_IN_PAGES | RK_IN_PASTEBOX, "e", WRITE, N_("edit"), \
		N_("Change this one"), N_("nothing under the cursor to change")) \
	A(EDIT_TEXT, "edit-in-editor", LIST, "E", WRITE, N_("in $EDITOR"), \
		N_("Change this text in $EDITOR"), N_("no long text here; e changes this one")) \
	A(DELETE, "delete", LIST | RK_IN_PAGES | RK_IN_PASTEBOX, "D", WRITE | RK_ACT_MANY, \
		N_("delete"), N_("Delete; u brings it back"), \
		N_("nothing under the cursor to delete")) \
	A(DONE, "done", LIST, "x", WRITE | RK_ACT_MANY, N_("done"), N_("Done, ticked, present"), \
		N_("go to an action or to a name first")) \
	A(WHO, "who", LIST, "w", WRITE | RK_ACT_MANY, N_("who"), \
		N_("Who: owner, speaker, represented by"), N_("go to a row that has an owner")) \
	A(DATE, "date", LIST, "d", WRITE | RK_ACT_MANY, N_("date"), N_("Date or due date"), \
		N_("go to a row that has a date")) \
	A(STATE, "state", LIST, "s", WRITE | RK_ACT_MANY, N_("state"), \
		N_("Next state: a menu that names each step"), N_("go to a row that has a state")) \
	A(MOVE_DOWN, "move-down", LIST, "J", WRITE, N_("move down"), N_("Move this row down"), \
		N_("this list has no order of its own")) \
	A(MOVE_UP, "move-up", LIST, "K", WRITE, N_("move up"), N_("Move this row up"), \
		N_("this list has no order of its own")) \
	A(LONGER, "longer", LIST, "+", WRITE, N_("5 min more"), \
		N_("Five minutes more; what follows moves up to the next fixed start"), \
		N_("minutes belong to the rundown: tab 2")) \
	A(SHORTER, "shorter", LIST, "-", WRITE, N_("5 min less"), N_("Five minutes less"), \
		N_("minutes belong to the rundown: tab 2")) \
	A(PAPER, "paper", LIST | RK_IN_PAGES, "p", MOVE, N_("paper"), \
		N_("Paper: preview, then print or save"), N_("open a meeting first: Enter")) \
	A(ICS, "ics", LIST, "i", MOVE, N_("calendar"), N_("Calendar file (.ics) of this"), \
		N_("open a meeting first: Enter")) \
	A(COPY, "copy", LIST | RK_IN_PAGES, "y", MANY | RK_ACT_MOVE, N_("copy"), \
		N_("Copy as text, for WhatsApp"), N_("nothing under the cursor to copy")) \
	A(COPY_FROM, "copy-from", MEETING, "", WRITE | RK_ACT_SCREEN, N_("copy from"), \
		N_("Copy rundown, invited, roles … of another meeting: :copy-from MDN"), \
		N_("copying is done in tabs 1 to 3 of a meeting")) \
	A(PATTERN, "pattern", MEETING, "", WRITE | RK_ACT_SCREEN, N_("pattern"), \
		N_("The rows of a usual day: :pattern day"), \
		N_("a pattern belongs to the rundown: tab 2")) \
	A(NEW_FROM, "new-from", HOME, "", WRITE | RK_ACT_SCREEN, N_("new like"), \
		N_("A new meeting like an earlier one: :new-from MDN"), \
		N_("meetings are made at home")) \
	A(REMIND, "remind", LIST, "R", WRITE | RK_ACT_MANY, N_("remind"), \
		N_("Remind, and note that it was done"), N_("choose a late action first")) \
	A(PASTE, "paste", LIST, "P", WRITE, N_("paste"), N_("Paste box: a list, line by line"), \
		N_("lists are pasted in tabs 2 to 6 of a meeting")) \
	A(PASTE_ACCEPT, "paste-accept", PASTEBOX, "<Enter>", WRITE, N_("accept"), \
		N_("Accept this line and go to the next doubtful one; after the last one: " \
		   "insert"), \
		N_("nothing to accept here")) \
	A(PASTE_SKIP, "paste-skip", PASTEBOX, "<Space>", MOVE, N_("leave out"), \
		N_("Leave this line out, or take it in again"), NULL) \
	A(PASTE_CHOOSE, "paste-choose", PASTEBOX, "<Tab> <Right>", MOVE, N_("other candidate"), \
		N_("Propose the next candidate for this line; a digit chooses one at once"), NULL) \
	A(PASTE_CHOOSE_BACK, "paste-choose-back", PASTEBOX, "<S-Tab> <Left>", MOVE, \
		N_("candidate before"), N_("Propose the candidate before"), NULL) \
	A(PASTE_NEW, "paste-new", PASTEBOX, "0", WRITE, N_("as new"), \
		N_("Take this line as something new, whatever it resembles"), \
		N_("this line is not doubtful")) \
	A(PASTE_INSERT, "paste-insert", PASTEBOX | RK_IN_TEXT, "<C-s>", WRITE, N_("insert"), \
		N_("Insert all that is accepted, as one step"), N_("nothing to insert yet")) \
	A(ORDER, "order", LIST, "o", MOVE, N_("order"), N_("Order and grouping of this list"), \
		N_("this list has one order only")) \
	A(SHEET, "sheet", PRESENT, "", WRITE, N_("sheet"), \
		N_("Attendance from a sign-in sheet in one line: 1-13 15 17w 22i"), \
		N_("sheets are entered in tab 4 of a meeting")) \
	A(PROBLEMS, "problems", LIST, "!", MOVE, N_("problems"), \
		N_("What is wrong or missing here"), N_("open a meeting first: Enter")) \
	A(VIEW, "view", LIST | RK_IN_PAGES, "z", MOVE, N_("view"), \
		N_("Other view or zoom of this pane"), N_("this pane has one view only")) \
	A(LIVE, "live", LIST, "r", WRITE, N_("live"), N_("Live: write while they talk"), \
		N_("choose a meeting first")) \
	A(OFFICE_OR_ALL, "office-or-all", LIST, "O", MOVE, N_("ours or all"), \
		N_("Only our office, or all of them"), N_("this list is not one of offices")) \
	A(ITEM_NEXT, "item-next", PAGES, "<Tab>", MOVE, N_("next"), \
		N_("To the next sentence or field of the paper"), NULL) \
	A(ITEM_PREVIOUS, "item-previous", PAGES, "<S-Tab>", MOVE, N_("previous"), \
		N_("To the sentence or field before"), NULL) \
	A(REDO, "redo", LIST | RK_IN_PREVIEW, "U", WRITE, N_("redo"), \
		N_("Do again what was undone"), N_("nothing to redo here")) \
	A(MERGE, "merge", LIST, "", WRITE | RK_ACT_MANY, N_("merge"), \
		N_("Make two records of a register one; u brings both back"), \
		N_("offices, people, groups, series and references are merged in their lists")) \
	A(ACTION_REGISTER, "action-register", HOME, "t", MOVE, N_("actions"), \
		N_("The register of all actions"), NULL) \
	A(CLOSE, "close", LIST | RK_IN_PREVIEW, "q", MOVE, N_("leave"), \
		N_("Back; on the first screen: leave the program"), NULL) \
	A(POLISH_AGREE, "polish-agree", POLISH, "<Enter>", WRITE, N_("agree, next"), \
		N_("The sentence is good; to the next line"), N_("the line is empty")) \
	A(POLISH_WITHHOLD, "polish-withhold", POLISH, "<C-k>", WRITE, N_("not printed"), \
		N_("Leave this line out of the minutes; to the next one"), \
		N_("a private line is never printed")) \
	A(POLISH_JOIN, "polish-join", POLISH, "<C-b>", WRITE, N_("join above"), \
		N_("Join this line to the one above"), N_("there is no line above")) \
	A(POLISH_SPLIT, "polish-split", POLISH, "<C-x>", WRITE, N_("split"), \
		N_("Split this line at the caret"), \
		N_("put the caret where the second line begins")) \
	A(POLISH_PROMISE, "polish-promise", POLISH, "<C-t>", WRITE, N_("answered later"), \
		N_("An action of the open question, for who asked"), \
		N_("this is no open question")) \
	A(POLISH_PREVIOUS, "polish-previous", POLISH, "<PgUp>", MOVE, N_("previous line"), \
		N_("To the line above, without agreeing"), NULL) \
	A(POLISH_NEXT, "polish-next", POLISH, "<PgDn>", MOVE, N_("next line"), \
		N_("To the line below, without agreeing"), NULL) \
	A(POLISH_LATER, "polish-later", POLISH, "<Esc> <C-c>", MOVE, N_("later"), \
		N_("Leave; what was typed stays, not agreed on"), NULL) \
	A(SAVE, "save", FORM, "<C-s>", PLAIN, N_("save"), N_("Save the form"), NULL) \
	A(FIELD_NEXT, "field-next", FORM, "<Enter> <Tab>", MOVE, N_("next field"), \
		N_("To the next field; on the last one: save"), NULL) \
	A(CANCEL, "cancel", FORM | RK_IN_TEXT | RK_IN_PASTEBOX, "<Esc> <C-c>", \
		MOVE | RK_ACT_ALWAYS, N_("cancel"), N_("Leave without saving"), NULL) \
	A(COMMAND, "command", GLOBAL, ":", MOVE, N_("command"), \
		N_("Type a command, a list or a setting"), NULL) \
	A(PALETTE, "palette", GLOBAL, "<C-p>", MOVE | RK_ACT_ALWAYS, N_("go to"), \
		N_("Go to any meeting, office, action or command"), NULL) \
	A(HELP, "help", GLOBAL, "? <F1>", MOVE, N_("help"), N_("All keys of this screen"), NULL) \
	A(GLOSSARY, "glossary", GLOBAL, "", MOVE, N_("glossary"), \
		N_("What the words of the papers mean; ? g"), NULL) \
	A(REDRAW, "redraw", GLOBAL, "<C-l>", MOVE | RK_ACT_ALWAYS, N_("redraw"), \
		N_("Draw the screen again"), NULL) \
	A(SUSPEND, "suspend", GLOBAL, "<C-z>", MOVE | RK_ACT_ALWAYS, N_("suspend"), \
		N_("Back to the shell for a while; fg returns"), NULL) \
	A(SET, "set", GLOBAL, "", MOVE, N_("setting"), \
		N_("Show or change a setting: :set NAME VALUE"), NULL) \
	A(GO, "go", GLOBAL, "", MOVE, N_("go"), N_("Open an address: :go MKS/TL-03"), NULL) \
	A(MESSAGES, "messages", GLOBAL, "", MOVE, N_("messages"), \
		N_("What was said in the context row since the start"), NULL) \
	A(DRAFTS, "drafts", GLOBAL, "", MOVE, N_("drafts"), \
		N_("What was typed and not saved: take it up again, or discard it"), NULL) \
	A(KEEP, "keep", GLOBAL, "", WRITE, N_("keep as mine"), \
		N_("Keep the demo as your own database"), N_("this is your own database already")) \
	A(QUIT, "quit", GLOBAL, "", MOVE, N_("quit"), N_("Leave the program"), NULL)
