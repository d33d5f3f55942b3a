/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The entities: one row a table, in the order of the bundle and of the schema (what is referred to
 * comes first, but for a few references inside one meeting). From this list come the constants,
 * the record structs, their descriptors and, in db/, the row statements.
 *
 *	X(CONSTANT, table, Struct, label, flags)
 */
#pragma once

#include "domain/model/action_fields.h"
#include "domain/model/directory_fields.h"
#include "domain/model/field.h"
#include "domain/model/meeting_fields.h"
#include "domain/model/minutes_fields.h"
#include "domain/model/office_fields.h"
#include "domain/model/paper_fields.h"
#include "domain/model/participant_fields.h"
#include "domain/model/session_fields.h"
#include "domain/model/words.h"

#define RK_ENTITIES(X) \
	X(INSTITUTION, institution, RkInstitution, N_("institution"), REGISTER) \
	X(PERSON, person, RkPerson, N_("person"), REGISTER) \
	X(INSTITUTION_GROUP, institution_group, RkInstitutionGroup, N_("group"), REGISTER) \
	X(GROUP_MEMBER, group_member, RkGroupMember, N_("group member"), REGISTER) \
	X(SERIES, series, RkSeries, N_("series"), REGISTER) \
	X(REFERENCE, reference, RkReference, N_("reference"), REGISTER) \
	X(MEETING, meeting, RkMeeting, N_("meeting"), PART) \
	X(MEETING_ROLE, meeting_role, RkMeetingRole, N_("role"), PART) \
	X(RESCHEDULE, reschedule, RkReschedule, N_("rescheduling"), PART) \
	X(SESSION, session, RkSession, N_("session"), PART) \
	X(SESSION_SPEAKER, session_speaker, RkSessionSpeaker, N_("speaker"), PART) \
	X(AGENDA_POINT, agenda_point, RkAgendaPoint, N_("agenda point"), PART) \
	X(PARTICIPANT, participant, RkParticipant, N_("participant"), PART) \
	X(ENTRY, entry, RkEntry, N_("line"), PART) \
	X(ACTION, action, RkAction, N_("action"), PART) \
	X(ASSIGNMENT, assignment, RkAssignment, N_("assignment"), PART) \
	X(PROGRESS, progress, RkProgress, N_("progress"), PART) \
	X(EXTENSION, extension, RkExtension, N_("extension"), PART) \
	X(CITATION, citation, RkCitation, N_("citation"), PART) \
	X(MINUTES, minutes, RkMinutes, N_("minutes"), PART) \
	X(MINUTES_STEP, minutes_step, RkMinutesStep, N_("step of the minutes"), PART) \
	X(ERRATUM, erratum, RkErratum, N_("erratum"), PART) \
	X(PAPER, paper, RkPaper, N_("paper"), PART) \
	X(PAPER_TEXT, paper_text, RkPaperText, N_("text of a paper"), PART) \
	X(FILE, file, RkFile, N_("file"), PART) \
	X(DELIVERY, delivery, RkDelivery, N_("delivery"), PART | RK_ENTITY_UNRECORDED) \
	X(PAPER_ISSUE, paper_issue, RkPaperIssue, N_("issue of a paper"), \
		PART | RK_ENTITY_UNRECORDED) \
	X(PAPER_COPY, paper_copy, RkPaperCopy, N_("copy of a paper"), PART | RK_ENTITY_UNRECORDED) \
	X(PROFILE, profile, RkProfile, N_("letter profile"), OFFICE) \
	X(COUNTER, counter, RkCounter, N_("counter"), OFFICE) \
	X(SAVED_FILTER, saved_filter, RkSavedFilter, N_("saved filter"), OFFICE) \
	X(TEXT_MODULE, text_module, RkTextModule, N_("text module"), OFFICE) \
	X(HOLIDAY, holiday, RkHoliday, N_("holiday"), OFFICE) \
	X(DRAFT, draft, RkDraft, N_("draft"), OFFICE | RK_ENTITY_UNRECORDED | RK_ENTITY_LOCAL) \
	X(SETTING, setting, RkSetting, N_("setting"), \
		OFFICE | RK_ENTITY_UNRECORDED | RK_ENTITY_LOCAL)

typedef enum RkEntityFlags {
	RK_ENTITY_IS_REGISTER = 1 << 0, /* shared by all meetings */
	RK_ENTITY_IS_MEETING = 1 << 1,  /* a meeting or a part of one */
	RK_ENTITY_IS_OFFICE = 1 << 2,
	RK_ENTITY_UNRECORDED = 1 << 3, /* not in the step log, never undone */
	RK_ENTITY_LOCAL = 1 << 4,      /* not in the bundle */
} RkEntityFlags;

#define RK_ENTITY_REGISTER RK_ENTITY_IS_REGISTER
#define RK_ENTITY_PART RK_ENTITY_IS_MEETING
#define RK_ENTITY_OFFICE RK_ENTITY_IS_OFFICE

#define RK_ENTITY_CONSTANT(CONST, table, Struct, label, flags) RK_E_##CONST,
enum { RK_ENTITIES(RK_ENTITY_CONSTANT) RK_E_N };
#undef RK_ENTITY_CONSTANT
#define RK_E_NONE (-1)

#define RK_ENTITY_STRUCT(CONST, table, Struct, label, flags) \
	typedef struct Struct { \
		RkId id; \
		RK_##CONST##_FIELDS(RK_MEMBER, ) \
	} Struct;
RK_ENTITIES(RK_ENTITY_STRUCT)
#undef RK_ENTITY_STRUCT

/* Index of a field in its entity's list: RK_F(MEETING, title). */
#define RK_FIELD_INDEX(T, type, name, label, flags) RK_F_##T##_##name,
#define RK_ENTITY_INDEXES(CONST, table, Struct, label, flags) \
	enum { RK_##CONST##_FIELDS(RK_FIELD_INDEX, CONST) RK_F_##CONST##__N };
RK_ENTITIES(RK_ENTITY_INDEXES)
#undef RK_ENTITY_INDEXES
#define RK_F(CONST, name) RK_F_##CONST##_##name

typedef struct RkEntityInfo {
	const char *table; /* SQL table, JSON key, KIND on the command line */
	const char *label; /* English msgid */
	guint flags;       /* RkEntityFlags */
	gsize size;        /* of the struct */
	const RkField *fields;
	guint n_fields;
	int owner; /* index of the OWNER field, or -1 */
	int order; /* index of the ORDER field, or -1 */
} RkEntityInfo;

/* All RK_E_N of them. */
extern const RkEntityInfo rk_entities[];

/* RK_E_NONE when there is no such table. */
RkEntity rk_entity_find(const char *table);

/* Index of a field by name, -1 when there is none. */
int rk_field_find(RkEntity entity, const char *name);

/* --- records: structs of an entity, handled without knowing which --- */

gpointer rk_record_new(RkEntity entity);
gpointer rk_record_copy(RkEntity entity, const void *record);
void rk_record_free(RkEntity entity, gpointer record);

/* Borrowed view of a field's content. */
RkValue rk_record_get(RkEntity entity, const void *record, guint field);
/* Copies the content in. */
void rk_record_set(RkEntity entity, gpointer record, guint field, RkValue value);

/* Set a text member of a record struct: frees the old, copies the new ("" becomes NULL). */
void rk_text_set(char **member, const char *text);

#define RK_RECORD_AUTOPTR(CONST, table, Struct, label, flags) \
	static inline void rk_##table##_free(Struct *record) \
	{ \
		rk_record_free(RK_E_##CONST, record); \
	} \
	static inline Struct *rk_##table##_new(void) \
	{ \
		return (Struct *)rk_record_new(RK_E_##CONST); \
	} \
	G_DEFINE_AUTOPTR_CLEANUP_FUNC(Struct, rk_##table##_free)
RK_ENTITIES(RK_RECORD_AUTOPTR)
#undef RK_RECORD_AUTOPTR
