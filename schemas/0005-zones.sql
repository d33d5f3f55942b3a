-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 5: a zone is stored by its IANA name. Older programs kept WIB, WITA and WIT as they were
-- typed, and then took them for UTC.

UPDATE "meeting" SET "zone" = CASE upper("zone") WHEN 'WIB' THEN 'Asia/Jakarta'
	WHEN 'WITA' THEN 'Asia/Makassar' ELSE 'Asia/Jayapura' END
	WHERE upper("zone") IN ('WIB', 'WITA', 'WIT');
UPDATE "institution" SET "zone" = CASE upper("zone") WHEN 'WIB' THEN 'Asia/Jakarta'
	WHEN 'WITA' THEN 'Asia/Makassar' ELSE 'Asia/Jayapura' END
	WHERE upper("zone") IN ('WIB', 'WITA', 'WIT');
