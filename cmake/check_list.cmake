# SPDX-License-Identifier: Apache-2.0
#
# cmake -DFOLDER=F -DPATTERNS=*.txt,*.jsonl -DLISTED=a.txt,b.txt -P check_list.cmake: is every file that matches listed?

string(REPLACE "," ";" patterns "${PATTERNS}")
string(REPLACE "," ";" listed "${LISTED}")
list(TRANSFORM patterns PREPEND "${FOLDER}/")
file(GLOB found RELATIVE "${FOLDER}" ${patterns})
list(REMOVE_ITEM found CMakeLists.txt)

set(unlisted ${found})
list(REMOVE_ITEM unlisted ${listed})
set(missing ${listed})
list(REMOVE_ITEM missing ${found})

if(unlisted)
  message(SEND_ERROR "in ${FOLDER}, but not in the list of its CMakeLists.txt: ${unlisted}")
endif()
if(missing)
  message(SEND_ERROR "in the list of ${FOLDER}/CMakeLists.txt, but not there: ${missing}")
endif()
