-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 6: when a calendar message said that the meeting is, so that it can be taken back.

ALTER TABLE "delivery" ADD COLUMN "start" TEXT CHECK ("start" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]');
ALTER TABLE "delivery" ADD COLUMN "end" TEXT CHECK ("end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]');
ALTER TABLE "delivery" ADD COLUMN "zone" TEXT;
