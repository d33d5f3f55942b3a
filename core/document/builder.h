/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the builders share: the input, the document being made, words with overrides, holes, names,
 * dates and hours, letterhead and signatures. Private to document/.
 */
#pragma once

#include "document/build.h"
#include "document/model.h"
#include "document/wording.h"

typedef struct RkBuilder {
	const RkPaperInput *input;
	const RkMeeting *meeting;
	const RkRows *rows;
	RkLang lang;
	const char *zone;     /* IANA, of the meeting */
	const RkPaper *paper; /* this paper's row, or NULL */
	RkDocument *document;
} RkBuilder;

/* --- words --- */

/* rk_wording_fill in the paper's language. */
#define rk_phrase(builder, say, ...) rk_wording_fill(say, (builder)->lang, ##__VA_ARGS__, NULL)

/* Puts `text` into words whose slot is that of `say`, or what a person wrote for it instead. */
void rk_slot_fill(const RkBuilder *builder, RkWords *words, RkSay say, const char *text);

/* Names the field (static) that the words say, so that it can be changed there. */
void rk_origin_set(RkWords *words, RkEntity entity, RkId id, const char *field);

/* A hole for the pen inside a line: blanks, dots, or for SRIKANDI its tag (NULL: dots). Caller
 * frees. */
char *rk_hole(const RkBuilder *builder, int cells, const char *tag);

/* A hole in the middle of a sentence or a title, which must be seen: a line, dots or the tag (NULL:
 * dots). Caller frees. */
char *rk_hole_inline(const RkBuilder *builder, int cells, const char *tag);

char *rk_upper(const char *text);
/* First letter small, unless it begins an abbreviation; without a full stop at the end. */
char *rk_clause(const char *text);
/* Title of meeting or session in the paper's language. Borrowed. */
const char *rk_meeting_title(const RkBuilder *builder);
const char *rk_session_title(const RkBuilder *builder, const RkSession *session);

/* --- names: what was frozen, else the register. Caller frees; NULL when nothing is known --- */

char *rk_person_text(const RkPerson *person); /* with titles */
char *rk_speaker_name(const RkBuilder *builder, const RkSessionSpeaker *speaker);
/* Name, title, "mewakili …"; the institution or free text when there is no person. */
char *rk_speaker_full(const RkBuilder *builder, const RkSessionSpeaker *speaker);
/* What stands in a programme: free text, else institution by its full name. */
char *rk_speaker_party(const RkBuilder *builder, const RkSessionSpeaker *speaker);
char *rk_role_name(const RkBuilder *builder, const RkMeetingRole *role);
char *rk_role_title(const RkBuilder *builder, const RkMeetingRole *role);
/* Who said a line: "Pemkab Jeneponto". */
char *rk_entry_who(const RkBuilder *builder, const RkEntry *entry);
/* "Kepala Kantor\n(Kanim Tarakan)". */
char *rk_assignment_text(const RkBuilder *builder, const RkAssignment *assignment);
const RkMeetingRole *rk_role_first(const RkBuilder *builder, int role);
const RkPaper *rk_paper_of(const RkBuilder *builder, int kind);

/* --- dates and hours; caller frees --- */

char *rk_meeting_days(const RkBuilder *builder); /* "Kamis, 17 Oktober 2024"; a hole; in words */
char *rk_meeting_place(const RkBuilder *builder, gboolean with_address);
/* Venue, else room, else city; NULL. Borrowed. */
const char *rk_meeting_venue(const RkBuilder *builder);
/* "Makassar, 17 Oktober 2024", as much of it as is known; NULL for nothing. */
char *rk_meeting_place_day(const RkBuilder *builder);
/* The first day, the last one; FALSE while undated. */
gboolean rk_meeting_first_day(const RkBuilder *builder, RkDay *day);
gboolean rk_meeting_last_day(const RkBuilder *builder, RkDay *day);
/* "09.12 s.d. 16.05 WITA" as it went, else as planned; "(dijadwalkan 09.00)" where they differ and
 * that is wanted; a hole. */
char *rk_meeting_hours(const RkBuilder *builder, gboolean with_planned);
/* FALSE for a meeting of which neither hour nor zone is known: nobody's zone is guessed. */
gboolean rk_zone_is_known(const RkBuilder *builder);
char *rk_zone_word(const RkBuilder *builder);               /* "WITA"; "" when it is not known */
char *rk_instant_clock(const RkBuilder *builder, RkInt at); /* "09.12"; NULL when unset */
char *rk_date_words(const RkBuilder *builder, const char *date); /* long; a hole when NULL */
/* "09.30 s.d. 10.30 WITA" as planned or as it went; NULL when it is not known or not wanted. */
char *rk_session_range(const RkBuilder *builder, const RkSession *session);
int rk_meeting_day_count(const RkBuilder *builder);
char *rk_day_words(const RkBuilder *builder, int day); /* of the n-th day; NULL while undated */

/* --- parts --- */

void rk_letterhead_build(const RkBuilder *builder);
/* One place to sign. `who` may be NULL: a line for the pen. */
void rk_signature_build(const RkBuilder *builder, RkBlock *block, const char *title,
	const char *name, const char *nip, const char *place_date);
/* The place to sign of the paper's own signatory: capacity, title, name; holes for the pen. */
void rk_paper_signature_build(const RkBuilder *builder);
/* "Lampiran II", letter, number and date; `letter` may be NULL: holes. */
void rk_annex_build(const RkBuilder *builder, const RkPaper *letter, const char *number);
/* KONSEP on every page of a paper that exists and is a draft. */
void rk_footer_build(const RkBuilder *builder);

/* --- whose paper it is, and who signs (offices.c) --- */

/* The office that writes a paper of that kind: the organiser, or of papers that an invited office
 * writes too, ours. 0: nobody knows. */
RkId rk_writing_office(const RkContext *context, const RkMeeting *meeting, int kind);
/* An office or person of the dossier, else of the registers; NULL. Borrowed. */
const RkInstitution *rk_office_find(const RkBuilder *builder, RkId id);
const RkPerson *rk_person_find(const RkBuilder *builder, RkId id);
/* The office that writes this paper; NULL. Borrowed. */
const RkInstitution *rk_office_writing(const RkBuilder *builder);
/* How a letter addresses the head of an office: title with office, else its name; a hole. Caller
 * frees. */
char *rk_office_addressee(const RkBuilder *builder, const RkInstitution *office);
/* The paper's own signatory, else who has that role in the meeting, under `title` or, RK_SAY_N, the
 * own one; holes. `place_date` may be NULL. */
void rk_signatory_build(const RkBuilder *builder, int role, RkSay title, const char *place_date);
/* Number in words up to ten, with `upper` its first letter large: "empat", "12". Caller frees. */
char *rk_count_words(const RkBuilder *builder, guint n, gboolean upper);
/* "PERMENKUMHAM Nomor 6 Tahun 2019 tentang …" as letters cite it. Caller frees. */
char *rk_reference_line(const RkBuilder *builder, const RkReference *reference);
/* The letter by which the meeting was called: "surat Direktur Jenderal Imigrasi Nomor … tanggal …";
 * NULL when nothing of it is known. Caller frees. */
char *rk_calling_letter(const RkBuilder *builder);
/* The title of a paper about the meeting: its name, the meeting's title, place and day. */
void rk_meeting_title_build(const RkBuilder *builder, RkSay name);

/* --- lettered parts (parts.c) --- */

typedef struct RkPart {
	const RkBuilder *builder;
	guint n; /* parts so far, "A." is the first */
} RkPart;

/* The letter of the next part; caller frees. */
char *rk_part_label(RkPart *part);
/* The heading of the next part. */
void rk_part_begin(RkPart *part, RkSay title);
/* A list that stands below such a heading. */
RkBlock *rk_part_list(const RkBuilder *builder);
/* A paragraph instead of it, which can be reworded. */
void rk_part_none(const RkBuilder *builder, RkSay say);
/* What was decided, by its numbers; a sentence when nothing was. */
void rk_decisions_build(const RkBuilder *builder, int indent);
/* What is to be done, by whom, by when; a sentence when there is nothing. */
void rk_actions_build(const RkBuilder *builder);
/* NIP of who has the role; NULL. Borrowed. */
const char *rk_role_nip(const RkBuilder *builder, const RkMeetingRole *role);
/* Where the meeting was, and the date of the paper's row; holes. Caller frees. */
char *rk_meeting_place_date(const RkBuilder *builder);

/* --- of letters (letter.c) --- */

/* A row of a letter's head or facts, which says where it is changed: a field of the meeting or of
 * the paper's row. */
RkWords *rk_letter_pair(const RkBuilder *builder, RkBlock *pairs, RkSay key, const char *text,
	RkEntity entity, const char *field);
/* Place, where the profile has one, and date of the paper's row. Caller frees. */
char *rk_letter_date(const RkBuilder *builder);
/* Number, nature, enclosures (NULL: the letter has none), subject. */
void rk_letter_head_build(const RkBuilder *builder, const char *enclosures, const char *subject);
/* A paragraph that can be reworded: the slot is that of `say` whatever sentence stands there, so
 * that rewording outlives a new purpose. */
RkBlock *rk_slot_paragraph(const RkBuilder *builder, RkSay say, const char *text);
/* "Sdr. Citra Lestari, telepon …, pos-el …"; NULL without a contact. Caller frees. */
char *rk_contact_text(const RkBuilder *builder);
/* "To: …": the one, or that the list is attached. */
void rk_addressee_build(const RkBuilder *builder, const GPtrArray *invited);
/* "rapat koordinasi". Static. */
const char *rk_kind_word(const RkBuilder *builder);
/* That, and by when and to whom, attendance is to be confirmed; NULL. Caller frees. */
char *rk_confirm_text(const RkBuilder *builder);
/* Puts a sentence (NULL: none) behind those that are there. */
void rk_sentence_add(GString *text, const char *sentence);
/* "Tembusan:" of the meeting's letters. */
void rk_copies_build(const RkBuilder *builder);

void rk_conclusions_build(const RkBuilder *builder);
void rk_report_build(const RkBuilder *builder);
void rk_memo_build(const RkBuilder *builder);
void rk_matrix_build(const RkBuilder *builder);
void rk_press_build(const RkBuilder *builder);
void rk_excerpt_build(const RkBuilder *builder);
void rk_speaker_request_build(const RkBuilder *builder);
void rk_reminder_build(const RkBuilder *builder);
void rk_photos_build(const RkBuilder *builder);
void rk_name_cards_build(const RkBuilder *builder);
void rk_minutes_build(const RkBuilder *builder);
void rk_minutes_head_build(const RkBuilder *builder);
void rk_minutes_discussion_build(const RkBuilder *builder, const char *label);
void rk_rundown_build(const RkBuilder *builder);
/* The programme without the head of its annex. */
void rk_rundown_body_build(const RkBuilder *builder);
void rk_invitation_build(const RkBuilder *builder);
void rk_change_notice_build(const RkBuilder *builder);
/* "1 pendamping", "2 tamu tanpa undangan"; NULL when there were none. Caller frees. */
struct RkAttendance;
char *rk_companions_text(const RkBuilder *builder, const struct RkAttendance *count);
char *rk_guests_text(const RkBuilder *builder, const struct RkAttendance *count);
void rk_sign_in_build(const RkBuilder *builder);
void rk_attendance_build(const RkBuilder *builder);
/* "09.00 s.d. 16.00 WITA", and from when one registers; a hole. Caller frees. */
char *rk_planned_hours(const RkBuilder *builder, gboolean with_registration);
/* Those who get a letter, in protocol order: not uninvited, not the organiser's own people unless
 * there are no others. const RkParticipant *; free the array. */
GPtrArray *rk_invited_list(const RkBuilder *builder);
/* The title that a letter is addressed to, with its office. Caller frees. */
char *rk_invited_text(const RkBuilder *builder, const RkParticipant *participant);
/* The annex that lists them. */
void rk_invited_build(const RkBuilder *builder, const GPtrArray *invited);

/* A question and below it its answers, as pairs. */
void rk_question_build(const RkBuilder *builder, RkBlock *pairs, const RkEntry *question);

/* TRUE for a file of a meeting that is a photograph of it. */
gboolean rk_file_is_photo(const RkFile *file);

/* TRUE for a line that a paper may print: not private, not withheld. */
gboolean rk_entry_is_printed(const RkEntry *entry);
