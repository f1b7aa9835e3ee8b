# SPDX-License-Identifier: Apache-2.0
#
# cmake -DBUILD=… -DWORK=… -DSAMPLE=… -P check_install.cmake: installs into WORK, compares the files with files.txt, moves
# the tree and lets the installed program find its gazetteer there.

file(REMOVE_RECURSE "${WORK}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/first"
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

file(GLOB_RECURSE installed RELATIVE "${WORK}/first" "${WORK}/first/*")
# Names with the build type's and the commands' in them; the test `documents` compares the commands.
list(TRANSFORM installed REPLACE "gazetConfig-[a-z]+\\." "gazetConfig-TYPE.")
list(TRANSFORM installed REPLACE "man1/gazet-[a-z]+\\." "man1/gazet-COMMAND.")
list(REMOVE_DUPLICATES installed)
file(STRINGS "${CMAKE_CURRENT_LIST_DIR}/files.txt" expected)
set(surplus ${installed})
list(REMOVE_ITEM surplus ${expected})
set(missing ${expected})
list(REMOVE_ITEM missing ${installed})
if(surplus OR missing)
  message(SEND_ERROR "installed, but not in tests/install/files.txt: ${surplus}\nnot installed: ${missing}")
endif()

file(RENAME "${WORK}/first" "${WORK}/moved")
execute_process(COMMAND "${WORK}/moved/bin/gazet" "${SAMPLE}" OUTPUT_VARIABLE records COMMAND_ERROR_IS_FATAL ANY)
if(records STREQUAL "")
  message(SEND_ERROR "the installed program finds nothing in ${SAMPLE}")
endif()
