-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 4: what forbids undo is a barrier; "wall" is the time of the clock on the wall.

DROP INDEX "step_wall";
ALTER TABLE "step" RENAME COLUMN "wall" TO "barrier";
CREATE INDEX "step_barrier" ON "step" ("id") WHERE "barrier" IS NOT NULL;
