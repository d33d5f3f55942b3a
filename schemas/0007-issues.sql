-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 7: each time that a paper went out, with the bytes that went; for which day an answer was
-- given; that an invitation is to the person alone.

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

ALTER TABLE "participant" ADD COLUMN "rsvp_for" TEXT CHECK ("rsvp_for" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE "meeting" ADD COLUMN "in_person" INTEGER NOT NULL DEFAULT 0 CHECK ("in_person" IN (0, 1));
