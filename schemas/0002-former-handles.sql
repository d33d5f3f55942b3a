-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2: the handles that a record of a register had before, so that old addresses still find
-- it after two were made one.

ALTER TABLE "institution" ADD COLUMN "former_handles" TEXT;
ALTER TABLE "person" ADD COLUMN "former_handles" TEXT;
ALTER TABLE "institution_group" ADD COLUMN "former_handles" TEXT;
ALTER TABLE "series" ADD COLUMN "former_handles" TEXT;
ALTER TABLE "reference" ADD COLUMN "former_handles" TEXT;
