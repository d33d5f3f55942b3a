CREATE TABLE "institution" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"name" TEXT NOT NULL,
	"short_name" TEXT,
	"handle" TEXT NOT NULL UNIQUE,
	"former_names" TEXT,
	"head_title" TEXT,
	"title_full" INTEGER NOT NULL DEFAULT 0 CHECK ("title_full" IN (0, 1)),
	"kind" TEXT CHECK ("kind" IN ('ministry', 'echelon1', 'secretariat', 'directorate', 'bureau', 'section', 'regional', 'upt', 'vertical', 'province', 'regency', 'city', 'agency', 'other')),
	"parent" INTEGER REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED,
	"address" TEXT,
	"city" TEXT,
	"zone" TEXT,
	"email" TEXT,
	"phone" TEXT,
	"website" TEXT,
	"note" TEXT
, "former_handles" TEXT) STRICT;
CREATE INDEX "institution_parent" ON "institution" ("parent") WHERE "parent" IS NOT NULL;
CREATE TABLE "person" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"name" TEXT NOT NULL,
	"title_before" TEXT,
	"title_after" TEXT,
	"handle" TEXT NOT NULL UNIQUE,
	"position" TEXT,
	"rank" TEXT,
	"nip" TEXT,
	"institution" INTEGER REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED,
	"email" TEXT,
	"phone" TEXT,
	"note" TEXT
, "former_handles" TEXT) STRICT;
CREATE INDEX "person_institution" ON "person" ("institution") WHERE "institution" IS NOT NULL;
CREATE TABLE "institution_group" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"name" TEXT NOT NULL,
	"handle" TEXT NOT NULL UNIQUE,
	"note" TEXT
, "former_handles" TEXT) STRICT;
CREATE TABLE "group_member" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"institution_group" INTEGER NOT NULL REFERENCES "institution_group" DEFERRABLE INITIALLY DEFERRED,
	"position" INTEGER,
	"institution" INTEGER NOT NULL REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "group_member_institution_group" ON "group_member" ("institution_group", "position");
CREATE INDEX "group_member_institution" ON "group_member" ("institution");
CREATE TABLE "series" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"title" TEXT NOT NULL,
	"handle" TEXT NOT NULL UNIQUE,
	"rrule" TEXT,
	"cadence" TEXT,
	"numbering" TEXT,
	"template" INTEGER,
	"note" TEXT
, "former_handles" TEXT) STRICT;
CREATE INDEX "series_template" ON "series" ("template") WHERE "template" IS NOT NULL;
CREATE TABLE "reference" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"kind" TEXT NOT NULL CHECK ("kind" IN ('regulation', 'agreement', 'sop', 'letter', 'report')),
	"abbreviation" TEXT,
	"number" TEXT,
	"year" INTEGER,
	"title" TEXT,
	"handle" TEXT NOT NULL UNIQUE,
	"issuer" TEXT,
	"parties" TEXT,
	"valid_from" TEXT CHECK ("valid_from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"valid_until" TEXT CHECK ("valid_until" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"replaced_by" INTEGER,
	"url" TEXT,
	"note" TEXT
, "former_handles" TEXT) STRICT;
CREATE INDEX "reference_replaced_by" ON "reference" ("replaced_by") WHERE "replaced_by" IS NOT NULL;
CREATE TABLE "meeting" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"uid" TEXT NOT NULL UNIQUE,
	"code" TEXT NOT NULL UNIQUE,
	"tag" TEXT UNIQUE,
	"series" INTEGER REFERENCES "series" DEFERRABLE INITIALLY DEFERRED,
	"ordinal" INTEGER,
	"title" TEXT NOT NULL,
	"short_title" TEXT,
	"title_en" TEXT,
	"kind" TEXT CHECK ("kind" IN ('coordination', 'working', 'evaluation', 'technical', 'other')),
	"status" TEXT NOT NULL CHECK ("status" IN ('draft', 'scheduled', 'in-progress', 'held', 'postponed', 'cancelled')),
	"start" TEXT CHECK ("start" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
	"end" TEXT CHECK ("end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
	"open_end" INTEGER NOT NULL DEFAULT 0 CHECK ("open_end" IN (0, 1)),
	"zone" TEXT,
	"when_text" TEXT,
	"when_from" TEXT CHECK ("when_from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"mode" TEXT CHECK ("mode" IN ('onsite', 'online', 'hybrid')),
	"venue" TEXT,
	"room" TEXT,
	"address" TEXT,
	"city" TEXT,
	"link" TEXT,
	"organiser" INTEGER REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED,
	"purpose" TEXT,
	"objective" TEXT,
	"outcomes" TEXT,
	"expectation" TEXT,
	"opened_at" INTEGER,
	"closed_at" INTEGER,
	"letter_subject" TEXT,
	"urgency" TEXT CHECK ("urgency" IN ('normal', 'urgent', 'immediate')),
	"confidentiality" TEXT CHECK ("confidentiality" IN ('open', 'restricted', 'secret', 'top-secret')),
	"enclosures" TEXT,
	"dress" TEXT,
	"confirm_by" TEXT CHECK ("confirm_by" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"may_delegate" INTEGER NOT NULL DEFAULT 0 CHECK ("may_delegate" IN (0, 1)),
	"copies" TEXT,
	"incoming_from" TEXT,
	"incoming_number" TEXT,
	"incoming_date" TEXT CHECK ("incoming_date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"incoming_received" TEXT CHECK ("incoming_received" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"disposition" TEXT,
	"follows" INTEGER,
	"note" TEXT
, "in_person" INTEGER NOT NULL DEFAULT 0 CHECK ("in_person" IN (0, 1))) STRICT;
CREATE INDEX "meeting_series" ON "meeting" ("series") WHERE "series" IS NOT NULL;
CREATE INDEX "meeting_organiser" ON "meeting" ("organiser") WHERE "organiser" IS NOT NULL;
CREATE INDEX "meeting_follows" ON "meeting" ("follows") WHERE "follows" IS NOT NULL;
CREATE TABLE "meeting_role" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"position" INTEGER,
	"role" TEXT NOT NULL CHECK ("role" IN ('chair', 'committee-chair', 'minute-taker', 'moderator', 'contact')),
	"person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
	"institution" INTEGER REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED,
	"label" TEXT,
	"shown_name" TEXT,
	"shown_title" TEXT,
	"shown_office" TEXT
) STRICT;
CREATE INDEX "meeting_role_meeting" ON "meeting_role" ("meeting", "position");
CREATE INDEX "meeting_role_person" ON "meeting_role" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "meeting_role_institution" ON "meeting_role" ("institution") WHERE "institution" IS NOT NULL;
CREATE TABLE "reschedule" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"at" TEXT NOT NULL CHECK ("at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"from_day" TEXT CHECK ("from_day" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"from_time" TEXT CHECK ("from_time" GLOB '[0-2][0-9]:[0-5][0-9]'),
	"to_day" TEXT CHECK ("to_day" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"to_time" TEXT CHECK ("to_time" GLOB '[0-2][0-9]:[0-5][0-9]'),
	"reason" TEXT,
	"letter_number" TEXT
) STRICT;
CREATE INDEX "reschedule_meeting" ON "reschedule" ("meeting");
CREATE TABLE "session" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"uid" TEXT NOT NULL UNIQUE,
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"day" INTEGER,
	"position" INTEGER,
	"kind" TEXT NOT NULL CHECK ("kind" IN ('session', 'registration', 'opening', 'anthem', 'prayer', 'report', 'remarks', 'discussion', 'break', 'ishoma', 'conclusions', 'closing', 'other')),
	"title" TEXT NOT NULL,
	"title_en" TEXT,
	"minutes" INTEGER,
	"talk_minutes" INTEGER,
	"fixed_start" TEXT CHECK ("fixed_start" GLOB '[0-2][0-9]:[0-5][0-9]'),
	"room" TEXT,
	"status" TEXT CHECK ("status" IN ('planned', 'running', 'done', 'skipped')),
	"actual_start" INTEGER,
	"actual_end" INTEGER,
	"chair_notes" TEXT
) STRICT;
CREATE INDEX "session_meeting" ON "session" ("meeting", "position");
CREATE TABLE "session_speaker" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"session" INTEGER NOT NULL REFERENCES "session" DEFERRABLE INITIALLY DEFERRED,
	"position" INTEGER,
	"role" TEXT NOT NULL CHECK ("role" IN ('speaker', 'moderator', 'discussant', 'performer')),
	"institution" INTEGER REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED,
	"person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
	"label" TEXT,
	"title_represented" TEXT,
	"topic" TEXT,
	"confirmation" TEXT CHECK ("confirmation" IN ('pending', 'accepted', 'delegated', 'tentative', 'declined')),
	"shown_name" TEXT,
	"shown_title" TEXT,
	"shown_office" TEXT
) STRICT;
CREATE INDEX "session_speaker_session" ON "session_speaker" ("session", "position");
CREATE INDEX "session_speaker_institution" ON "session_speaker" ("institution") WHERE "institution" IS NOT NULL;
CREATE INDEX "session_speaker_person" ON "session_speaker" ("person") WHERE "person" IS NOT NULL;
CREATE TABLE "agenda_point" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"session" INTEGER REFERENCES "session" DEFERRABLE INITIALLY DEFERRED,
	"position" INTEGER,
	"kind" TEXT CHECK ("kind" IN ('information', 'discussion', 'decision', 'approval')),
	"title" TEXT NOT NULL,
	"minutes" INTEGER,
	"presenter_institution" INTEGER REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED,
	"presenter_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
	"presenter_label" TEXT,
	"status" TEXT CHECK ("status" IN ('open', 'discussed', 'decided', 'deferred', 'dropped')),
	"carried_from" INTEGER
) STRICT;
CREATE INDEX "agenda_point_meeting" ON "agenda_point" ("meeting", "position");
CREATE INDEX "agenda_point_session" ON "agenda_point" ("session") WHERE "session" IS NOT NULL;
CREATE INDEX "agenda_point_presenter_institution" ON "agenda_point" ("presenter_institution") WHERE "presenter_institution" IS NOT NULL;
CREATE INDEX "agenda_point_presenter_person" ON "agenda_point" ("presenter_person") WHERE "presenter_person" IS NOT NULL;
CREATE INDEX "agenda_point_carried_from" ON "agenda_point" ("carried_from") WHERE "carried_from" IS NOT NULL;
CREATE TABLE "participant" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"position" INTEGER,
	"institution" INTEGER REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED,
	"person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
	"title" TEXT,
	"uninvited" INTEGER NOT NULL DEFAULT 0 CHECK ("uninvited" IN (0, 1)),
	"rsvp" TEXT CHECK ("rsvp" IN ('pending', 'accepted', 'delegated', 'tentative', 'declined')),
	"rsvp_at" INTEGER,
	"rsvp_via" TEXT CHECK ("rsvp_via" IN ('ics', 'email', 'wa', 'phone', 'letter', 'by-hand', 'meeting')),
	"rsvp_comment" TEXT,
	"representative" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
	"representative_name" TEXT,
	"representative_title" TEXT,
	"mandate" TEXT,
	"attendance" TEXT CHECK ("attendance" IN ('present', 'represented', 'excused', 'absent')),
	"mode" TEXT CHECK ("mode" IN ('onsite', 'online', 'hybrid')),
	"arrival" INTEGER,
	"departure" INTEGER,
	"companion_of" INTEGER REFERENCES "participant" DEFERRABLE INITIALLY DEFERRED,
	"sheet_number" INTEGER,
	"remark" TEXT,
	"shown_name" TEXT,
	"shown_title" TEXT,
	"shown_office" TEXT
, "rsvp_for" TEXT CHECK ("rsvp_for" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')) STRICT;
CREATE INDEX "participant_meeting" ON "participant" ("meeting", "position");
CREATE INDEX "participant_institution" ON "participant" ("institution") WHERE "institution" IS NOT NULL;
CREATE INDEX "participant_person" ON "participant" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "participant_representative" ON "participant" ("representative") WHERE "representative" IS NOT NULL;
CREATE INDEX "participant_companion_of" ON "participant" ("companion_of") WHERE "companion_of" IS NOT NULL;
CREATE TABLE "entry" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"session" INTEGER REFERENCES "session" DEFERRABLE INITIALLY DEFERRED,
	"point" INTEGER REFERENCES "agenda_point" DEFERRABLE INITIALLY DEFERRED,
	"position" INTEGER,
	"kind" TEXT NOT NULL CHECK ("kind" IN ('note', 'point', 'question', 'answer', 'proposal', 'decision', 'conclusion', 'occurrence', 'private')),
	"number" INTEGER,
	"speaker" INTEGER REFERENCES "participant" DEFERRABLE INITIALLY DEFERRED,
	"speaker_institution" INTEGER REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED,
	"speaker_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
	"speaker_label" TEXT,
	"raw" TEXT,
	"text" TEXT NOT NULL,
	"answers" INTEGER REFERENCES "entry" DEFERRABLE INITIALLY DEFERRED,
	"withheld" INTEGER NOT NULL DEFAULT 0 CHECK ("withheld" IN (0, 1)),
	"polished" INTEGER NOT NULL DEFAULT 0 CHECK ("polished" IN (0, 1)),
	"struck" INTEGER NOT NULL DEFAULT 0 CHECK ("struck" IN (0, 1)),
	"at" INTEGER,
	"author" TEXT
) STRICT;
CREATE INDEX "entry_meeting" ON "entry" ("meeting", "position");
CREATE INDEX "entry_session" ON "entry" ("session") WHERE "session" IS NOT NULL;
CREATE INDEX "entry_point" ON "entry" ("point") WHERE "point" IS NOT NULL;
CREATE INDEX "entry_speaker" ON "entry" ("speaker") WHERE "speaker" IS NOT NULL;
CREATE INDEX "entry_speaker_institution" ON "entry" ("speaker_institution") WHERE "speaker_institution" IS NOT NULL;
CREATE INDEX "entry_speaker_person" ON "entry" ("speaker_person") WHERE "speaker_person" IS NOT NULL;
CREATE INDEX "entry_answers" ON "entry" ("answers") WHERE "answers" IS NOT NULL;
CREATE TABLE "action" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"uid" TEXT NOT NULL UNIQUE,
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"position" INTEGER,
	"number" INTEGER,
	"kind" TEXT NOT NULL CHECK ("kind" IN ('task', 'appeal')),
	"text" TEXT NOT NULL,
	"output" TEXT,
	"target_group" INTEGER REFERENCES "institution_group" DEFERRABLE INITIALLY DEFERRED,
	"target_text" TEXT,
	"session" INTEGER REFERENCES "session" DEFERRABLE INITIALLY DEFERRED,
	"decision" INTEGER REFERENCES "entry" DEFERRABLE INITIALLY DEFERRED,
	"due" TEXT CHECK ("due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"priority" TEXT CHECK ("priority" IN ('high', 'medium', 'low')),
	"carried_from" INTEGER,
	"struck" INTEGER NOT NULL DEFAULT 0 CHECK ("struck" IN (0, 1)),
	"note" TEXT
) STRICT;
CREATE INDEX "action_meeting" ON "action" ("meeting", "position");
CREATE INDEX "action_target_group" ON "action" ("target_group") WHERE "target_group" IS NOT NULL;
CREATE INDEX "action_session" ON "action" ("session") WHERE "session" IS NOT NULL;
CREATE INDEX "action_decision" ON "action" ("decision") WHERE "decision" IS NOT NULL;
CREATE INDEX "action_carried_from" ON "action" ("carried_from") WHERE "carried_from" IS NOT NULL;
CREATE TABLE "assignment" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"action" INTEGER NOT NULL REFERENCES "action" DEFERRABLE INITIALLY DEFERRED,
	"position" INTEGER,
	"role" TEXT NOT NULL CHECK ("role" IN ('lead', 'support', 'for')),
	"institution" INTEGER REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED,
	"person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
	"label" TEXT,
	"title" TEXT,
	"due" TEXT CHECK ("due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"evidence" TEXT,
	"shown_name" TEXT,
	"shown_title" TEXT,
	"shown_office" TEXT
) STRICT;
CREATE INDEX "assignment_action" ON "assignment" ("action", "position");
CREATE INDEX "assignment_institution" ON "assignment" ("institution") WHERE "institution" IS NOT NULL;
CREATE INDEX "assignment_person" ON "assignment" ("person") WHERE "person" IS NOT NULL;
CREATE TABLE "progress" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"assignment" INTEGER NOT NULL REFERENCES "assignment" DEFERRABLE INITIALLY DEFERRED,
	"fact_day" TEXT NOT NULL CHECK ("fact_day" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"entered_at" INTEGER,
	"by" TEXT,
	"source" TEXT CHECK ("source" IN ('ics', 'email', 'wa', 'phone', 'letter', 'by-hand', 'meeting')),
	"status" TEXT CHECK ("status" IN ('not-started', 'in-progress', 'done', 'deferred', 'cancelled')),
	"percent" INTEGER,
	"text" TEXT
) STRICT;
CREATE INDEX "progress_assignment" ON "progress" ("assignment");
CREATE TABLE "extension" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"action" INTEGER NOT NULL REFERENCES "action" DEFERRABLE INITIALLY DEFERRED,
	"assignment" INTEGER REFERENCES "assignment" DEFERRABLE INITIALLY DEFERRED,
	"at" TEXT NOT NULL CHECK ("at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"old_due" TEXT CHECK ("old_due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"new_due" TEXT NOT NULL CHECK ("new_due" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"reason" TEXT
) STRICT;
CREATE INDEX "extension_action" ON "extension" ("action");
CREATE INDEX "extension_assignment" ON "extension" ("assignment") WHERE "assignment" IS NOT NULL;
CREATE TABLE "citation" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"position" INTEGER,
	"reference" INTEGER NOT NULL REFERENCES "reference" DEFERRABLE INITIALLY DEFERRED,
	"article" TEXT,
	"session" INTEGER REFERENCES "session" DEFERRABLE INITIALLY DEFERRED,
	"entry" INTEGER REFERENCES "entry" DEFERRABLE INITIALLY DEFERRED,
	"action" INTEGER REFERENCES "action" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "citation_meeting" ON "citation" ("meeting", "position");
CREATE INDEX "citation_reference" ON "citation" ("reference");
CREATE INDEX "citation_session" ON "citation" ("session") WHERE "session" IS NOT NULL;
CREATE INDEX "citation_entry" ON "citation" ("entry") WHERE "entry" IS NOT NULL;
CREATE INDEX "citation_action" ON "citation" ("action") WHERE "action" IS NOT NULL;
CREATE TABLE "minutes" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"status" TEXT NOT NULL CHECK ("status" IN ('draft', 'under-review', 'signed', 'approved', 'circulated')),
	"approved_in" INTEGER,
	"corrections" TEXT,
	"seal" TEXT
) STRICT;
CREATE INDEX "minutes_meeting" ON "minutes" ("meeting");
CREATE INDEX "minutes_approved_in" ON "minutes" ("approved_in") WHERE "approved_in" IS NOT NULL;
CREATE TABLE "minutes_step" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"minutes" INTEGER NOT NULL REFERENCES "minutes" DEFERRABLE INITIALLY DEFERRED,
	"at" INTEGER NOT NULL,
	"by_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
	"by_label" TEXT,
	"step" TEXT NOT NULL CHECK ("step" IN ('draft-finished', 'reviewed', 'corrected', 'signed', 'approved', 'circulated', 'reopened', 'amended')),
	"remark" TEXT,
	"count" INTEGER,
	"decided_in" INTEGER
) STRICT;
CREATE INDEX "minutes_step_minutes" ON "minutes_step" ("minutes");
CREATE INDEX "minutes_step_by_person" ON "minutes_step" ("by_person") WHERE "by_person" IS NOT NULL;
CREATE INDEX "minutes_step_decided_in" ON "minutes_step" ("decided_in") WHERE "decided_in" IS NOT NULL;
CREATE TABLE "erratum" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"minutes" INTEGER NOT NULL REFERENCES "minutes" DEFERRABLE INITIALLY DEFERRED,
	"number" INTEGER,
	"at" TEXT NOT NULL CHECK ("at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"text" TEXT NOT NULL
) STRICT;
CREATE INDEX "erratum_minutes" ON "erratum" ("minutes");
CREATE TABLE "paper" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"kind" TEXT NOT NULL CHECK ("kind" IN ('invitation', 'rundown', 'sign-in', 'attendance', 'minutes', 'conclusions', 'report', 'memo', 'matrix', 'press', 'excerpt', 'change-notice', 'speaker-request', 'reminder', 'name-cards', 'photos', 'message')),
	"number" TEXT,
	"date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"signatory" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
	"capacity" TEXT CHECK ("capacity" IN ('a.n.', 'u.b.', 'plt.', 'plh.', 'pj.')),
	"on_behalf" TEXT,
	"signing" TEXT CHECK ("signing" IN ('blank', 'electronic', 'scanned')),
	"state" TEXT NOT NULL CHECK ("state" IN ('draft', 'submitted', 'signed')),
	"issued_at" INTEGER,
	"digest" TEXT,
	"file" TEXT,
	"shown_name" TEXT,
	"shown_title" TEXT,
	"shown_office" TEXT
) STRICT;
CREATE INDEX "paper_meeting" ON "paper" ("meeting");
CREATE INDEX "paper_signatory" ON "paper" ("signatory") WHERE "signatory" IS NOT NULL;
CREATE TABLE "paper_text" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"paper" TEXT NOT NULL CHECK ("paper" IN ('invitation', 'rundown', 'sign-in', 'attendance', 'minutes', 'conclusions', 'report', 'memo', 'matrix', 'press', 'excerpt', 'change-notice', 'speaker-request', 'reminder', 'name-cards', 'photos', 'message')),
	"slot" TEXT NOT NULL,
	"lang" TEXT NOT NULL CHECK ("lang" IN ('id', 'en')),
	"text" TEXT NOT NULL
) STRICT;
CREATE INDEX "paper_text_meeting" ON "paper_text" ("meeting");
CREATE TABLE "file" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL REFERENCES "meeting" DEFERRABLE INITIALLY DEFERRED,
	"position" INTEGER,
	"session" INTEGER REFERENCES "session" DEFERRABLE INITIALLY DEFERRED,
	"kind" TEXT,
	"path" TEXT NOT NULL,
	"sha256" TEXT,
	"size" INTEGER,
	"caption" TEXT
) STRICT;
CREATE INDEX "file_meeting" ON "file" ("meeting", "position");
CREATE INDEX "file_session" ON "file" ("session") WHERE "session" IS NOT NULL;
CREATE TABLE "delivery" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL,
	"participant" INTEGER,
	"kind" TEXT NOT NULL CHECK ("kind" IN ('paper', 'calendar', 'message')),
	"paper" TEXT CHECK ("paper" IN ('invitation', 'rundown', 'sign-in', 'attendance', 'minutes', 'conclusions', 'report', 'memo', 'matrix', 'press', 'excerpt', 'change-notice', 'speaker-request', 'reminder', 'name-cards', 'photos', 'message')),
	"method" TEXT CHECK ("method" IN ('request', 'cancel', 'publish', 'reply')),
	"sequence" INTEGER,
	"digest" TEXT,
	"channel" TEXT NOT NULL CHECK ("channel" IN ('ics', 'email', 'wa', 'phone', 'letter', 'by-hand', 'meeting')),
	"state" TEXT NOT NULL CHECK ("state" IN ('sent', 'failed', 'received')),
	"at" INTEGER NOT NULL,
	"uid" TEXT,
	"recipient" TEXT,
	"address" TEXT
, "start" TEXT CHECK ("start" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'), "end" TEXT CHECK ("end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'), "zone" TEXT) STRICT;
CREATE INDEX "delivery_meeting" ON "delivery" ("meeting");
CREATE INDEX "delivery_participant" ON "delivery" ("participant") WHERE "participant" IS NOT NULL;
CREATE TABLE "profile" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"name" TEXT NOT NULL,
	"handle" TEXT NOT NULL UNIQUE,
	"institution" INTEGER REFERENCES "institution" DEFERRABLE INITIALLY DEFERRED,
	"letterhead" TEXT,
	"letterhead_small" TEXT,
	"place" TEXT,
	"lang" TEXT CHECK ("lang" IN ('id', 'en')),
	"unfilled" TEXT CHECK ("unfilled" IN ('blank', 'dots', 'srikandi')),
	"decision_prefix" TEXT,
	"action_prefix" TEXT
) STRICT;
CREATE INDEX "profile_institution" ON "profile" ("institution") WHERE "institution" IS NOT NULL;
CREATE TABLE "counter" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"name" TEXT NOT NULL,
	"year" INTEGER,
	"value" INTEGER
) STRICT;
CREATE TABLE "saved_filter" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"view" TEXT NOT NULL,
	"name" TEXT NOT NULL,
	"query" TEXT NOT NULL
) STRICT;
CREATE TABLE "text_module" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"abbreviation" TEXT NOT NULL,
	"text" TEXT NOT NULL
) STRICT;
CREATE TABLE "holiday" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"day" TEXT NOT NULL CHECK ("day" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"name" TEXT NOT NULL
) STRICT;
CREATE TABLE "draft" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"key" TEXT NOT NULL UNIQUE,
	"at" INTEGER NOT NULL,
	"text" TEXT
) STRICT;
CREATE TABLE "setting" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"key" TEXT NOT NULL UNIQUE,
	"value" TEXT
) STRICT;
CREATE INDEX "meeting_when" ON "meeting" (coalesce("start", "when_from", ''), "id");
CREATE INDEX "meeting_title" ON "meeting" ("title" COLLATE NOCASE, "id");
CREATE INDEX "meeting_running" ON "meeting" ("start") WHERE "status" = 'in-progress';
CREATE INDEX "action_due" ON "action" (coalesce("due", '9999-12-31'), "id");
CREATE INDEX "action_meeting_due" ON "action" ("meeting", coalesce("due", '9999-12-31'), "id");
CREATE INDEX "progress_fact" ON "progress" ("assignment", "fact_day", "entered_at", "id");
CREATE INDEX "extension_at" ON "extension" ("action", "at", "id");
CREATE INDEX "institution_name" ON "institution" ("name" COLLATE NOCASE, "id");
CREATE INDEX "person_name" ON "person" ("name" COLLATE NOCASE, "id");
CREATE INDEX "institution_group_name" ON "institution_group" ("name" COLLATE NOCASE, "id");
CREATE INDEX "series_title" ON "series" ("title" COLLATE NOCASE, "id");
CREATE INDEX "reference_valid_until" ON "reference" (coalesce("valid_until", '9999-12-31'), "id");
CREATE TABLE "step" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"at" INTEGER NOT NULL,
	"author" TEXT NOT NULL,
	"run" TEXT NOT NULL,
	"meeting" INTEGER,
	"undoes" INTEGER REFERENCES "step",
	"barrier" TEXT CHECK ("barrier" IN ('sent', 'issued', 'circulated')),
	"label" TEXT NOT NULL,
	"changes" BLOB NOT NULL
) STRICT;
CREATE INDEX "step_scope" ON "step" ("run", "author", "id");
CREATE INDEX "step_meeting" ON "step" ("meeting", "id");
CREATE INDEX "step_undoes" ON "step" ("undoes") WHERE "undoes" IS NOT NULL;
CREATE TABLE "step_row" (
	"entity" TEXT NOT NULL,
	"row" INTEGER NOT NULL,
	"step" INTEGER NOT NULL REFERENCES "step",
	PRIMARY KEY ("entity", "row", "step")
) STRICT, WITHOUT ROWID;
CREATE INDEX "step_row_step" ON "step_row" ("step");
CREATE VIRTUAL TABLE "search" USING fts5(text, entity, meeting UNINDEXED,
	tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TABLE "search_queue" (
	"entity" TEXT NOT NULL,
	"record" INTEGER NOT NULL,
	"known" INTEGER NOT NULL,
	PRIMARY KEY ("entity", "record")
) STRICT, WITHOUT ROWID;
CREATE TRIGGER "institution_search_insert" AFTER INSERT ON "institution" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('institution', new.id, 0);
END;
CREATE TRIGGER "institution_search_update" AFTER UPDATE OF "name", "short_name", "former_names", "city" ON "institution" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('institution', new.id, 1);
END;
CREATE TRIGGER "institution_search_delete" AFTER DELETE ON "institution" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('institution', old.id, 1);
END;
CREATE TRIGGER "person_search_insert" AFTER INSERT ON "person" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('person', new.id, 0);
END;
CREATE TRIGGER "person_search_update" AFTER UPDATE OF "name", "position" ON "person" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('person', new.id, 1);
END;
CREATE TRIGGER "person_search_delete" AFTER DELETE ON "person" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('person', old.id, 1);
END;
CREATE TRIGGER "institution_group_search_insert" AFTER INSERT ON "institution_group" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('institution_group', new.id, 0);
END;
CREATE TRIGGER "institution_group_search_update" AFTER UPDATE OF "name" ON "institution_group" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('institution_group', new.id, 1);
END;
CREATE TRIGGER "institution_group_search_delete" AFTER DELETE ON "institution_group" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('institution_group', old.id, 1);
END;
CREATE TRIGGER "series_search_insert" AFTER INSERT ON "series" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('series', new.id, 0);
END;
CREATE TRIGGER "series_search_update" AFTER UPDATE OF "title" ON "series" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('series', new.id, 1);
END;
CREATE TRIGGER "series_search_delete" AFTER DELETE ON "series" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('series', old.id, 1);
END;
CREATE TRIGGER "reference_search_insert" AFTER INSERT ON "reference" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('reference', new.id, 0);
END;
CREATE TRIGGER "reference_search_update" AFTER UPDATE OF "abbreviation", "number", "title" ON "reference" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('reference', new.id, 1);
END;
CREATE TRIGGER "reference_search_delete" AFTER DELETE ON "reference" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('reference', old.id, 1);
END;
CREATE TRIGGER "meeting_search_insert" AFTER INSERT ON "meeting" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('meeting', new.id, 0);
END;
CREATE TRIGGER "meeting_search_update" AFTER UPDATE OF "title", "short_title", "title_en", "venue", "city" ON "meeting" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('meeting', new.id, 1);
END;
CREATE TRIGGER "meeting_search_delete" AFTER DELETE ON "meeting" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('meeting', old.id, 1);
END;
CREATE TRIGGER "session_search_insert" AFTER INSERT ON "session" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('session', new.id, 0);
END;
CREATE TRIGGER "session_search_update" AFTER UPDATE OF "title", "title_en" ON "session" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('session', new.id, 1);
END;
CREATE TRIGGER "session_search_delete" AFTER DELETE ON "session" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('session', old.id, 1);
END;
CREATE TRIGGER "agenda_point_search_insert" AFTER INSERT ON "agenda_point" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('agenda_point', new.id, 0);
END;
CREATE TRIGGER "agenda_point_search_update" AFTER UPDATE OF "title" ON "agenda_point" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('agenda_point', new.id, 1);
END;
CREATE TRIGGER "agenda_point_search_delete" AFTER DELETE ON "agenda_point" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('agenda_point', old.id, 1);
END;
CREATE TRIGGER "participant_search_insert" AFTER INSERT ON "participant" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('participant', new.id, 0);
END;
CREATE TRIGGER "participant_search_update" AFTER UPDATE OF "title" ON "participant" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('participant', new.id, 1);
END;
CREATE TRIGGER "participant_search_delete" AFTER DELETE ON "participant" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('participant', old.id, 1);
END;
CREATE TRIGGER "entry_search_insert" AFTER INSERT ON "entry" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('entry', new.id, 0);
END;
CREATE TRIGGER "entry_search_update" AFTER UPDATE OF "text" ON "entry" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('entry', new.id, 1);
END;
CREATE TRIGGER "entry_search_delete" AFTER DELETE ON "entry" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('entry', old.id, 1);
END;
CREATE TRIGGER "action_search_insert" AFTER INSERT ON "action" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('action', new.id, 0);
END;
CREATE TRIGGER "action_search_update" AFTER UPDATE OF "text", "output" ON "action" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('action', new.id, 1);
END;
CREATE TRIGGER "action_search_delete" AFTER DELETE ON "action" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('action', old.id, 1);
END;
CREATE TRIGGER "file_search_insert" AFTER INSERT ON "file" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('file', new.id, 0);
END;
CREATE TRIGGER "file_search_update" AFTER UPDATE OF "caption" ON "file" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('file', new.id, 1);
END;
CREATE TRIGGER "file_search_delete" AFTER DELETE ON "file" BEGIN
	INSERT OR IGNORE INTO search_queue VALUES ('file', old.id, 1);
END;
CREATE INDEX "text_module_order" ON "text_module" ("abbreviation" COLLATE NOCASE, "id");
CREATE INDEX "holiday_order" ON "holiday" ("day", "id");
CREATE INDEX "profile_order" ON "profile" ("name" COLLATE NOCASE, "id");
CREATE INDEX "counter_order" ON "counter" ("name" COLLATE NOCASE, "id");
CREATE INDEX "saved_filter_order" ON "saved_filter" ("name" COLLATE NOCASE, "id");
CREATE INDEX "file_order" ON "file" (coalesce("caption", "path") COLLATE NOCASE, "id");
CREATE INDEX "step_barrier" ON "step" ("id") WHERE "barrier" IS NOT NULL;
CREATE TABLE "paper_issue" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"meeting" INTEGER NOT NULL,
	"kind" TEXT NOT NULL CHECK ("kind" IN ('invitation', 'rundown', 'sign-in', 'attendance', 'minutes', 'conclusions', 'report', 'memo', 'matrix', 'press', 'excerpt', 'change-notice', 'speaker-request', 'reminder', 'name-cards', 'photos', 'message')),
	"version" INTEGER,
	"number" TEXT,
	"date" TEXT CHECK ("date" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	"signed_by" TEXT,
	"lang" TEXT CHECK ("lang" IN ('id', 'en')),
	"office" INTEGER,
	"issued_at" INTEGER NOT NULL,
	"digest" TEXT,
	"status" TEXT CHECK ("status" IN ('draft', 'scheduled', 'in-progress', 'held', 'postponed', 'cancelled')),
	"start" TEXT CHECK ("start" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
	"end" TEXT CHECK ("end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
	"open_end" INTEGER NOT NULL DEFAULT 0 CHECK ("open_end" IN (0, 1)),
	"zone" TEXT,
	"place" TEXT
) STRICT;
CREATE INDEX "paper_issue_meeting" ON "paper_issue" ("meeting");
CREATE INDEX "paper_issue_office" ON "paper_issue" ("office") WHERE "office" IS NOT NULL;
CREATE TABLE "paper_copy" (
	"id" INTEGER PRIMARY KEY CHECK ("id" > 0),
	"issue" INTEGER NOT NULL,
	"format" TEXT NOT NULL,
	"part" INTEGER,
	"data" TEXT NOT NULL
) STRICT;
CREATE INDEX "paper_copy_issue" ON "paper_copy" ("issue", "part");
