#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
#
# Makes the dictionaries that come from packages: `tables.py` for all, `tables.py countries cities` for some of them.

import sys

import admin1
import admin2
import airports
import cities
import common_words
import countries
import listed_companies
import names
import ordinary_words
import regions

TABLES = {"countries": countries, "admin1": admin1, "admin2": admin2, "cities": cities, "airports": airports,
          "regions": regions, "names": names, "listed_companies": listed_companies,
          "common_words": common_words, "ordinary_words": ordinary_words}

for wanted in sys.argv[1:] or TABLES:
    TABLES[wanted].build()
