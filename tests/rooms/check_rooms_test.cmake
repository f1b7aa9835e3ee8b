# SPDX-License-Identifier: Apache-2.0
#
# cmake -DCHECK=<check_rooms.cmake> -DWORK=<folder> -P check_rooms_test.cmake: does the check find each kind of fault,
# and none in a tree that has none?

# expect(NAME PATH CONTENT MESSAGE [WHOLE]): a tree with this one file fails with the message, or passes when MESSAGE is
# empty. WHOLE: it is taken for all there is.
function(expect name path content message)
  set(whole OFF)
  if(ARGV4 STREQUAL "WHOLE")
    set(whole ON)
  endif()
  set(tree "${WORK}/${name}")
  file(REMOVE_RECURSE "${tree}")
  file(WRITE "${tree}/${path}" "${content}")
  execute_process(COMMAND "${CMAKE_COMMAND}" "-DROOT=${tree}" "-DWHOLE=${whole}" -P "${CHECK}"
    RESULT_VARIABLE status ERROR_VARIABLE errors)
  string(REGEX REPLACE "[ \n]+" " " errors "${errors}")
  if(message STREQUAL "" AND NOT status EQUAL 0)
    message(SEND_ERROR "${name}: should pass, but says: ${errors}")
  elseif(NOT message STREQUAL "" AND status EQUAL 0)
    message(SEND_ERROR "${name}: should fail, but passes")
  else()
    string(FIND "${errors}" "${message}" at)
    if(at EQUAL -1)
      message(SEND_ERROR "${name}: should say '${message}', but says: ${errors}")
    endif()
  endif()
endfunction()

expect(permitted src/match/finder.cpp
  "#include \"match/finder.h\"\n#include <vector>\n#include \"gazet/span.h\"\n#include \"text/words.h\"\n// std::cerr\n" "")
expect(later_room src/text/words.cpp
  "#include \"match/finder.h\"\n" "src/text/words.cpp: room text may not include \"match/finder.h\"")
expect(single_header src/import/wikidata.cpp "#include \"gazetteer/row.h\"\n" "")
expect(other_header src/import/wikidata.cpp
  "#include \"gazetteer/image.h\"\n" "room import may not include \"gazetteer/image.h\"")
expect(room_in_nouns include/gazet/span.h
  "#include \"text/words.h\"\n" "include/gazet/span.h: room nouns may not include \"text/words.h\"")
expect(foreign_library src/match/finder.cpp
  "#include <re2/re2.h>\n" "room match may not include <re2/re2.h> of RE2")
expect(own_library src/pattern/expression.cpp "#include <re2/re2.h>\n" "")
expect(unknown_library src/read/reader.cpp "#include <zstd.h>\n" "<zstd.h> is of no known library")
expect(system_in_nouns include/gazet/span.h "#include <unistd.h>\n" "not <unistd.h>")
expect(unknown_room src/util/strings.cpp "\n" "no room 'util' is known")
expect(print_outside_cli src/batch/run.cpp "void f() { std::cerr << 1; }\n" "not room batch: std::cerr")
expect(exit_outside_cli src/output/record.cpp "void f() { exit(1); }\n" "not room output: exit(")
expect(format_is_not_printing src/output/record.cpp "void f() { std::snprintf(a, 1, b); on_exit_of(1); }\n" "")
expect(print_in_cli src/cli/logging.cpp "#include <spdlog/spdlog.h>\nvoid f() { std::cerr << 1; }\n" "")
expect(empty_tree elsewhere/file.cpp "\n" "no sources")
expect(unused_room src/read/reader.cpp "#include \"text/words.h\"\n"
  "room read may include page, and does not: take the permission away" WHOLE)
expect(unused_library src/text/words.cpp "\n" "room text may include ICU, and does not" WHOLE)
expect(big_room src/text/words.cpp "\n\n\n" "room text has 3 of 3 lines" WHOLE)
