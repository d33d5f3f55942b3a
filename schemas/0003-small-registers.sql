-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: the orders of the small registers.

CREATE INDEX "text_module_order" ON "text_module" ("abbreviation" COLLATE NOCASE, "id");
CREATE INDEX "holiday_order" ON "holiday" ("day", "id");
CREATE INDEX "profile_order" ON "profile" ("name" COLLATE NOCASE, "id");
CREATE INDEX "counter_order" ON "counter" ("name" COLLATE NOCASE, "id");
CREATE INDEX "saved_filter_order" ON "saved_filter" ("name" COLLATE NOCASE, "id");
CREATE INDEX "file_order" ON "file" (coalesce("caption", "path") COLLATE NOCASE, "id");
