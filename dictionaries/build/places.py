#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
#
# Makes the place dictionaries from packages: `places.py` for all, `places.py countries cities` for some of them.

import sys

import admin1
import admin2
import airports
import cities
import countries
import regions

TABLES = {"countries": countries, "admin1": admin1, "admin2": admin2, "cities": cities, "airports": airports,
          "regions": regions}

for wanted in sys.argv[1:] or TABLES:
    TABLES[wanted].build()
