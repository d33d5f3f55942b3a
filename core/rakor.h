/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The public header of librakor: what a program over it includes to open a database, read it, make
 * plans and apply them. The program in tui/ takes from it what it needs; what stands in these
 * headers is kept although it may not call all of it.
 */
#pragma once

#include "calendar/component.h"
#include "calendar/line.h"
#include "domain/rundown/timetable.h"
#include "service/apply.h"
#include "service/load.h"
#include "service/maintenance.h"
#include "service/store.h"
#include "service/transfer.h"
