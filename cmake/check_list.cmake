# SPDX-License-Identifier: Apache-2.0
#
# cmake -DFOLDER=F -DPATTERNS=*.txt,*.jsonl -DLISTED=a.txt,b.txt -P check_list.cmake: is every file or folder (*/) that
# matches listed, and the other way round?

string(REPLACE "," ";" patterns "${PATTERNS}")
string(REPLACE "," ";" listed "${LISTED}")

set(found "")
foreach(pattern IN LISTS patterns)
  file(GLOB names RELATIVE "${FOLDER}" "${FOLDER}/${pattern}")
  foreach(name IN LISTS names)
    # A pattern that ends in a slash means folders, but not every CMake takes it so.
    if(NOT pattern MATCHES "/$" OR IS_DIRECTORY "${FOLDER}/${name}")
      list(APPEND found "${name}")
    endif()
  endforeach()
endforeach()
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
