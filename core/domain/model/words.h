/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The enum tables (DESIGN 5.2). Rows: E(PREFIX, NAME, word, Indonesian, English, RFC 5545, glyph,
 * role). A word is stored: it may be added at the end, never changed (a migration rebuilds the
 * CHECK). RK_WORDS lists all tables.
 */
#pragma once

#include "base/enum.h"

#define RK_INSTITUTION_KIND_WORDS(E) \
	E(INSTITUTION_KIND, MINISTRY, "ministry", "kementerian", "ministry", NULL, "", \
		RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, ECHELON1, "echelon1", "unit eselon I", "echelon I unit", NULL, "", \
		RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, SECRETARIAT, "secretariat", "sekretariat", "secretariat", NULL, "", \
		RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, DIRECTORATE, "directorate", "direktorat", "directorate", NULL, "", \
		RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, BUREAU, "bureau", "biro", "bureau", NULL, "", RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, SECTION, "section", "bagian", "section", NULL, "", RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, REGIONAL, "regional", "kantor wilayah", "regional office", NULL, "", \
		RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, UPT, "upt", "UPT", "technical unit", NULL, "", RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, VERTICAL, "vertical", "instansi vertikal", "vertical agency", NULL, \
		"", RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, PROVINCE, "province", "pemda provinsi", "province", NULL, "", \
		RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, REGENCY, "regency", "pemda kabupaten", "regency", NULL, "", \
		RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, CITY, "city", "pemda kota", "city", NULL, "", RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, AGENCY, "agency", "perangkat daerah", "local agency", NULL, "", \
		RK_ROLE_NORMAL) \
	E(INSTITUTION_KIND, OTHER, "other", "lainnya", "other", NULL, "", RK_ROLE_NORMAL)

#define RK_REFERENCE_KIND_WORDS(E) \
	E(REFERENCE_KIND, REGULATION, "regulation", "peraturan", "regulation", NULL, "§", \
		RK_ROLE_NORMAL) \
	E(REFERENCE_KIND, AGREEMENT, "agreement", "perjanjian", "agreement", NULL, "≡", \
		RK_ROLE_NORMAL) \
	E(REFERENCE_KIND, SOP, "sop", "SOP", "SOP", NULL, "¶", RK_ROLE_NORMAL) \
	E(REFERENCE_KIND, LETTER, "letter", "surat", "letter", NULL, "✉", RK_ROLE_NORMAL) \
	E(REFERENCE_KIND, REPORT, "report", "laporan", "report", NULL, "▤", RK_ROLE_NORMAL)

#define RK_MEETING_KIND_WORDS(E) \
	E(MEETING_KIND, COORDINATION, "coordination", "rapat koordinasi", "coordination meeting", \
		NULL, "", RK_ROLE_NORMAL) \
	E(MEETING_KIND, WORKING, "working", "rapat kerja", "working meeting", NULL, "", \
		RK_ROLE_NORMAL) \
	E(MEETING_KIND, EVALUATION, "evaluation", "rapat evaluasi", "evaluation meeting", NULL, \
		"", RK_ROLE_NORMAL) \
	E(MEETING_KIND, TECHNICAL, "technical", "rapat teknis", "technical meeting", NULL, "", \
		RK_ROLE_NORMAL) \
	E(MEETING_KIND, OTHER, "other", "lainnya", "other", NULL, "", RK_ROLE_NORMAL)

#define RK_MEETING_STATUS_WORDS(E) \
	E(MEETING_STATUS, DRAFT, "draft", "konsep", "draft", "TENTATIVE", "○", RK_ROLE_MUTED) \
	E(MEETING_STATUS, SCHEDULED, "scheduled", "terjadwal", "scheduled", "CONFIRMED", "◇", \
		RK_ROLE_NORMAL) \
	E(MEETING_STATUS, RUNNING, "in-progress", "berlangsung", "in progress", "CONFIRMED", "●", \
		RK_ROLE_LIVE) \
	E(MEETING_STATUS, HELD, "held", "selesai", "held", "CONFIRMED", "✓", RK_ROLE_GOOD) \
	E(MEETING_STATUS, POSTPONED, "postponed", "ditunda", "postponed", "TENTATIVE", "‖", \
		RK_ROLE_WARN) \
	E(MEETING_STATUS, CANCELLED, "cancelled", "batal", "cancelled", "CANCELLED", "✗", \
		RK_ROLE_MUTED)

#define RK_MEETING_MODE_WORDS(E) \
	E(MEETING_MODE, ONSITE, "onsite", "luring", "on site", NULL, "", RK_ROLE_NORMAL) \
	E(MEETING_MODE, ONLINE, "online", "daring", "online", NULL, "⌁", RK_ROLE_NORMAL) \
	E(MEETING_MODE, HYBRID, "hybrid", "hibrida", "hybrid", NULL, "±", RK_ROLE_NORMAL)

#define RK_MEETING_ROLE_WORDS(E) \
	E(MEETING_ROLE, CHAIR, "chair", "pimpinan rapat", "chair", "CHAIR", "", RK_ROLE_NORMAL) \
	E(MEETING_ROLE, COMMITTEE, "committee-chair", "ketua panitia", "committee chair", NULL, \
		"", RK_ROLE_NORMAL) \
	E(MEETING_ROLE, SECRETARY, "minute-taker", "notulis", "minute-taker", NULL, "", \
		RK_ROLE_NORMAL) \
	E(MEETING_ROLE, MODERATOR, "moderator", "moderator", "moderator", NULL, "", \
		RK_ROLE_NORMAL) \
	E(MEETING_ROLE, CONTACT, "contact", "narahubung", "contact", NULL, "", RK_ROLE_NORMAL)

#define RK_URGENCY_WORDS(E) \
	E(URGENCY, NORMAL, "normal", "Biasa", "Normal", NULL, "", RK_ROLE_NORMAL) \
	E(URGENCY, URGENT, "urgent", "Segera", "Urgent", NULL, "", RK_ROLE_WARN) \
	E(URGENCY, IMMEDIATE, "immediate", "Sangat Segera", "Immediate", NULL, "", RK_ROLE_BAD)

#define RK_CONFIDENTIALITY_WORDS(E) \
	E(CONFIDENTIALITY, OPEN, "open", "Biasa", "Open", "PUBLIC", "", RK_ROLE_NORMAL) \
	E(CONFIDENTIALITY, RESTRICTED, "restricted", "Terbatas", "Restricted", "PRIVATE", "", \
		RK_ROLE_NORMAL) \
	E(CONFIDENTIALITY, SECRET, "secret", "Rahasia", "Secret", "CONFIDENTIAL", "", \
		RK_ROLE_WARN) \
	E(CONFIDENTIALITY, TOP_SECRET, "top-secret", "Sangat Rahasia", "Top secret", \
		"CONFIDENTIAL", "", RK_ROLE_BAD)

#define RK_SESSION_KIND_WORDS(E) \
	E(SESSION_KIND, SESSION, "session", "sesi", "session", NULL, "▸", RK_ROLE_STRONG) \
	E(SESSION_KIND, REGISTRATION, "registration", "registrasi", "registration", NULL, "", \
		RK_ROLE_MUTED) \
	E(SESSION_KIND, OPENING, "opening", "pembukaan", "opening", NULL, "", RK_ROLE_NORMAL) \
	E(SESSION_KIND, ANTHEM, "anthem", "lagu", "anthem", NULL, "", RK_ROLE_NORMAL) \
	E(SESSION_KIND, PRAYER, "prayer", "doa", "prayer", NULL, "", RK_ROLE_NORMAL) \
	E(SESSION_KIND, REPORT, "report", "laporan", "report", NULL, "", RK_ROLE_NORMAL) \
	E(SESSION_KIND, REMARKS, "remarks", "sambutan", "remarks", NULL, "", RK_ROLE_NORMAL) \
	E(SESSION_KIND, DISCUSSION, "discussion", "diskusi", "discussion", NULL, "", \
		RK_ROLE_NORMAL) \
	E(SESSION_KIND, BREAK, "break", "rehat", "break", NULL, "", RK_ROLE_MUTED) \
	E(SESSION_KIND, ISHOMA, "ishoma", "ishoma", "lunch and prayer", NULL, "", RK_ROLE_MUTED) \
	E(SESSION_KIND, CONCLUSIONS, "conclusions", "perumusan", "drafting of conclusions", NULL, \
		"", RK_ROLE_NORMAL) \
	E(SESSION_KIND, CLOSING, "closing", "penutupan", "closing", NULL, "", RK_ROLE_NORMAL) \
	E(SESSION_KIND, OTHER, "other", "lainnya", "other", NULL, "", RK_ROLE_NORMAL)

#define RK_SESSION_STATUS_WORDS(E) \
	E(SESSION_STATUS, PLANNED, "planned", "rencana", "planned", NULL, "", RK_ROLE_NORMAL) \
	E(SESSION_STATUS, RUNNING, "running", "berlangsung", "running", NULL, "●", RK_ROLE_LIVE) \
	E(SESSION_STATUS, DONE, "done", "selesai", "done", NULL, "✓", RK_ROLE_GOOD) \
	E(SESSION_STATUS, SKIPPED, "skipped", "dilewati", "skipped", NULL, "–", RK_ROLE_MUTED)

#define RK_SPEAKER_ROLE_WORDS(E) \
	E(SPEAKER_ROLE, SPEAKER, "speaker", "narasumber", "speaker", NULL, "", RK_ROLE_NORMAL) \
	E(SPEAKER_ROLE, MODERATOR, "moderator", "moderator", "moderator", NULL, "", \
		RK_ROLE_NORMAL) \
	E(SPEAKER_ROLE, DISCUSSANT, "discussant", "pembahas", "discussant", NULL, "", \
		RK_ROLE_NORMAL) \
	E(SPEAKER_ROLE, PERFORMER, "performer", "pelaksana", "performer", NULL, "", RK_ROLE_NORMAL)

#define RK_POINT_KIND_WORDS(E) \
	E(POINT_KIND, INFORMATION, "information", "informasi", "information", NULL, "", \
		RK_ROLE_NORMAL) \
	E(POINT_KIND, DISCUSSION, "discussion", "pembahasan", "discussion", NULL, "", \
		RK_ROLE_NORMAL) \
	E(POINT_KIND, DECISION, "decision", "keputusan", "decision", NULL, "", RK_ROLE_NORMAL) \
	E(POINT_KIND, APPROVAL, "approval", "pengesahan", "approval", NULL, "", RK_ROLE_NORMAL)

#define RK_POINT_STATUS_WORDS(E) \
	E(POINT_STATUS, OPEN, "open", "terbuka", "open", NULL, "○", RK_ROLE_NORMAL) \
	E(POINT_STATUS, DISCUSSED, "discussed", "dibahas", "discussed", NULL, "✓", RK_ROLE_GOOD) \
	E(POINT_STATUS, DECIDED, "decided", "diputuskan", "decided", NULL, "✓", RK_ROLE_GOOD) \
	E(POINT_STATUS, DEFERRED, "deferred", "ditunda", "deferred", NULL, "→", RK_ROLE_WARN) \
	E(POINT_STATUS, DROPPED, "dropped", "dihapus", "dropped", NULL, "✗", RK_ROLE_MUTED)

#define RK_RSVP_WORDS(E) \
	E(RSVP, PENDING, "pending", "belum", "no answer", "NEEDS-ACTION", "?", RK_ROLE_WARN) \
	E(RSVP, ACCEPTED, "accepted", "hadir", "accepted", "ACCEPTED", "✓", RK_ROLE_GOOD) \
	E(RSVP, DELEGATED, "delegated", "diwakili", "represented", "DELEGATED", "↳", RK_ROLE_GOOD) \
	E(RSVP, TENTATIVE, "tentative", "belum pasti", "tentative", "TENTATIVE", "~", \
		RK_ROLE_WARN) \
	E(RSVP, DECLINED, "declined", "tidak bisa", "declined", "DECLINED", "✗", RK_ROLE_BAD)

#define RK_CHANNEL_WORDS(E) \
	E(CHANNEL, ICS, "ics", "ics", "ics", NULL, "", RK_ROLE_NORMAL) \
	E(CHANNEL, EMAIL, "email", "surel", "e-mail", NULL, "", RK_ROLE_NORMAL) \
	E(CHANNEL, WA, "wa", "WA", "WhatsApp", NULL, "", RK_ROLE_NORMAL) \
	E(CHANNEL, PHONE, "phone", "telepon", "phone", NULL, "", RK_ROLE_NORMAL) \
	E(CHANNEL, LETTER, "letter", "surat", "letter", NULL, "", RK_ROLE_NORMAL) \
	E(CHANNEL, HAND, "by-hand", "langsung", "by hand", NULL, "", RK_ROLE_NORMAL) \
	E(CHANNEL, MEETING, "meeting", "rapat", "meeting", NULL, "", RK_ROLE_NORMAL)

#define RK_ATTENDANCE_WORDS(E) \
	E(ATTENDANCE, PRESENT, "present", "hadir", "present", NULL, "✓", RK_ROLE_GOOD) \
	E(ATTENDANCE, REPRESENTED, "represented", "diwakili", "represented", NULL, "↳", \
		RK_ROLE_GOOD) \
	E(ATTENDANCE, EXCUSED, "excused", "izin", "excused", NULL, "i", RK_ROLE_WARN) \
	E(ATTENDANCE, ABSENT, "absent", "tanpa keterangan", "absent", NULL, "✗", RK_ROLE_BAD)

#define RK_ENTRY_KIND_WORDS(E) \
	E(ENTRY_KIND, NOTE, "note", "catatan", "note", NULL, "·", RK_ROLE_NORMAL) \
	E(ENTRY_KIND, POINT, "point", "pokok", "point", NULL, "•", RK_ROLE_NORMAL) \
	E(ENTRY_KIND, QUESTION, "question", "tanya", "question", NULL, "?", RK_ROLE_NORMAL) \
	E(ENTRY_KIND, ANSWER, "answer", "jawab", "answer", NULL, ">", RK_ROLE_NORMAL) \
	E(ENTRY_KIND, PROPOSAL, "proposal", "usul", "proposal", NULL, "+", RK_ROLE_NORMAL) \
	E(ENTRY_KIND, DECISION, "decision", "keputusan", "decision", NULL, "!", RK_ROLE_STRONG) \
	E(ENTRY_KIND, CONCLUSION, "conclusion", "simpulan", "conclusion", NULL, "=", \
		RK_ROLE_STRONG) \
	E(ENTRY_KIND, OCCURRENCE, "occurrence", "kejadian", "occurrence", NULL, "~", \
		RK_ROLE_NORMAL) \
	E(ENTRY_KIND, PRIVATE, "private", "pribadi", "private", NULL, "%", RK_ROLE_MUTED)

#define RK_ACTION_KIND_WORDS(E) \
	E(ACTION_KIND, TASK, "task", "tugas", "task", NULL, "", RK_ROLE_NORMAL) \
	E(ACTION_KIND, APPEAL, "appeal", "imbauan", "appeal", NULL, "◎", RK_ROLE_NORMAL)

#define RK_PRIORITY_WORDS(E) \
	E(PRIORITY, HIGH, "high", "tinggi", "high", "1", "▲", RK_ROLE_WARN) \
	E(PRIORITY, MEDIUM, "medium", "sedang", "medium", "5", "", RK_ROLE_NORMAL) \
	E(PRIORITY, LOW, "low", "rendah", "low", "9", "▽", RK_ROLE_MUTED)

#define RK_ASSIGNMENT_ROLE_WORDS(E) \
	E(ASSIGNMENT_ROLE, LEAD, "lead", "penanggung jawab", "lead", NULL, "@", RK_ROLE_NORMAL) \
	E(ASSIGNMENT_ROLE, SUPPORT, "support", "pendukung", "support", NULL, "+", RK_ROLE_NORMAL) \
	E(ASSIGNMENT_ROLE, FOR, "for", "untuk", "for", NULL, "→", RK_ROLE_NORMAL)

#define RK_ACTION_STATUS_WORDS(E) \
	E(ACTION_STATUS, TODO, "not-started", "belum", "not started", "NEEDS-ACTION", "○", \
		RK_ROLE_NORMAL) \
	E(ACTION_STATUS, DOING, "in-progress", "berjalan", "in progress", "IN-PROCESS", "◐", \
		RK_ROLE_NORMAL) \
	E(ACTION_STATUS, DONE, "done", "selesai", "done", "COMPLETED", "✓", RK_ROLE_GOOD) \
	E(ACTION_STATUS, DEFERRED, "deferred", "ditunda", "deferred", "IN-PROCESS", "‖", \
		RK_ROLE_WARN) \
	E(ACTION_STATUS, CANCELLED, "cancelled", "batal", "cancelled", "CANCELLED", "✗", \
		RK_ROLE_MUTED)

#define RK_MINUTES_STATUS_WORDS(E) \
	E(MINUTES_STATUS, DRAFT, "draft", "konsep", "draft", "DRAFT", "○", RK_ROLE_MUTED) \
	E(MINUTES_STATUS, REVIEW, "under-review", "diperiksa", "under review", "DRAFT", "◔", \
		RK_ROLE_NORMAL) \
	E(MINUTES_STATUS, SIGNED, "signed", "ttd notulis", "signed by minute-taker", "DRAFT", "◑", \
		RK_ROLE_NORMAL) \
	E(MINUTES_STATUS, APPROVED, "approved", "disahkan", "approved", "FINAL", "◕", \
		RK_ROLE_GOOD) \
	E(MINUTES_STATUS, CIRCULATED, "circulated", "diedarkan", "circulated", "FINAL", "✓", \
		RK_ROLE_GOOD)

#define RK_MINUTES_STEP_WORDS(E) \
	E(MINUTES_STEP, DRAFTED, "draft-finished", "konsep selesai", "draft finished", NULL, "", \
		RK_ROLE_NORMAL) \
	E(MINUTES_STEP, REVIEWED, "reviewed", "diperiksa", "reviewed", NULL, "", RK_ROLE_NORMAL) \
	E(MINUTES_STEP, CORRECTED, "corrected", "diperbaiki", "corrected", NULL, "", \
		RK_ROLE_NORMAL) \
	E(MINUTES_STEP, SIGNED, "signed", "ditandatangani notulis", "signed by minute-taker", \
		NULL, "", RK_ROLE_NORMAL) \
	E(MINUTES_STEP, APPROVED, "approved", "disahkan", "approved", NULL, "", RK_ROLE_NORMAL) \
	E(MINUTES_STEP, CIRCULATED, "circulated", "diedarkan", "circulated", NULL, "", \
		RK_ROLE_NORMAL) \
	E(MINUTES_STEP, REOPENED, "reopened", "dibuka kembali", "reopened", NULL, "", \
		RK_ROLE_NORMAL) \
	E(MINUTES_STEP, AMENDED, "amended", "diralat", "amended", NULL, "", RK_ROLE_NORMAL)

/* The kinds of paper: stored word, Indonesian and English name. Both names are read on the command
 * line (the Indonesian one with blanks as hyphens). What can be built of them: domain/paper.h. */
#define RK_PAPER_KIND_WORDS(E) \
	E(PAPER_KIND, INVITATION, "invitation", "undangan", "invitation", NULL, "", \
		RK_ROLE_NORMAL) \
	E(PAPER_KIND, RUNDOWN, "rundown", "susunan acara", "rundown", NULL, "", RK_ROLE_NORMAL) \
	E(PAPER_KIND, SIGN_IN, "sign-in", "daftar hadir kosong", "sign-in", NULL, "", \
		RK_ROLE_NORMAL) \
	E(PAPER_KIND, ATTENDANCE, "attendance", "daftar hadir", "attendance", NULL, "", \
		RK_ROLE_NORMAL) \
	E(PAPER_KIND, MINUTES, "minutes", "notula", "minutes", NULL, "", RK_ROLE_NORMAL) \
	E(PAPER_KIND, CONCLUSIONS, "conclusions", "rumusan", "conclusions", NULL, "", \
		RK_ROLE_NORMAL) \
	E(PAPER_KIND, REPORT, "report", "laporan", "report", NULL, "", RK_ROLE_NORMAL) \
	E(PAPER_KIND, MEMO, "memo", "nota dinas", "memo", NULL, "", RK_ROLE_NORMAL) \
	E(PAPER_KIND, MATRIX, "matrix", "matriks", "matrix", NULL, "", RK_ROLE_NORMAL) \
	E(PAPER_KIND, PRESS, "press", "siaran pers", "press", NULL, "", RK_ROLE_NORMAL) \
	E(PAPER_KIND, EXCERPT, "excerpt", "kutipan", "excerpt", NULL, "", RK_ROLE_NORMAL) \
	E(PAPER_KIND, CHANGE_NOTICE, "change-notice", "surat perubahan", "change-notice", NULL, \
		"", RK_ROLE_NORMAL) \
	E(PAPER_KIND, SPEAKER_REQUEST, "speaker-request", "permohonan narasumber", \
		"speaker-request", NULL, "", RK_ROLE_NORMAL) \
	E(PAPER_KIND, REMINDER, "reminder", "surat pengingat", "reminder", NULL, "", \
		RK_ROLE_NORMAL) \
	E(PAPER_KIND, NAME_CARDS, "name-cards", "papan nama", "name-cards", NULL, "", \
		RK_ROLE_NORMAL) \
	E(PAPER_KIND, PHOTOS, "photos", "dokumentasi", "photos", NULL, "", RK_ROLE_NORMAL) \
	E(PAPER_KIND, MESSAGE, "message", "pesan", "message", NULL, "", RK_ROLE_NORMAL)

#define RK_CAPACITY_WORDS(E) \
	E(CAPACITY, AN, "a.n.", "a.n.", "on behalf of", NULL, "", RK_ROLE_NORMAL) \
	E(CAPACITY, UB, "u.b.", "u.b.", "for", NULL, "", RK_ROLE_NORMAL) \
	E(CAPACITY, PLT, "plt.", "Plt.", "Acting", NULL, "", RK_ROLE_NORMAL) \
	E(CAPACITY, PLH, "plh.", "Plh.", "Daily acting", NULL, "", RK_ROLE_NORMAL) \
	E(CAPACITY, PJ, "pj.", "Pj.", "Interim", NULL, "", RK_ROLE_NORMAL)

#define RK_SIGNING_WORDS(E) \
	E(SIGNING, BLANK, "blank", "basah", "by pen", NULL, "", RK_ROLE_NORMAL) \
	E(SIGNING, ELECTRONIC, "electronic", "elektronik", "electronic", NULL, "", RK_ROLE_NORMAL) \
	E(SIGNING, SCANNED, "scanned", "pindaian", "scanned", NULL, "", RK_ROLE_NORMAL)

#define RK_PAPER_STATE_WORDS(E) \
	E(PAPER_STATE, DRAFT, "draft", "konsep", "draft", NULL, "○", RK_ROLE_MUTED) \
	E(PAPER_STATE, SUBMITTED, "submitted", "diajukan", "submitted", NULL, "◑", RK_ROLE_NORMAL) \
	E(PAPER_STATE, SIGNED, "signed", "ditandatangani", "signed", NULL, "✓", RK_ROLE_GOOD)

#define RK_LANGUAGE_WORDS(E) \
	E(LANGUAGE, ID, "id", "Indonesia", "Indonesian", NULL, "", RK_ROLE_NORMAL) \
	E(LANGUAGE, EN, "en", "Inggris", "English", NULL, "", RK_ROLE_NORMAL)

#define RK_DELIVERY_KIND_WORDS(E) \
	E(DELIVERY_KIND, PAPER, "paper", "naskah", "paper", NULL, "", RK_ROLE_NORMAL) \
	E(DELIVERY_KIND, CALENDAR, "calendar", "kalender", "calendar", NULL, "", RK_ROLE_NORMAL) \
	E(DELIVERY_KIND, MESSAGE, "message", "pesan", "message", NULL, "", RK_ROLE_NORMAL)

#define RK_METHOD_WORDS(E) \
	E(METHOD, REQUEST, "request", "undangan", "request", "REQUEST", "", RK_ROLE_NORMAL) \
	E(METHOD, CANCEL, "cancel", "pembatalan", "cancel", "CANCEL", "", RK_ROLE_NORMAL) \
	E(METHOD, PUBLISH, "publish", "pengumuman", "publish", "PUBLISH", "", RK_ROLE_NORMAL) \
	E(METHOD, REPLY, "reply", "jawaban", "reply", "REPLY", "", RK_ROLE_NORMAL)

#define RK_DELIVERY_STATE_WORDS(E) \
	E(DELIVERY_STATE, SENT, "sent", "dikirim", "sent", NULL, "✓", RK_ROLE_GOOD) \
	E(DELIVERY_STATE, FAILED, "failed", "gagal", "failed", NULL, "✗", RK_ROLE_BAD) \
	E(DELIVERY_STATE, RECEIVED, "received", "diterima", "received", NULL, "✓", RK_ROLE_GOOD)

/* Texts for a messenger; not stored. */
#define RK_CHAT_KIND_WORDS(E) \
	E(CHAT_KIND, INVITE, "invite", "undangan", "invitation", NULL, "", RK_ROLE_NORMAL) \
	E(CHAT_KIND, CONFIRM, "confirm", "konfirmasi", "confirmation", NULL, "", RK_ROLE_NORMAL) \
	E(CHAT_KIND, DAY_BEFORE, "h1", "pengingat H-1", "day before", NULL, "", RK_ROLE_NORMAL) \
	E(CHAT_KIND, SLIDES, "slides", "bahan paparan", "slides", NULL, "", RK_ROLE_NORMAL) \
	E(CHAT_KIND, CHASE, "chase", "tindak lanjut", "follow-up", NULL, "", RK_ROLE_NORMAL) \
	E(CHAT_KIND, MINUTES_READY, "minutes-ready", "notula siap", "minutes ready", NULL, "", \
		RK_ROLE_NORMAL) \
	E(CHAT_KIND, CHANGE, "change", "perubahan", "change", NULL, "", RK_ROLE_NORMAL)

#define RK_UNFILLED_WORDS(E) \
	E(UNFILLED, BLANK, "blank", "kosong", "blank", NULL, "", RK_ROLE_NORMAL) \
	E(UNFILLED, DOTS, "dots", "titik-titik", "dots", NULL, "", RK_ROLE_NORMAL) \
	E(UNFILLED, SRIKANDI, "srikandi", "SRIKANDI", "SRIKANDI", NULL, "", RK_ROLE_NORMAL)

/* clang-format off */
#define RK_WORDS(W) \
	W(institution_kind, INSTITUTION_KIND) \
	W(reference_kind, REFERENCE_KIND) W(meeting_kind, MEETING_KIND) W( \
		meeting_status, MEETING_STATUS) W(meeting_mode, MEETING_MODE) W(meeting_role, \
		MEETING_ROLE) W(urgency, URGENCY) W(confidentiality, \
		CONFIDENTIALITY) W(session_kind, SESSION_KIND) W(session_status, \
		SESSION_STATUS) W(speaker_role, SPEAKER_ROLE) W(point_kind, \
		POINT_KIND) W(point_status, POINT_STATUS) W(rsvp, RSVP) W(channel, CHANNEL) \
		W(attendance, ATTENDANCE) W(entry_kind, ENTRY_KIND) W(action_kind, ACTION_KIND) W( \
			priority, PRIORITY) W(assignment_role, ASSIGNMENT_ROLE) W(action_status, \
			ACTION_STATUS) W(minutes_status, MINUTES_STATUS) W(minutes_step, \
			MINUTES_STEP) W(paper_kind, PAPER_KIND) W(capacity, CAPACITY) \
			W(signing, SIGNING) W(paper_state, PAPER_STATE) W(language, LANGUAGE) \
				W(delivery_kind, DELIVERY_KIND) W(method, METHOD) \
					W(delivery_state, DELIVERY_STATE) W(unfilled, UNFILLED) \
						W(chat_kind, CHAT_KIND)
/* clang-format on */

#define RK_WORDS_DECLARE(name, PREFIX) \
	typedef enum { \
		RK_##PREFIX##_UNSET, \
		RK_##PREFIX##_WORDS(RK_ENUM_CONSTANT) RK_##PREFIX##_N \
	} RkWords_##name; \
	extern const RkEnum rk_##name##_words;
RK_WORDS(RK_WORDS_DECLARE)
#undef RK_WORDS_DECLARE

/* All tables, NULL-terminated, for the tests that walk them. */
extern const RkEnum *const rk_words_all[];
